import type { PrivacyFacts, PrivacyTexts } from '../privacy.ts';

export const nl = (of: PrivacyFacts): PrivacyTexts => ({
	title: 'Privacy',
	description: 'Wat Kantlijn bewaart, waar, hoe lang, en wie erbij kan.',
	intro:
		'Wat je hier opschrijft, gaat over je werk en vaak over een ander. Daarom staat hier precies wat er wordt bewaard, volgens de AVG. Wie deze Kantlijn beheert, is er verantwoordelijk voor.',
	short: {
		id: 'in-short',
		heading: 'In het kort',
		list: [
			'Bewaard wordt wat je invult en kiest, en op welke apparaten je bent ingelogd. Een naam staat er alleen bij als iemand die invult.',
			'Het staat in de database van wie deze Kantlijn beheert. Die database versleutelt Kantlijn niet. In reservekopieën kan het langer blijven staan.',
			'Lezen kun je het zelf. Een ander leest alleen wat je deelt. Wat ieder apart koos, zien anderen pas na het onthullen of samen kijken. Wie de server beheert, heeft er technisch toegang toe.',
			'Weg gaat het als je een opdracht of je account verwijdert. Een workshop en het antwoord van een cliënt gaan ook vanzelf weg. Uit een team dat je verlaat, verdwijnt alleen je naam.',
			'In je browser staan cookies die nodig zijn, een paar instellingen, je antwoord of hostlink van een workshop, en wat nog niet bewaard of verstuurd is. Via https ook je opdrachten zoals je ze het laatst zag. Niets daarvan is er om je te volgen.'
		]
	},
	kept: {
		id: 'what',
		heading: 'Wat er wordt bewaard, en hoe lang',
		items: [
			{
				what: 'Je opdrachten',
				where:
					'De vraag, de naam die je de cliënt geeft, waar je stond, je notities, wat je leent en wat de cliënt je antwoordde, elk met de tijd erbij. Ook wat je schrijft als je terugkijkt, bij een opdracht of over een jaar, en wat je meeneemt uit intervisie. Dat laatste ziet je team niet.',
				long: `Tot je ze verwijdert. Een verwijderde opdracht kun je nog ${of.undoSeconds} seconden terugzetten; daarna is ze weg. Wat je over een jaar schrijft, blijft tot je het leegmaakt of je account verwijdert.`
			},
			{
				what: 'Een rolkaart die je met een link deelt',
				where:
					'Bij welke plek de kaart hoort, en de vraag, wat je leent, de taal en u of je, zoals die op dat moment waren. Van de link alleen een nummer.',
				long: 'Tot je de link intrekt, de plek ongedaan maakt of de opdracht verwijdert, of tot hij verloopt.'
			},
			{
				what: 'Een team waar je in zit',
				where:
					'De naam van het team en de namen die de leden er kozen. De gedeelde opdrachten, met van elke ronde de plekken, de notities, wie later kwam en welke rollen zijn afgesproken, en van een casus van wie die is en hoever jullie zijn. Vraagt iemand een cliënt om samen te kijken: de vraag, hoe jullie de cliënt noemen, wie het vroeg en wie er wel of niet meedoet; van de sleutel in de browser van de cliënt alleen een onomkeerbare code. Van de uitnodigingslink alleen een onomkeerbare code: daarmee is de link na te kijken, maar niet terug te lezen. Hij is opnieuw te maken met een geheim van de server, dat niet in de database staat. Ook het verzoek van een andere browser om in jouw naam mee te doen, tot iemand antwoordt of een dag voorbij is; en van elke browser waarin je terugkwam wanneer dat was, en of je die zelf hebt bevestigd.',
				long: `Tot het team wordt verwijderd, of het laatste lid weggaat. Een vraag aan een cliënt gaat weg ${of.markDays} dagen na afloop, of als jullie die intrekken. Dat de eigenaar je eruit haalde of het team verwijderde, of dat een browser van je uit het team werd gehaald: dertig dagen bewaren we daarvan alleen een onomkeerbare code, zodat je kunt lezen wat er gebeurde.`
			},
			{
				what: 'Een workshop die je geeft',
				where:
					'De titel, de taal, de vragen met je notities en wat er per ronde geantwoord is, en dat hij van jouw account is. Van elke hostlink alleen een onomkeerbare code, wanneer hij is gemaakt en de naam die je erbij schreef.',
				long: `Tot je hem of je account verwijdert, en anders tot ${of.retentionDays} dagen nadat hij is afgelopen of voor het laatst gebruikt.`
			},
			{
				what: 'Een reeks vragen die je voor later bewaart',
				where: 'De naam, de taal en de vragen met je notities.',
				long: 'Tot je die reeks of je account verwijdert.'
			},
			{
				what: 'Je antwoord in een workshop',
				where:
					'Waar je in elke ronde ging staan, wanneer je telefoon voor het laatst verbinding had, en een onomkeerbare code van de sleutel waarmee die zijn plek terugvindt. Je initialen of je groep, als de host daarom vroeg, en wat je op verzoek van de host over je plek schreef. Geen account.',
				long: 'Tot de workshop wordt verwijderd.'
			},
			{
				what: 'Je account',
				where:
					'Een willekeurig nummer, wanneer het begon, je tijdzone, en of je u of je schrijft. Geen naam.',
				long: `Tot je het verwijdert. Een account zonder e-mailadres of herstelcode waar niets in staat, gaat weg als je ${of.keepDays} dagen niet geweest bent.`
			},
			{
				what: 'Waar je bent ingelogd',
				where:
					'Een willekeurige sleutel, het soort browser en apparaat (bijvoorbeeld Chrome op Android), en wanneer je er inlogde en het laatst was.',
				long: `Tot je daar uitlogt, of tot ${of.sessionDays} dagen na je laatste bezoek; ${of.keepDays} dagen later wordt ook de regel gewist.`
			},
			{
				what: 'Je e-mailadres en wachtwoord, als je die instelt',
				where:
					'Het adres zoals je het typte, in kleine letters, en wanneer je het met een link in een mail bevestigde. Van het wachtwoord alleen een onomkeerbare code.',
				long: 'Tot je ze vervangt of je account verwijdert.'
			},
			{
				what: 'Een e-mailadres dat je nog niet bevestigde, als hier mail wordt verstuurd',
				where:
					'Het adres, en onomkeerbare codes van het wachtwoord en van de link in de mail. Je kunt er nog niet mee inloggen.',
				long: `Tot je het bevestigt, vervangt of laat gaan. De link werkt ${of.confirmHours} uur; ${of.keepDays} dagen later is ook de rest gewist.`
			},
			{
				what: 'Je herstelcode, als je die maakt',
				where: 'Alleen een onomkeerbare code ervan, en de dag waarop je hem maakte.',
				long: 'Tot je een nieuwe maakt, je wachtwoord verandert, overal uitlogt of je account verwijdert.'
			},
			{
				what: 'Een link voor een tweede apparaat of een nieuw wachtwoord',
				where:
					'Alleen een onomkeerbare code ervan. Bij een tweede apparaat ook wanneer je de link gebruikte.',
				long: `Die voor een tweede apparaat werkt ${of.linkMinutes} minuten; heb je hem gebruikt, dan blijft dat nog ${of.linkMinutes} minuten staan. Die voor een nieuw wachtwoord werkt een uur, of tot je hem gebruikt. Hoogstens een uur daarna is ook de code gewist.`
			}
		]
	},
	before: [
		{
			id: 'where',
			heading: 'Waar het staat',
			paragraphs: [
				of.inFile
					? 'In één databasebestand op deze server. Het bestand is niet versleuteld. Van dat bestand kan de beheerder reservekopieën maken; wat je verwijdert, blijft daarin staan tot ze worden weggegooid.'
					: 'In een PostgreSQL-database van wie deze Kantlijn beheert. Kantlijn versleutelt die niet. Wat je verwijdert, kan nog even in de bestanden van die database staan, tot ze worden opgeruimd. De beheerder kan er reservekopieën van maken; ook daarin blijft het staan, tot ze worden weggegooid.',
				'In je browser staan alleen cookies die nodig zijn: ' +
					`${of.cookies.session} (waarmee je bent ingelogd, ${of.sessionDays} dagen), ` +
					`${of.cookies.aside} (werk dat wacht tot je uitlogt, ${of.sessionDays} dagen), ` +
					`${of.cookies.language}, ${of.cookies.timeZone} en ${of.cookies.closedNote} (dat je de melding sloot dat alleen deze browser je werk opent), elk een jaar. ` +
					`Doe je mee aan een workshop of geef je er een, dan komt ${of.cookies.workshops} erbij. Daarmee vindt een telefoon zijn plek terug en de host de bediening, tot de workshop wordt verwijderd. Geef je je toestel aan een cliënt, dan vervangt ${of.cookies.handed} zolang je inlog, en moet je daarna opnieuw inloggen, dan blijft die hoogstens een dag staan. Er is niets bij om je te volgen, en er gaat niets naar anderen.`,
				`Is er geen verbinding, dan wacht wat je bij een opdracht bewaart in je browser tot het verstuurd is. Via https bewaart je browser ook de lijst en de opdrachten zoals je ze het laatst zag, en hoe je je laatste vraag aan een cliënt tekende (je naam, hoe je te bereiken bent, en u of je), hoogstens ${of.pageDays} dagen. Zo kun je zonder verbinding lezen en een vraag klaarzetten. Log je uit, verwijder je je account of log je in bij een ander account, dan wordt dit allemaal gewist.`,
				'Dat staat in de database kantlijn, met in kantlijn-waiting hoeveel er wacht en sinds wanneer. Wist je browser iets wat nog wachtte, dan staat dat getal er tot je het gelezen hebt. In kantlijn-persist-asked staat dat we de browser vroegen het te bewaren. Wat je typte of koos en nog niet bewaarde, staat in kantlijn-draft: met het nummer van je account, tot je het bewaart, annuleert of uitlogt, en hooguit dertig dagen. Zolang een cliënt je toestel heeft, staat het versleuteld in kantlijn-draft-sealed; kan je browser dat niet, dan verdwijnt het. De pagina’s staan in pages- met het nummer van je account erachter, de bestanden van de app in shell-. Verder onthoudt je browser dat de uitleg bij het midden is getoond (kantlijn-no-middle-explained), dat je net van taal wisselde (kantlijn-language-switched), hoe je het grote scherm instelde (kantlijn-wall), dat je de plek van een cliënt al zag verschijnen (kantlijn-looked) en per workshop je laatste antwoord (kantlijn-answer- en de code) of de hostlink (kantlijn-host- en de code). Dat gaat nergens heen, en verdwijnt als je de sitegegevens wist.'
			]
		},
		{
			id: 'who',
			heading: 'Wie erbij kan',
			paragraphs: [
				'Bij je eigen opdrachten: alleen jij, op de apparaten waar je bent ingelogd. Een cliënt ziet alleen wat jij laat zien.',
				'Wie de server beheert, kan de database lezen. Je wachtwoord en je herstelcode staan daar niet in.'
			]
		},
		{
			id: 'team',
			heading: 'Wat je team van je ziet',
			paragraphs: [
				'De naam die je voor dit team koos, en of je er al geantwoord hebt. Waar je staat en wat je erbij schreef, zien je teamgenoten pas na het onthullen, en alleen wie zelf geantwoord heeft. Tot dat moment verstuurt de server het niet. De eigenaar ziet ook of je de laatste week meedeed, en anders in welke maand voor het laatst.',
				'Deel je een eigen opdracht, dan gaan alleen de vraag en de codenaam mee.',
				'Ga je weg, haalt de eigenaar je uit het team of verdwijnt je account, dan blijven je plekken en notities daar staan, zonder je naam. Een onthulde ronde verandert niet meer, ook niet voor jou.'
			]
		},
		{
			id: 'room',
			heading: 'Wat een zaal van je ziet',
			paragraphs: [
				'Tot de host onthult, ziet de zaal hoeveel mensen er zijn en hoeveel er geantwoord hebben. De host ziet ook wie er zijn, maar niet wie er al geantwoord heeft.',
				'Vroeg de host om initialen, dan komen die na het onthullen bij je stip te staan, en in het bestand dat de host kan meenemen. Daarin zijn je antwoorden dus bij elkaar te zoeken. Een groep waarvoor je koos, staat er ook in. In een anonieme workshop staat er niets bij je stip, en kan er pas vanaf vier antwoorden van telefoons worden onthuld. Het bestand daarvan legt geen verband tussen je antwoorden op verschillende vragen. Bij een tweede ronde van dezelfde vraag staat er wel bij waar iemand eerst stond. Haalt de host je eruit, dan blijft een antwoord dat je al gaf in de ronde meetellen, zonder je naam: zo valt niet te zien wat het was.',
				'Vraagt de host waarom je daar staat, dan leest alleen de host wat je schrijft, en pas na het onthullen. De host kan het op het scherm tonen: in een anonieme workshop zonder naam, plek of volgorde, en anders met je initialen en je plek. Tot het getoond is, kun je het veranderen of weghalen. In een bestand of een verslag komt het niet. Haalt de host je eruit, dan verdwijnt je tekst.',
				'Op de server hoort elk antwoord bij de sleutel van een telefoon, ook anoniem; zonder die sleutel zou je het niet kunnen veranderen. Wie de server beheert, kan dus zien welke antwoorden van één telefoon komen, maar niet van wie die is.',
				'Wat de host als bestand meeneemt, wordt hier niet mee gewist. Bewaar je je plek als eigen opdracht, dan komt die in een account van jou, en merkt de host daar niets van.'
			]
		},
		{
			id: 'not-kept',
			heading: 'Wat niet wordt bewaard',
			paragraphs: [
				'Je netwerkadres en de volledige naam van je browser. Tegen raden wordt per netwerk geteld hoe vaak iemand probeert in te loggen of een workshopcode intypt die niet klopt, en in welke workshops iemand vanaf dat netwerk meedoet. Ook wordt per e-mailadres geteld hoe vaak iemand probeert in te loggen en hoeveel mail ernaartoe gaat, en een minuut lang hoe vaak een telefoon antwoordt. Om te zorgen dat niemand alles opmaakt, wordt ook geteld hoeveel accounts er vanaf een netwerk beginnen, hoeveel mensen er aan een workshop meedoen, hoe vaak er een link voor een cliënt wordt bekeken of beantwoord en hoeveel verbindingen er openstaan. Dat staat hooguit een dag in het werkgeheugen van de server, of van de Redis die hij daarvoor gebruikt, en van elk adres alleen een onomkeerbare code.',
				'Het logboek heeft één regel per verzoek: tijd, soort pagina, uitkomst en duur. Alleen wie als cliënt meekijkt, staat er niet in, tenzij er op de server iets misgaat. Er staat niets in van wat je schrijft, en niet wie je bent.'
			]
		}
	],
	mail: {
		id: 'mail',
		heading: 'Mail',
		sent: 'Je krijgt alleen mail als iemand je adres instelt of er een nieuw wachtwoord voor vraagt, of als een teamgenoot je laat weten dat het team op je wacht. Die laatste alleen als je je adres bevestigd hebt. De mail gaat langs de mailserver van de beheerder. In elke mail staat een link, in die voor een nieuw wachtwoord hoeveel opdrachten je hebt, en in die van je team de naam van het team en van je teamgenoot.',
		none: 'Deze Kantlijn verstuurt geen mail.'
	},
	after: [
		{
			id: 'unreachable',
			heading: 'Werk waar niemand meer bij kan',
			paragraphs: [
				`Hangt een account alleen aan een browser, en ben je daar ${of.sessionDays} dagen niet geweest, dan kan niemand er nog bij. Nog eens ${of.keepDays} dagen later wordt het gewist, met alles erin. Log je uit van zo’n account, dan wordt het meteen gewist, nadat we het gevraagd hebben.`
			]
		},
		{
			id: 'your-client',
			heading: 'Over je cliënt',
			paragraphs: [
				'Voor wat je over een cliënt opschrijft, ben jij verantwoordelijk. Gebruik een codenaam, en schrijf niet meer op dan je nodig hebt.'
			]
		},
		{
			id: 'your-rights',
			heading: 'Wat je kunt doen',
			paragraphs: [
				'Bij [Account](/account) bewaar je alles als bestand, zet je het terug, en verwijder je je account met alles erin. Wijzigen doe je bij de opdracht zelf.',
				'Heb je een vraag of een klacht, ga dan naar wie deze server beheert. Kom je er niet uit, dan kun je terecht bij de Autoriteit Persoonsgegevens.'
			]
		}
	]
});
