import type { HelpFacts, HelpTexts } from '../help.ts';

export const nl = (of: HelpFacts): HelpTexts => ({
	title: 'Een workshop geven',
	description: 'Wat je vooraf doet, hoe het in de zaal gaat, en wat er daarna bewaard blijft.',
	intro:
		'Op het scherm staat de vraag van een cliënt. Iedereen kiest een plek op een telefoon, zonder dat de anderen het zien. Jij onthult, de zaal praat, en daarna kiest iedereen opnieuw. Jij bent de host: je leidt het gesprek en hebt zelf geen stip.',
	sections: [
		{
			id: 'before',
			heading: 'Vooraf',
			steps: [
				'Maak [een workshop](/workshops/new). Je kiest een titel en een taal, en of mensen anoniem meedoen of met initialen. Zodra de eerste binnen is, ligt die laatste keuze vast. Op hun telefoon kunnen mensen ook Duits of Frans kiezen.',
				'Kies het verloop: eerst het idee of niet, een of twee rondes per vraag, eerst in tweetallen of niet.',
				'Kies de vragen. Veertien casussen liggen klaar, elk met een notitie die alleen jij leest. Zet er eigen vragen tussen; dat kan ook nog tijdens de workshop.',
				'Stuur jezelf de hostlink. Daarmee bedien je de workshop vanaf elk apparaat, zonder in te loggen. Dat geldt voor iedereen die hem heeft, dus maak een nieuwe als hij rondgaat. Een tweede host geef je een eigen link, die je los van de jouwe weer intrekt.',
				'Open het zaalscherm op de computer bij de beamer. De toetsen werken daar pas als je op die computer ook de hostlink hebt geopend.',
				'Kijk met je eigen telefoon, via het netwerk van de zaal, of het adres naast de QR-code opengaat.',
				'Loop alles een keer door met ‘oefen’, onder in het zaalscherm of met de letter O: je eigen vragen en stappen, met dertig verzonnen telefoons. Daarna staat alles weer zoals het was.'
			]
		},
		{
			id: 'in-the-room',
			heading: 'In de zaal',
			steps: [
				'Laat de code en de QR-code staan terwijl mensen binnenkomen. Voor ieder komt er een grijze stip bij, en op de telefoon is er een lijn om te oefenen. Een laatkomer doet meteen mee in de ronde die loopt.',
				'Kent de zaal het idee nog niet, begin daar dan mee: drie schermen, samen twee minuten. Met Escape sla je ze over.',
				'Open de vraag en lees hem voor. Wie het niet weet, kiest ‘Nog niet te zeggen’. Tot je onthult of sluit, mag iedereen nog van plek veranderen.',
				'Onthul als de meesten geantwoord hebben. Anoniem kan dat vanaf vier antwoorden van telefoons: bij minder is te raden wie waar staat. Staan er alleen stippen die je met de hand hebt gezet, dan mag het altijd.',
				'Begin aan de kant met de minste stippen, en vraag wat daar te zien is. Vraag het daarna aan de overkant.',
				'Doe een tweede ronde. De eerste blijft zoals die was, en bogen laten zien wie verschoof en wie van kant wisselde.'
			],
			paragraphs: [
				'Je kunt de zaal ook eerst in tweetallen laten praten, en pas dan onthullen. Wie de verdeling al gezien heeft, schuift eerder mee met de grootste groep.',
				'‘Vraag waarom’ laat wie een plek koos er een zin bij schrijven. Die lees je na het onthullen, en je toont er telkens één.',
				'Wil je twee groepen naast elkaar zien, bijvoorbeeld adviseurs en cliënten, dan kiest iedereen er een bij het binnenkomen. Anoniem zijn dan in elke groep vier telefoons nodig.'
			]
		},
		{
			id: 'keys',
			heading: 'Klikker en toetsen',
			paragraphs: [
				'De twee knoppen van een klikker zijn genoeg: vooruit loopt het verloop af, terug maakt de vorige stap ongedaan. Onder in het zaalscherm staat wat de volgende druk doet.',
				'Een zwart scherm, de rollen of de QR-code gaan bij de eerste druk weg. Twee keer te snel drukken telt als één keer.',
				'Zijn er te weinig antwoorden om te onthullen, dan zegt het scherm hoeveel er missen, en even later dat nog een druk de vraag overslaat.',
				'De laatste stap kun je een minuut lang ongedaan maken, ook het afsluiten. Een onthulde ronde gaat niet meer open.',
				'Losse letters kun je uitzetten in de lijst met toetsen op het zaalscherm. De andere toetsen blijven het dan doen. F5 op een klikker geeft volledig scherm en herlaadt niets.'
			],
			keys: [
				{
					keys: ['Page Down', '→', '↓'],
					does: 'Een stap verder.'
				},
				{ keys: ['Page Up', '←', '↑'], does: 'Een stap terug.' },
				{ keys: ['U'], does: 'De laatste stap ongedaan maken, een minuut lang.' },
				{ keys: ['Spatie', 'Enter'], does: 'Onthullen of verbergen, zonder de vraag te verlaten.' },
				{ keys: ['R'], does: 'Nog een ronde met dezelfde vraag.' },
				{ keys: ['L'], does: 'De ronde sluiten, of weer openen.' },
				{ keys: ['E'], does: 'De twee rollen naast elkaar tonen.' },
				{ keys: ['V'], does: 'Een vraag aan de zaal, na het onthullen.' },
				{ keys: ['Q'], does: 'Alleen de code en de QR-code, schermvullend.' },
				{ keys: ['T'], does: 'Twee minuten laten lopen, of de tijd stoppen.' },
				{ keys: ['N'], does: 'Laten zien of weglaten hoeveel mensen er zijn.' },
				{ keys: ['B', '.'], does: 'Het scherm zwart, en weer terug.' },
				{ keys: ['D'], does: 'Donker of licht.' },
				{ keys: ['H'], does: 'Stippen met de hand.' },
				{ keys: ['O'], does: 'Oefenen, zolang er nog niemand meedeed; of stoppen met oefenen.' },
				{ keys: ['F'], does: 'Volledig scherm.' },
				{ keys: ['?'], does: 'De lijst met toetsen.' },
				{ keys: ['Escape'], does: 'Terug naar de vraag.' }
			]
		},
		{
			id: 'network',
			heading: 'Als het netwerk hapert',
			paragraphs: [
				'Een telefoon zonder verbinding zegt dat, en stuurt het antwoord zodra het weer kan. Is de ronde intussen gesloten, dan staat ook dat er.',
				'Een vergrendeld scherm, een ander netwerk of een herladen pagina kost niemand zijn plek.',
				'Valt jouw laptop uit, dan loopt de workshop door. Open de hostlink op een ander apparaat en ga verder waar je was.',
				'Is er helemaal geen netwerk, kies dan ‘Met de hand’. Mensen wijzen hun plek aan, en jij zet de stippen met de muis of met toetsen. Onthullen en meenemen gaat net zo.'
			]
		},
		{
			id: 'numbers',
			heading: 'Hoeveel mensen mee kunnen doen',
			paragraphs: [
				'Er is geen grens en geen abonnement. Passen de stippen niet meer naast elkaar, dan worden ze kleiner, en ten slotte een vlak aan elke kant.',
				...(of.tested
					? [
							`Gemeten is het met ${of.tested.phones.toLocaleString('nl-NL')} telefoons tegelijk in één workshop. De traagste daarvan liet een verandering zien na ${of.tested.slowestMs} milliseconden.`
						]
					: [])
			]
		},
		{
			id: 'afterwards',
			heading: 'Daarna',
			terms: [
				{
					what: 'Meenemen',
					text: 'Op elk moment, als CSV, JSON, plaatje, pdf of verslag op papier. Van een ronde die je niet onthulde, staan er alleen aantallen in. Een samenvatting mail je naar jezelf.'
				},
				{
					what: 'Vergelijken',
					text: 'Twee workshops met dezelfde vragen zet je vanuit het verslag naast elkaar.'
				},
				{
					what: 'Zonder telefoons',
					text: 'Druk een blad met de lijn af voor elke deelnemer, en een tabel om te tellen.'
				},
				{
					what: 'Anoniem',
					text: 'In een anonieme workshop staan de regels van zo’n bestand door elkaar, zonder tijd en zonder nummer. Niemand is van vraag tot vraag te volgen.'
				},
				{
					what: 'Afsluiten',
					text: 'Op het scherm staat dan elke onthulde vraag, met de eerste en de laatste ronde. Je kunt weer openen, of meteen verwijderen.'
				},
				{
					what: 'Nalezen',
					text: 'Wie de code heeft, leest na wat onthuld is, alleen in aantallen. Bij de instellingen zet je dat uit.'
				},
				{
					what: 'Vanzelf weg',
					text: `Een workshop die is afgesloten of niet meer gebruikt, wordt na ${of.keepDays} dagen gewist. Op de pagina staat op welke dag.`
				}
			]
		},
		{
			id: 'phones',
			heading: 'Wat er op de telefoons achterblijft',
			paragraphs: [
				'Een cookie met een willekeurige sleutel, waarmee een telefoon zijn plek terugvindt. Een account of een app is er niet.',
				'Na het onthullen leest iedereen op de eigen telefoon wat de gekozen plek betekent. Wie wil, bewaart die als plaatje of als opdracht; daar ziet de host niets van.'
			]
		}
	]
});
