import type { CheckInPrivacy, CheckInPrivacyFacts } from '../check-in-privacy.ts';

export const nl = (of: CheckInPrivacyFacts): CheckInPrivacy => {
	const operator = of.operator ?? 'degene die deze server beheert';
	const backups =
		of.backupDays === null
			? 'Hoe lang reservekopieën blijven staan, weet wie deze server beheert.'
			: `Uit reservekopieën is het hooguit ${of.backupDays === 1 ? '1 dag' : `${of.backupDays} dagen`} later weg.`;
	return {
		items: [
			{
				what: 'Samen kijken, als jij het je cliënt vraagt',
				where:
					'De vraag, je naam en hoe je te bereiken bent, hoe je elke cliënt noemt, je eigen plek, waar je de cliënt verwacht, wanneer jullie samen keken, en wat je cliënten voorstelt en met hen afspreekt. Van de links alleen het volgnummer, en of ermee is geantwoord.',
				long: 'Tot je het of de opdracht verwijdert. Waar je een cliënt verwachtte, gaat eerder weg: als de link verloopt, of na het samen kijken met de plek van je cliënt.'
			},
			{
				what: 'Je antwoord, als iemand jou vraagt mee te kijken',
				where:
					'De plek die je koos, dat je het nog niet weet, of dat je liever geen plek kiest. Ook je ja of nog niet op een voorstel. Verder alleen hoe degene die je vroeg je noemt, zoals ‘opdrachtgever’, en van de sleutel in je browser alleen een onomkeerbare code. Niet wanneer je de link opende of antwoordde, geen adres en geen account.',
				long: `Tot je het wist, of tot de link verloopt zonder dat jullie samen keken. Hebben jullie samen gekeken, dan tot ${of.markDays} dagen daarna. Wat jullie afspreken, met je ja, blijft zolang de opdracht bestaat. Je antwoord gaat ook weg als je een nieuwe link krijgt, en alles als de vraag of de opdracht wordt verwijderd.`
			}
		],
		helper: {
			id: 'asking-a-client',
			heading: 'Als je een cliënt vraagt mee te kijken',
			paragraphs: [
				'Jij bepaalt wat je vraagt en waarvoor. Daarvoor ben jij verantwoordelijk, ook tegenover je cliënt. Zet in de vraag niets waar je cliënt van zou schrikken, en noem een cliënt zoals die zelf genoemd wil worden.',
				'Je cliënt ziet de vraag, je naam, hoe je te bereiken bent en hoe jij die cliënt noemt. Nooit: je notities, de codenaam, je andere opdrachten, eerdere plekken of andere cliënten. Je plek en je verwachting ziet je cliënt pas als jullie samen kijken.',
				'Tot dat moment zie jij alleen of er is geantwoord, of dat je cliënt er liever over praat. De server stuurt niet meer. In een bestand dat je meeneemt, staat nooit wat een cliënt koos.',
				'Een cliënt die liever niet antwoordt, hoeft dat niet uit te leggen, ook later niet.'
			]
		},
		client: {
			id: 'being-asked',
			heading: 'Als iemand je vraagt mee te kijken',
			paragraphs: [
				`Wie je de link stuurde, bepaalt wat er gevraagd wordt en waarvoor, en is daarvoor verantwoordelijk. De naam staat op de pagina die je opende, en meestal ook hoe je die persoon bereikt. Voor het bewaren is dat ${operator}.`,
				'Het doel is een gesprek over de hulp die je hoopt te krijgen of kreeg. Je antwoord wordt bewaard omdat jij dat goedvindt: je bent nergens toe verplicht, en niets doen mag ook. Je trekt het weer in door je antwoord te wissen.',
				'Wat je koos, ziet alleen degene die het vroeg, en pas als jullie samen kijken. Vraagt een team het, dan is dat degene over wie je antwoordt. Wie deze server beheert, kan er technisch bij. Verder krijgt niemand het, en er wordt niets over je uitgerekend of besloten.',
				`Eén cookie, ${of.cookie}, onthoudt in je browser welk antwoord van jou is. Zonder die cookie kun je het niet terugzien, veranderen of wissen.`,
				'Spreken jullie iets af, dan staat dat bij de opdracht van degene met wie je keek, ook nadat je antwoord gewist is. Op je eigen pagina trek je de afspraak in.',
				`Op je eigen pagina zie je wat er van je staat, verander je het tot jullie samen kijken, en wis je het wanneer je wilt. Koos je op het toestel van wie het vroeg, dan doet die dat voor je. ${backups}`,
				'Wil je een kopie of heb je een klacht, vraag het dan aan wie je de link stuurde of aan wie deze server beheert. Kom je er niet uit, dan kun je naar de Autoriteit Persoonsgegevens.'
			]
		}
	};
};
