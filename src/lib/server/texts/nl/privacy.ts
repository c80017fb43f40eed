import type { PrivacyFacts, PrivacyTexts } from '../privacy.ts';

export const nl = (of: PrivacyFacts): PrivacyTexts => ({
	title: 'Privacy',
	description: 'Wat Kantlijn bewaart, waar, hoe lang, en wie erbij kan.',
	intro:
		'Wat je hier opschrijft, gaat over je werk en vaak over een ander. Daarom staat hier precies wat er wordt bewaard, volgens de AVG. Deze Kantlijn draait op één server; wie hem beheert, is er verantwoordelijk voor.',
	kept: {
		heading: 'Wat er wordt bewaard, en hoe lang',
		items: [
			{
				what: 'Je opdrachten',
				where:
					'De vraag, de naam die je de cliënt geeft, je plaatsingen, je notities en wat je leent, elk met de tijd erbij.',
				long: `Tot je ze verwijdert. Een verwijderde opdracht kun je nog ${of.undoSeconds} seconden terughalen; daarna is ze weg.`
			},
			{
				what: 'Een team waar je in zit',
				where:
					'De naam van het team en de namen die de leden er kozen. De gedeelde opdrachten, met van elke ronde de plaatsingen, de notities, wie later kwam en welke rollen zijn afgesproken. Van de uitnodigingslink alleen een digitale vingerafdruk, waaruit de link niet terug te lezen is.',
				long: 'Tot het team wordt verwijderd, of het laatste lid weggaat.'
			},
			{
				what: 'Een workshop die je geeft',
				where:
					'De titel, de taal, de vragen met je notities en wat er per ronde geantwoord is, en dat hij van jouw account is. Van de hostlink alleen een vingerafdruk.',
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
					'Waar je in elke ronde ging staan, wanneer je telefoon voor het laatst verbinding had, en een vingerafdruk van de sleutel waarmee die zijn plek terugvindt. Je initialen of je groep, als de host daarom vroeg. Geen account.',
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
					'Het adres zoals je het typte, in kleine letters. Van het wachtwoord alleen een vingerafdruk.',
				long: 'Tot je ze vervangt of je account verwijdert.'
			},
			{
				what: 'Je herstelcode, als je die maakt',
				where: 'Alleen een vingerafdruk ervan, en de dag waarop je hem maakte.',
				long: 'Tot je een nieuwe maakt of je account verwijdert.'
			},
			{
				what: 'Een link voor een tweede apparaat of een nieuw wachtwoord',
				where: 'Alleen een vingerafdruk ervan.',
				long: `Tot je hem gebruikt. De eerste werkt ${of.linkMinutes} minuten, de tweede een uur; hoogstens een uur daarna is ook de vingerafdruk gewist.`
			}
		]
	},
	before: [
		{
			heading: 'Waar het staat',
			paragraphs: [
				'In één databasebestand op deze server. Het bestand is niet versleuteld. Van dat bestand kan de beheerder reservekopieën maken; wat je verwijdert, blijft daarin staan tot ze worden weggegooid.',
				'In je browser staan alleen cookies die nodig zijn: ' +
					`${of.cookies.session} (waarmee je bent ingelogd, ${of.sessionDays} dagen), ` +
					`${of.cookies.aside} (werk dat wacht tot je uitlogt, ${of.sessionDays} dagen), ` +
					`${of.cookies.language} en ${of.cookies.timeZone} (een jaar). ` +
					`In een workshop komt er een bij waarmee een telefoon zijn plek terugvindt (${of.workshopCookies.seat} en de code), of de host de bediening (${of.workshopCookies.host} en de code), allebei ${of.workshopCookies.days} dagen. Er is niets bij om je te volgen, en er gaat niets naar anderen.`,
				`Is er geen verbinding, dan wacht wat je bij een opdracht bewaart in je browser tot het verstuurd is. Via https bewaart je browser ook de lijst en de opdrachten zoals je ze het laatst zag, hoogstens ${of.pageDays} dagen, zodat je ze zonder verbinding kunt lezen. Log je uit, verwijder je je account of log je in bij een ander account, dan wordt dit allemaal gewist.`
			]
		},
		{
			heading: 'Wie erbij kan',
			paragraphs: [
				'Bij je eigen opdrachten: alleen jij, op de apparaten waar je bent ingelogd. Een cliënt ziet alleen wat jij laat zien.',
				'Wie de server beheert, kan het databasebestand lezen. Je wachtwoord en je herstelcode staan daar niet in.'
			]
		},
		{
			heading: 'Wat je team van je ziet',
			paragraphs: [
				'De naam die je voor dit team koos, en of je er al geantwoord hebt. Waar je staat en wat je erbij schreef, zien je teamgenoten pas na het onthullen, en alleen wie zelf geantwoord heeft. Tot dat moment verstuurt de server het niet.',
				'Deel je een eigen opdracht, dan gaan alleen de vraag en de codenaam mee.',
				'Ga je weg, haalt de eigenaar je uit het team of verdwijnt je account, dan blijven je plaatsingen en notities daar staan, zonder je naam. Een onthulde ronde verandert niet meer, ook niet voor jou.'
			]
		},
		{
			heading: 'Wat een zaal van je ziet',
			paragraphs: [
				'Tot de host onthult, ziet de zaal hoeveel mensen er zijn en hoeveel er geantwoord hebben. De host ziet ook wie er zijn, maar niet wie er al geantwoord heeft.',
				'Vroeg de host om initialen, dan komen die na het onthullen bij je stip te staan, en in het bestand dat de host kan meenemen. Daarin zijn je antwoorden dus bij elkaar te zoeken. Een groep waarvoor je koos, staat er ook in. In een anonieme workshop staat er niets bij je stip, en kan er pas vanaf vier antwoorden worden onthuld. Het bestand daarvan legt geen verband tussen je antwoorden op verschillende vragen. Bij een tweede ronde van dezelfde vraag staat er wel bij waar iemand eerst stond.',
				'Op de server hoort elk antwoord bij de sleutel van een telefoon, ook anoniem; zonder die sleutel zou je het niet kunnen veranderen. Wie de server beheert, kan dus zien welke antwoorden van één telefoon komen, maar niet van wie die is.',
				'Wat de host als bestand meeneemt, wordt hier niet mee gewist. Bewaar je je plek als eigen opdracht, dan komt die in een account van jou, en merkt de host daar niets van.'
			]
		},
		{
			heading: 'Wat niet wordt bewaard',
			paragraphs: [
				'Je netwerkadres en de volledige naam van je browser. Tegen raden wordt per netwerk geteld hoe vaak iemand probeert in te loggen of een workshopcode intypt die niet klopt, en in welke workshops iemand vanaf dat netwerk meedoet. Dat staat hooguit een dag in het werkgeheugen, en van het adres alleen een vingerafdruk.',
				'Het logboek heeft één regel per verzoek: tijd, soort pagina, uitkomst en duur. Er staat niets in van wat je schrijft, en niet wie je bent.'
			]
		}
	],
	mail: {
		heading: 'Mail',
		sent: 'Je krijgt alleen mail als iemand voor jouw adres om een nieuw wachtwoord vraagt, of als een teamgenoot je laat weten dat het team op je wacht. Die gaat langs de mailserver van de beheerder. In de eerste staat hoeveel opdrachten je hebt, en in beide een link.',
		none: 'Deze Kantlijn verstuurt geen mail.'
	},
	after: [
		{
			heading: 'Werk waar niemand meer bij kan',
			paragraphs: [
				`Hangt een account alleen aan een browser, en ben je daar ${of.sessionDays} dagen niet geweest, dan kan niemand er nog bij. Nog eens ${of.keepDays} dagen later wordt het gewist, met alles erin. Log je uit van zo’n account, dan wordt het meteen gewist, nadat we het gevraagd hebben.`
			]
		},
		{
			heading: 'Over je cliënt',
			paragraphs: [
				'Voor wat je over een cliënt opschrijft, ben jij verantwoordelijk. Gebruik een codenaam, en schrijf niet meer op dan je nodig hebt.'
			]
		},
		{
			heading: 'Wat je kunt doen',
			paragraphs: [
				'Bij Account bewaar je alles als bestand, zet je het terug, en verwijder je je account met alles erin. Wijzigen doe je bij de opdracht zelf.',
				'Heb je een vraag of een klacht, ga dan naar wie deze server beheert. Kom je er niet uit, dan kun je terecht bij de Autoriteit Persoonsgegevens.'
			]
		}
	]
});
