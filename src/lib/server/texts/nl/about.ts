import type { AboutTexts } from '../about.ts';

export const nl: AboutTexts = {
	title: 'Het idee',
	description:
		'In zes korte stappen: waarom je in elke opdracht expert of procesbegeleider bent, en wat je van de overkant leent.',
	intro:
		'In elke opdracht help je een cliënt vanaf één kant. Zes stappen laten zien waarom. Probeer ze uit op de lijn; waar je jezelf neerzet, wordt niet bewaard.',
	waiting: 'Zodra je ergens staat, lees je het hier.',
	sayTitle: 'Zo zeg je het tegen je cliënt',
	steps: {
		roles: {
			heading: 'Er zijn twee rollen',
			text: 'Een cliënt komt met een vraag. Als expert beantwoord je die. Als procesbegeleider help je de cliënt een eigen antwoord te vinden. Het zijn twee vakken, en elk vraagt aandacht en onderhoud.',
			asker: 'Stel, een bibliotheek vraagt je:',
			question: 'Moeten we op zaterdag openblijven?',
			invite: 'Ga links of rechts staan, en lees wat je dan zegt.',
			label: 'Stap 1: jouw plek bij de vraag van de bibliotheek',
			says: {
				expert: 'Ik zoek uit wat de zaterdag u kost en oplevert, en zeg wat ik zou doen.',
				facilitator: 'Ik help u en uw mensen om zelf te bepalen wat de zaterdag u waard is.'
			}
		},
		both: {
			heading: 'Allebei klinkt aantrekkelijk',
			text: 'Vraag mensen die anderen helpen welke van de twee ze zijn, en de meesten zeggen: allebei. Dat is goed te begrijpen, want bij de meeste vragen komt zowel kennis als een goed gesprek van pas. Maar wie ertussenin blijft, laat de cliënt raden.',
			invite: 'Probeer eens precies in het midden te blijven staan.',
			label: 'Stap 2: een poging om in het midden te staan',
			beside: 'Dichter bij het midden kom je niet, en ook hier sta je aan een kant.',
			away: 'Je staat aan een kant. Schuif nu naar de stippels bovenaan, en laat los.'
		},
		collision: {
			heading: 'Door elkaar gebruikt botsen ze',
			text: 'Een expert die de pen uit handen geeft, ziet het advies verschuiven naar wie er belang bij heeft. Een procesbegeleider die een antwoord invult, maakt een eind aan het zoeken. Dat is niet twee keer hetzelfde. Wel weet de cliënt beide keren niet meer wat je aan het doen bent, en dat raakt ook het contact tussen jullie.',
			invite: 'Kies een kant, en lees waar je daar op moet letten.',
			label: 'Stap 3: de kant waarvan je de botsing wilt zien',
			what: {
				expert: 'Hier kan je conclusie gaan schuiven.',
				facilitator: 'Hier kan het denken stilvallen.'
			}
		},
		assignment: {
			heading: 'Dus kies je, per opdracht opnieuw',
			text: 'In één opdracht ben je de een of de ander. In de volgende kies je opnieuw, want een plek zegt iets over de opdracht en niet over jou. Ook hoe ver je van het midden staat, maakt uit: dichtbij krijg je andere raad dan veraf.',
			invite: 'Plaats jezelf bij elk van deze vragen. Schuif ook eens verder weg of dichterbij.',
			label: 'Stap 4: jouw plek bij de gekozen vraag',
			legend: 'De vraag van de cliënt',
			questions: [
				'Welke vergunning hebben we nodig voor ons terras?',
				'Hoe verdelen we het werk nu Karin weggaat?',
				'Wil ik na mijn zestigste nog leidinggeven?'
			]
		},
		borrow: {
			heading: 'Van de overkant kun je lenen',
			text: 'Wie een kant kiest, hoeft de andere niet te missen. Een advies wordt eerder gedragen als mensen erover konden meedenken. Een gesprek levert meer op als er kennis bij komt. Wat je leent, kies je samen met de cliënt, en soms hoef je niets te lenen.',
			invite: 'Ga ergens staan, en kies wat je leent. De zin voor je cliënt groeit mee.',
			label: 'Stap 5: de plek vanwaar je leent',
			legend: 'Wat leen je hier van de overkant?'
		},
		switch: {
			heading: 'Van kant wisselen zeg je hardop',
			text: 'Soms vraagt een opdracht halverwege om de andere kant. Dat kan, als je het niet ongemerkt doet: je zegt wat er ophoudt en wat er begint. Stel dat je als expert begon, daar waar het open rondje ligt.',
			invite: 'Ga nu aan de andere kant staan.',
			label: 'Stap 6: je nieuwe plek, na een begin als duidelijk expert',
			same: 'Dit is de kant waar je begon. Voor je cliënt verandert er niets.',
			sayTitle: 'Zo zeg je dat je wisselt'
		}
	},
	credit: {
		heading: 'Van wie het idee is',
		source: {
			before: 'Het idee is van Annemarie Mars. Zij werkt het uit in haar essay ',
			between: ', in de serie ',
			after: '.'
		},
		conclusion:
			'Waar zij op uitkomt, in onze woorden: haal alles uit de ene rol, en neem uit de andere mee wat daarbij helpt.',
		ours: 'Kantlijn is niet door haar gemaakt. De teksten en voorbeelden zijn voor deze site geschreven, en fouten erin zijn niet van haar.',
		door: 'Plaats jezelf in een opdracht'
	}
};
