import type { HelpTexts } from '../help.ts';

export const nl: HelpTexts = {
	title: 'Met een team werken',
	description:
		'Ieder kiest apart een plek. Samen onthullen jullie die, en praten over het verschil.',
	intro:
		'Werk je met collega’s voor dezelfde cliënt? Dan zie je hier waar ieder van jullie staat bij dezelfde opdracht, nog voordat de cliënt het verschil merkt. Verschil is gewoon: twee mensen die dezelfde vraag horen, horen zelden hetzelfde.',
	sections: [
		{
			id: 'begin',
			heading: 'Een team beginnen',
			steps: [
				'Begin [een nieuw team](/teams/new). Geef het een naam, en kies onder welke naam jij erin zit. In een ander team mag dat een andere zijn.',
				'Stuur je collega’s de uitnodigingslink. Zij zien wie er al in zit, vullen hun naam in en zijn lid. Registreren hoeft niet.',
				'Je vindt de link en de QR-code altijd terug bij Leden en instellingen. Daar kies je ook tot wanneer hij werkt, en de eigenaar kiest wie mag uitnodigen.',
				'Komt de link ergens terecht waar hij niet hoort? Maak een nieuwe, en de oude werkt meteen niet meer.'
			]
		},
		{
			id: 'come-back',
			heading: 'Op een ander apparaat',
			paragraphs: [
				'Heeft je account een e-mailadres of herstelcode, log dan in. Open anders de uitnodigingslink, vul je eigen naam in en kies ‘Dat ben ik’. Bevestig dat in de browser waarin je al meedoet, bij Leden en instellingen, of laat de eigenaar het doen.',
				'Beide browsers blijven werken. In de nieuwe zie je alleen dit team, niet je eigen opdrachten.',
				'Heeft alleen de eigenaar het bevestigd, kies dan in je eerste browser ‘Dat ben ik ook’. Tot dan zie je in de nieuwe geen eerdere plek die nog niet is onthuld, en kan die browser het team kwijtraken als je in de eerste uitlogt.'
			]
		},
		{
			id: 'share',
			heading: 'Een opdracht delen',
			paragraphs: [
				'Zet de vraag van de cliënt erin, of deel een opdracht die je zelf al had. Alleen de vraag en de codenaam gaan mee. Je notities en eerdere plekken blijven van jou.'
			]
		},
		{
			id: 'place',
			heading: 'Ieder apart',
			paragraphs: [
				'Iedereen kiest een plek zonder de anderen te zien. Tot het onthullen zie je alleen wie er al geantwoord heeft, en waar je zelf staat. De server stuurt ook niet meer dan dat.',
				'Valt er nog niets te kiezen, zeg dat dan: ‘nog niet te zeggen’ telt ook als antwoord. Een notitie erbij mag; die staat straks naast je stip.',
				'Je ziet op wie er nog gewacht wordt, met een tekst en een link om door te sturen. Staat er een knop om te mailen, dan gaat er op jouw verzoek één mail per ronde naar wie nog ontbreekt. Uit zichzelf stuurt de app niemand een bericht.'
			]
		},
		{
			id: 'reveal',
			heading: 'Samen onthullen',
			paragraphs: [
				'Onthullen kan elk lid, zodra er twee plaatsingen zijn. Je leest eerst wie er nog ontbreekt.',
				'Wie te laat is, kiest eerst een plek, en ziet dan pas het beeld. Bij die stip staat ‘kwam later’.',
				'Een onthulde ronde blijft zoals die is. Niemand kan er nog iets aan veranderen.'
			]
		},
		{
			id: 'talk',
			heading: 'Het gesprek',
			paragraphs: [
				'Onder het beeld staan vragen die passen bij waar jullie staan, met jullie namen erin. Ze zoeken niet uit wie gelijk heeft.',
				'Trek er een kwartier voor uit. Lees de vraag van de cliënt eerst hardop voor, en laat wie alleen staat beginnen.',
				'Het gespreksscherm laat het beeld groot zien, met één vraag tegelijk. Als iemand het gesprek leidt, volgen de andere schermen. Je mag zelf een andere vraag bekijken. Als iemand later antwoordt, blijven de vragen hetzelfde tot jullie ze vernieuwen.'
			]
		},
		{
			id: 'roles',
			heading: 'De rollen verdelen',
			paragraphs: [
				'Spreek na het gesprek af wie in deze opdracht welke rol heeft, of dat jullie allemaal aan één kant gaan staan. Met z’n tweeën kan wat in je eentje niet kan: allebei de rollen, zolang de cliënt weet wie welke heeft.',
				'Kies meteen een dag om er weer naar te kijken. De rolkaart laat de cliënt zien wie welke rol heeft, zonder jullie plek op de lijn. Druk de kaart af, of bewaar die als plaatje.'
			]
		},
		{
			id: 'again',
			heading: 'Opnieuw kiezen',
			paragraphs: [
				'Begin een nieuwe ronde als jullie de cliënt gesproken hebben, of als de opdracht verandert. Bogen laten zien wie verschoof. Wie van kant wisselde, is gemarkeerd.',
				'In een tweede ronde staan er andere vragen onder het beeld. Zolang niemand heeft geantwoord, kun je de ronde weer intrekken. Het vorige beeld blijft staan.',
				'Rollen horen bij een ronde. Begint er daarna een nieuwe, of gaat iemand met een rol weg, dan vraagt Kantlijn of de verdeling nog klopt.'
			]
		},
		{
			id: 'rights',
			heading: 'Wie wat mag',
			terms: [
				{
					what: 'Elk lid',
					text: 'Een opdracht toevoegen, antwoorden, onthullen, een nieuwe ronde beginnen, de rollen verdelen, de cliënt vragen om samen te kijken, en weggaan.'
				},
				{
					what: 'Wie voor een opdracht zorgt',
					text: 'Ook die opdracht wijzigen, afronden, verwijderen en aan een ander lid overdragen. Wie de vraag na het onthullen wijzigt, kiest: een verbetering die iedereen ziet, of een nieuwe ronde.'
				},
				{
					what: 'De eigenaar',
					text: 'Dat alles, en het team een andere naam geven, kiezen wie mag uitnodigen, iemand uit het team halen, twee namen van dezelfde persoon samenvoegen, het team overdragen en het verwijderen.'
				}
			]
		},
		{
			id: 'leave',
			heading: 'Weggaan',
			paragraphs: [
				'Ga je weg, of haalt de eigenaar je uit het team, dan geldt dat in al je browsers. Waar je stond en wat je erbij schreef, blijft staan zonder je naam. Haalt de eigenaar iemand eruit, dan werkt ook de uitnodigingslink van dat moment niet meer.',
				'Vertrekt de eigenaar, dan wordt degene die het langst lid is eigenaar. Met het laatste lid verdwijnt het team.'
			]
		},
		{
			id: 'overview',
			heading: 'Overzicht en meenemen',
			paragraphs: [
				'De pagina van je team begint met wat op jou wacht. Daaronder staat wat je kunt onthullen omdat iedereen heeft geantwoord, en waar jullie vandaag of eerder opnieuw naar zouden kijken.',
				'Onder ‘Verdeeld’ staat een opdracht als aan beide kanten minstens een derde van de plekken is, en de rollen nog niet verdeeld zijn. Alleen rondes die jij mag zien, tellen mee.',
				'Dan volgen alle lopende opdrachten, de nieuwste bovenaan. Je zoekt op vraag en cliënt. Naast Teams staat hoeveel vragen er in al je teams op jou wachten. Wat al onthuld was voordat jij erbij kwam, telt niet mee. Per persoon wordt er niets opgeteld.',
				'Je plek kun je ook bij je eigen opdrachten bewaren. Je team ziet dat niet.',
				'Van elke opdracht kun je meenemen wat je na het onthullen zag: als CSV, als plaatje of op papier.'
			]
		}
	]
};
