import type { HelpTexts } from '../help.ts';

export const nl: HelpTexts = {
	title: 'Samen kijken met je cliënt',
	description:
		'Jij en je cliënt kiezen elk een plek bij dezelfde vraag, zonder elkaar te zien. Daarna kijken jullie samen.',
	intro:
		'Jij weet wat je van plan bent. Weet je ook waar je cliënt op hoopt? Laat die ook een plek kiezen, in gewone woorden, en kijk dan samen. Dat duurt voor je cliënt een minuut, en het gesprek daarna een kwartier.',
	sections: [
		{
			id: 'when',
			heading: 'Wanneer',
			paragraphs: [
				'Aan het begin vraag je wat je cliënt verwacht. Onderweg vraag je wat je cliënt tot nu toe meemaakte. Het zijn twee verschillende vragen, en ze worden nooit naast elkaar gelegd.',
				'Rond je een opdracht af, dan kun je nog één ding vragen: ‘Wat deed ik volgens u hier?’ De lijn en de regels zijn dezelfde.',
				'Doe het als er tijd is om erover te praten. Een plek zonder gesprek zegt weinig.'
			]
		},
		{
			id: 'ask',
			heading: 'Je cliënt vragen',
			steps: [
				'Kies bij [een opdracht](/assignments) voor ‘Laat je cliënt ook kiezen’. Lees de vraag na alsof je de cliënt bent, en pas de tekst aan waar dat nodig is.',
				'Vul in hoe je heet en hoe je te bereiken bent. Kies u of je, en de taal.',
				'Kies je eigen plek op een lege lijn. ‘Nog niet te zeggen’ is ook een antwoord. Je mag erbij zetten waar je je cliënt verwacht; jullie zien dat straks allebei.',
				'Stuur de link, laat de QR-code zien, of geef je toestel.'
			]
		},
		{
			id: 'client',
			heading: 'Wat je cliënt ziet',
			paragraphs: [
				'De vraag, jouw naam, en een lijn met twee kanten: ‘Een antwoord’ en ‘Hulp bij mijn eigen antwoord’. Geen account, geen menu. ‘Dat weet ik nog niet’ is een volwaardig antwoord.',
				'‘Liever in het gesprek’ en ‘Liever niet’ kunnen ook, zonder reden. Bij jou staat dan in beide gevallen ‘kiest hier geen plek’.',
				'Je cliënt ziet nooit je notities, de codenaam, andere opdrachten, andere cliënten of waar je eerder stond.'
			]
		},
		{
			id: 'you',
			heading: 'Wat jij ziet',
			paragraphs: [
				'Tot jullie samen kijken, zie je per cliënt één van drie dingen: wacht nog, heeft geantwoord, of kiest hier geen plek. Niet wanneer de link werd geopend, en niet wat er gekozen is.',
				'De app stuurt niemand een herinnering. Wil je eraan herinneren, doe dat dan zelf, in je eigen woorden.'
			]
		},
		{
			id: 'device',
			heading: 'Je toestel geven',
			paragraphs: [
				'Zit je aan tafel, dan kan je cliënt op jouw toestel kiezen. Je bedenkt eerst vier cijfers. Tot je die intypt, is er van jouw werk niets te openen. Na drie verkeerde pogingen log je opnieuw in.',
				'Wat je invulde en nog niet bewaarde, is intussen niet te lezen. Bewaart je browser je wachtwoord, dan kan wie het toestel heeft dat bij het inloggen misschien laten invullen. Geef je toestel dus alleen aan iemand die je vertrouwt.',
				'Na het antwoord gaat het scherm dicht. Om samen te kijken drukt eerst je cliënt op de knop, en dan jij. Dit werkt op vertrouwen: kijk de andere kant op zolang je cliënt kiest.'
			]
		},
		{
			id: 'look',
			heading: 'Samen kijken',
			paragraphs: [
				'Kies een moment aan tafel of aan de telefoon. Daarvoor is er bij jou en bij je cliënt een knop, ‘Kijk samen’. Jullie drukken allebei, de een hoogstens twee minuten na de ander. Wie zich bedenkt, kan het intrekken.',
				'Eerst verschijnt de plek van je cliënt, dan de jouwe, dan waar je je cliënt verwachtte. Daarna komt er steeds één vraag, op beide schermen dezelfde.',
				'Je cliënt praat eerst. Jij luistert, en vat samen wat je hoorde voordat je zelf iets zegt. Niemand hoeft te verschuiven.'
			]
		},
		{
			id: 'agree',
			heading: 'Samen iets afspreken',
			paragraphs: [
				'Na het gesprek kiezen jullie samen opnieuw, op een lege lijn. Het hoeft geen van beide plekken te zijn, en het midden is er niet. Daarna kiezen jullie wat je van de andere kant inbrengt en, als je wilt, wanneer jullie opnieuw kijken.',
				'Het is een voorstel tot je cliënt ja zegt: op jouw scherm als je cliënt daar ook koos, anders op de eigen telefoon. ‘Nog niet’ mag ook. Verander je iets, dan vraagt het scherm opnieuw om een ja.',
				'Is het afgesproken, dan wordt het jouw plek bij de opdracht, en weet je cliënt ervan. Je cliënt leest de afspraak terug op de eigen pagina, kan vragen of die nog klopt, en kan haar intrekken.'
			]
		},
		{
			id: 'several',
			heading: 'Meer dan één cliënt',
			paragraphs: [
				'Je kunt zes mensen vragen, elk met een eigen link. Ze zien elkaar nooit, en je kijkt met ieder apart.',
				'Wie het eerst met je kijkt, weet daarna waar jij staat, en kan dat de anderen vertellen. Laat daarom liefst iedereen eerst antwoorden. Na de eerste keer ligt jouw plek vast.'
			]
		},
		{
			id: 'links',
			heading: 'Als een link niet werkt',
			paragraphs: [
				'Een link hoort bij de browser waarin het eerst is geantwoord. Is die browser niet meer te gebruiken, maak dan een nieuwe link. De oude werkt dan niet meer, en het antwoord dat ermee gegeven was, wordt gewist.',
				'Open de link niet zelf om te proberen: in de browser waarin jij bent ingelogd, kan niemand antwoorden. Gebruik het voorbeeld.'
			]
		},
		{
			id: 'team',
			heading: 'Met een team',
			paragraphs: [
				'Als jullie in een team de rollen hebben verdeeld, kan een van jullie de cliënt vragen om samen te kijken. Ieder over wie het gaat, kiest eerst zelf een plek, of doet niet mee. Het team ziet alleen wie meedoet en wie nog kiest.',
				'Je cliënt krijgt één link, met een vraag over ieder die meedoet, en kijkt daarna met ieder samen, zonder de anderen. De link hoort bij de browser waarin het eerst wordt geantwoord. Doet een ander dat, dan merkt je cliënt het.'
			]
		},
		{
			id: 'afterwards',
			heading: 'Hoe lang het blijft',
			paragraphs: [
				'Jij kiest of een link zeven, dertig of negentig dagen werkt. Is er dan niet samen gekeken, dan wordt het antwoord gewist. Na het samen kijken gaat de plek van je cliënt na negentig dagen weg.',
				'Je cliënt kan het eigen antwoord altijd wissen. Was dat op jouw toestel gegeven, dan wis jij het: met een nieuwe link, of na het samen kijken door deze vraag te verwijderen. Wat een cliënt koos, komt in geen enkel bestand dat je meeneemt.'
			]
		}
	]
};
