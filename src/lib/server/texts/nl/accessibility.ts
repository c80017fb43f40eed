import type { LongText } from '../../../domain/text-types.ts';
import type { AccessibilityFacts } from '../accessibility.ts';

export const nl = (of: AccessibilityFacts): LongText => ({
	title: 'Toegankelijkheid',
	description:
		'Hoe je Kantlijn gebruikt met toetsen, een schermlezer of grote letters, wat nog niet is nagekeken, en hoe je een probleem meldt.',
	intro:
		'Iedereen moet met Kantlijn kunnen werken, ook wie geen muis gebruikt of het scherm niet ziet. Het doel is WCAG 2.2, niveau AA: de internationale richtlijnen voor toegankelijke sites.',
	sections: [
		{
			id: 'ways',
			heading: 'Wat je kunt verwachten',
			terms: [
				{
					what: 'Met toetsen',
					text: 'Alles is een link, een veld of een knop, en de lijn is een gewone schuifregelaar. Een rand laat zien waar je bent. De eerste link van een pagina brengt je naar de inhoud.'
				},
				{
					what: 'Zonder slepen',
					text: 'Een tik doet hetzelfde als slepen. En met twee rijen knoppen kies je een plek zonder de lijn: eerst een kant, dan hoe sterk.'
				},
				{
					what: 'Met een schermlezer',
					text: 'Waar iemand staat, hoeveel er aan elke kant staan en wanneer een plek veranderde, staat er ook in woorden. Wat verandert, wordt voorgelezen: wat bewaard is, dat de verbinding weg is, dat je van kant wisselde.'
				},
				{
					what: 'Kleur en contrast',
					text: 'Een kant herken je behalve aan de kleur ook aan links of rechts, en aan de naam. Het contrast van tekst is 4,5 : 1 of meer, op een lichte en een donkere achtergrond.'
				},
				{
					what: 'Grote letters, klein scherm',
					text: 'Je leest alles ook met letters die twee keer zo groot zijn, met meer ruimte ertussen, of in één kolom van 320 pixels breed.'
				},
				{
					what: 'Beweging en geluid',
					text: 'Niets flitst. Vraagt je apparaat om minder beweging, dan staat alles stil. Het enige geluid is twee korte tonen in een workshop, als de host die aanzet.'
				},
				{
					what: 'Als er iets misgaat',
					text: 'Naast het veld staat wat er niet klopt en wat wel mag. Wat je invulde, blijft staan. Voordat je een workshop of je account verwijdert, lees je wat er dan weg is.'
				}
			]
		},
		{
			id: 'checked',
			heading: 'Hoe het is nagekeken',
			paragraphs: [
				'Bij elke eis op niveau A en AA is opgeschreven hoe Kantlijn eraan voldoet, en wat dat laat zien: een test die steeds opnieuw draait, of een controle met de hand.',
				'Het programma axe kijkt alle pagina’s na, in beide talen, licht en donker. Andere tests bedienen de lijn met toetsen en met een vinger, maken het scherm smal en de letters groot.',
				`Zo’n programma vindt niet alles. De volgorde van een pagina of de tekst van een link is met de hand nagekeken, het laatst in ${of.checked}.`
			]
		},
		{
			id: 'limits',
			heading: 'Wat nog ontbreekt',
			paragraphs: [
				'Mensen die elke dag een schermlezer gebruiken, hebben Kantlijn nog niet met ons bekeken. Ook met VoiceOver of TalkBack op een echte telefoon is het nog niet geprobeerd. Wat hier over schermlezers staat, volgt uit wat de browser Chromium aan ze doorgeeft.',
				'Sommige dingen kunnen maar even. Een plek is tien minuten lang ongedaan te maken, een verwijderde opdracht tien seconden. Is dat te kort, rond een opdracht dan af in plaats van die te verwijderen.',
				'Een link voor een tweede apparaat werkt tien minuten, en een link voor een nieuw wachtwoord een uur. Je kunt altijd een nieuwe maken.',
				'Op het scherm van een workshop werken losse letters als sneltoets. De host kan die in de lijst met toetsen uitzetten.',
				'Gaf je je toestel aan een cliënt en moet je daarna opnieuw inloggen, dan vragen we je browser daar niets in te vullen. Plakken kan wel.'
			]
		},
		{
			id: 'report',
			heading: 'Een probleem melden',
			paragraphs: [
				of.operator
					? `Lukt er iets niet, laat het dan weten: ${of.operator}.`
					: 'Lukt er iets niet, laat het dan weten aan wie deze Kantlijn beheert.',
				'Zeg erbij op welke pagina het was, wat je wilde doen, en met welke browser en welk hulpmiddel. Over je cliënt hoef je niets te vertellen.'
			]
		}
	]
});
