import type { HelpTexts } from '../help.ts';

export const nl: HelpTexts = {
	title: 'Hulp bij je opdrachten',
	description:
		'Een opdracht beginnen en afronden, van plek veranderen, je werk op een nieuwe telefoon, en wie wat kan lezen.',
	intro:
		'Voor wie Kantlijn voor het eerst opent, of ergens blijft steken. Over [een workshop](/help/workshop), [een team](/help/team) en [samen kijken](/help/check-in) is er aparte hulp.',
	sections: [
		{
			id: 'line',
			heading: 'De lijn',
			paragraphs: [
				'Links beantwoord je als expert de vraag van je cliënt, rechts help je als procesbegeleider de cliënt aan een eigen antwoord. Een midden is er niet: doe je allebei tegelijk, dan weet je cliënt niet meer wat je komt doen.'
			],
			link: { href: '/about', text: 'Het idee, in zes stappen' }
		},
		{
			id: 'first',
			heading: 'Je eerste opdracht',
			steps: [
				'Kies ‘[Nieuwe opdracht](/assignments/new)’, en schrijf de vraag op zoals je cliënt die stelt. Een codenaam mag erbij.',
				'Tik of sleep op de lijn, of kies met de knoppen eerst een kant en dan hoe sterk.',
				'Weet je het nog niet, kies dan ‘Nog niet te zeggen’. Je krijgt drie vragen die helpen, en er wordt niets bewaard.',
				'Kies ‘Bewaar mijn plek’. Tien minuten lang kun je dat nog ongedaan maken.',
				'Onder ‘Zo zeg je het tegen je cliënt’ staat een zin, zodat je cliënt weet wat je komt doen en kan zeggen of dat past. Wat je beter eerst vraagt, staat bij ‘Vraag eerst’.',
				'Vink aan wat je leent van de overkant; niets lenen mag ook. De zin groeit mee, en noemt hoogstens twee van die dingen. Kies je samen met je cliënt, dan zet ‘Samen kiezen’ alles groot op het scherm.',
				'Op de ‘Rolkaart’ leest je cliënt wat van je te verwachten is, en wat niet: op papier, als plaatje of via een link.'
			]
		},
		{
			id: 'move',
			heading: 'Van plek veranderen',
			paragraphs: [
				'Met ‘Verplaats’ kies je een nieuwe plek. De vorige blijft bewaard, en staat onder ‘Door de tijd heen’.',
				'Kom je aan de andere kant uit, dan is dat een rolwissel. De app vraagt of je cliënt het al weet, en geeft je een zin om het te zeggen. Hoe je een wissel voorstelt, staat bij ‘Van kant wisselen, samen’.',
				'Is het gezegd, kies dan ‘Ik heb het verteld’. Bij ‘Nog niet’ zegt je lijst dat het nog moet.',
				'Een gedeelde kaart verandert pas met ‘Deel de nieuwe kaart’. Vertel een wissel eerst zelf.',
				'Met ‘Herinner me na een gesprek’ krijg je een bestand voor je agenda.'
			]
		},
		{
			id: 'pulled',
			heading: 'Als een cliënt om de andere rol vraagt',
			paragraphs: [
				'Je adviseert, en je cliënt vraagt of jij het gesprek wilt leiden. Of je begeleidt, en je cliënt wil horen wat jij zou doen.',
				'Open dan bij je opdracht ‘Als de cliënt aan je trekt’. Daar staan drie antwoorden bij jouw plek: je blijft staan, je leent even en zegt dat, of je stelt een wissel voor.',
				'Even lenen is geen wissel, als je zegt wanneer het begint en ophoudt. Je plek laat je dan staan.'
			]
		},
		{
			id: 'finish',
			heading: 'Afronden, en terugkijken op het jaar',
			paragraphs: [
				'Met ‘Rond af’, onder aan een opdracht, verhuist die in [je lijst](/assignments) naar ‘Afgerond’. Met ‘Zet terug bij lopend’ ga je er weer mee verder.',
				'Je kunt dan drie vragen beantwoorden, en je cliënt er een stellen.',
				'Het ‘[Jaaroverzicht](/year)’ laat zien waar je stond, hoe vaak je wisselde en wat je leende, met vragen om over te schrijven. Dat druk je af. De lijst bewaar je als CSV; vragen en codenamen alleen als je dat aanvinkt.'
			]
		},
		{
			id: 'another-phone',
			heading: 'Je werk op een nieuwe telefoon',
			paragraphs: [
				'Zonder registratie gaat je werk alleen open in de browser waarin je begon. Kies daarom op tijd een van deze drie manieren, bij ‘[Account](/account)’.',
				'Staat er op de nieuwe telefoon al werk, dan vraagt de app of dat meegaat of daar blijft.'
			],
			terms: [
				{
					what: 'Nieuwe telefoon of tweede apparaat',
					href: '/account/device',
					text: 'Maak op de oude een QR-code en een link. Open een van beide op de nieuwe, en kies daar ‘Open op dit apparaat’. Dat kan tien minuten lang, en één keer.'
				},
				{
					what: 'E-mail en wachtwoord',
					href: '/account/email',
					text: 'Daarmee log je in waar je wilt. Krijg je een e-mail om je adres te bevestigen, dan is ook een vergeten wachtwoord te vervangen.'
				},
				{
					what: 'Herstelcode op papier',
					href: '/account/recovery',
					text: 'Je ziet de code maar één keer, dus druk hem af of schrijf hem over. Op de nieuwe telefoon typ je hem in bij ‘[Inloggen](/sign-in)’.'
				}
			]
		},
		{
			id: 'no-connection',
			heading: 'Zonder verbinding',
			paragraphs: [
				'Wat je bij een opdracht bewaart, blijft zolang in deze browser. Er staat dan ‘wacht op verbinding’ bij, en het wordt later vanzelf verstuurd.',
				'Begint het adres van deze site met https, dan open je ook je lijst en de opdrachten die je kortgeleden zag, en begin je een nieuwe.',
				'Een team en samen kijken kunnen niet zonder verbinding. Een vraag aan je cliënt kun je wel vast klaarzetten.',
				'Neemt de server iets niet aan, dan staat boven aan de pagina waarom. Je kiest daar ‘Probeer opnieuw’ of ‘Laat vervallen’.',
				'Log niet uit zolang er iets wacht, want dan gaat het weg.'
			]
		},
		{
			id: 'who-reads',
			heading: 'Wie wat kan lezen',
			terms: [
				{
					what: 'Jij',
					text: 'Al je opdrachten, plekken en notities, op elk apparaat waarop je bent ingelogd. Andere gebruikers zien alleen wat je deelt.'
				},
				{
					what: 'Je cliënt',
					text: 'Wat jij laat zien, zoals de zin, de rolkaart of het scherm aan tafel, en je plek als jullie samen kijken. Je notities en de codenaam staan daar niet op.'
				},
				{
					what: 'Je team',
					text: 'De vraag en de codenaam van wat je deelt. Je plek in het team zien teamgenoten pas na het onthullen, en alleen als ze zelf ook antwoordden.'
				},
				{
					what: 'Wie de server beheert',
					text: 'Kan de database lezen, ook je notities. Een wachtwoord of herstelcode is er niet in te vinden.'
				}
			],
			link: { href: '/privacy', text: 'Wat er precies wordt bewaard' }
		}
	]
};
