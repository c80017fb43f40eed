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
					'Het adres zoals je het typte, in kleine letters. Het wachtwoord alleen als afdruk, waaruit het niet terug te lezen is.',
				long: 'Tot je ze vervangt of je account verwijdert.'
			},
			{
				what: 'Je herstelcode, als je die maakt',
				where: 'Alleen een afdruk, en de dag waarop je hem maakte.',
				long: 'Tot je een nieuwe maakt of je account verwijdert.'
			},
			{
				what: 'Een link voor een tweede apparaat of een nieuw wachtwoord',
				where: 'Alleen een afdruk.',
				long: `Tot je hem gebruikt. De eerste werkt ${of.linkMinutes} minuten, de tweede een uur; hoogstens een uur daarna is de afdruk gewist.`
			}
		]
	},
	before: [
		{
			heading: 'Waar het staat',
			paragraphs: [
				'In één databasebestand op deze server. Het bestand is niet versleuteld. Van dat bestand kan de beheerder reservekopieën maken; wat je verwijdert, blijft daarin staan tot die kopie wordt weggegooid.',
				'In je browser staan alleen cookies die nodig zijn: ' +
					`${of.cookies.session} (waarmee je bent ingelogd, ${of.sessionDays} dagen), ` +
					`${of.cookies.aside} (werk dat wacht tot je uitlogt, ${of.sessionDays} dagen), ` +
					`${of.cookies.language} en ${of.cookies.timeZone} (een jaar). Er is niets bij om je te volgen, en er gaat niets naar anderen.`
			]
		},
		{
			heading: 'Wie erbij kan',
			paragraphs: [
				'In de app alleen jij, op de apparaten waar je bent ingelogd. Een cliënt ziet alleen wat jij laat zien.',
				'Wie de server beheert, kan het databasebestand lezen. Je wachtwoord en je herstelcode staan daar niet in.'
			]
		},
		{
			heading: 'Wat niet wordt bewaard',
			paragraphs: [
				'Je netwerkadres en de volledige naam van je browser. Bij pogingen om in te loggen wordt je netwerkadres alleen in het werkgeheugen geteld, tegen raden.',
				'Het logboek heeft één regel per verzoek: tijd, soort pagina, uitkomst en duur. Er staat niets in van wat je schrijft, en niet wie je bent.'
			]
		}
	],
	mail: {
		heading: 'Mail',
		sent: 'Je krijgt alleen mail als iemand voor jouw adres om een nieuw wachtwoord vraagt. Die gaat langs de mailserver van de beheerder. Er staat in hoeveel opdrachten je hebt, en een link.',
		none: 'Deze Kantlijn verstuurt geen mail.'
	},
	after: [
		{
			heading: 'Werk waar niemand meer bij kan',
			paragraphs: [
				`Hangt een account alleen aan een browser, en ben je daar ${of.sessionDays} dagen niet geweest, dan kan niemand er nog bij. ${of.keepDays} dagen later wordt het gewist, met alles erin. Log je uit van zo’n account, dan wordt het meteen gewist, nadat we het gevraagd hebben.`
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
