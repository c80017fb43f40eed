import type { AboutTexts } from '../about.ts';
import { CONCLUSION } from '../conclusion.ts';

export const nl: AboutTexts = {
	title: 'Het idee',
	description:
		'In zes korte stappen: waarom je in elke opdracht expert of procesbegeleider bent, en wat je van de overkant leent.',
	intro:
		'In elke opdracht help je een cliënt vanuit één rol. Zes stappen laten zien waarom. Probeer ze uit op de lijn; waar je jezelf neerzet, wordt niet bewaard.',
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
				expert:
					'Ik zoek uit wat de zaterdag kost en oplevert, en zeg wat ik zou doen. Hebt u daar iets aan?',
				facilitator:
					'U bepaalt wat de zaterdag u waard is, en ik help u dat uit te vinden. Hebt u daar iets aan?'
			}
		},
		both: {
			heading: 'Allebei klinkt aantrekkelijk',
			text: 'Vraag mensen die anderen helpen welke van de twee ze zijn, en de meesten zeggen: allebei. Dat is goed te begrijpen, want bij de meeste vragen komt zowel kennis als een goed gesprek van pas. Maar wie ertussenin blijft, laat de cliënt raden.',
			invite: 'Probeer eens precies in het midden te blijven staan.',
			label: 'Stap 2: een poging om in het midden te staan',
			beside: 'Dichter bij het midden kom je niet, en ook hier sta je aan een kant.',
			away: 'Je staat aan een kant. Schuif nu naar de stippellijn bovenaan, en laat los.'
		},
		collision: {
			heading: 'Door elkaar gebruikt botsen ze',
			text: 'Een expert die de pen uit handen geeft, ziet het advies verschuiven naar wie er belang bij heeft. Een procesbegeleider die een antwoord invult, maakt een eind aan het zoeken. Dat is niet twee keer hetzelfde. Wel weet de cliënt beide keren niet meer wat je aan het doen bent, en dat schaadt niet alleen het resultaat: het vertrouwen tussen jullie gaat eraan.',
			invite: 'Kies een kant, en lees waar je daar op moet letten.',
			label: 'Stap 3: de kant waarvan je de botsing wilt zien',
			what: {
				expert: 'Hier kan je conclusie gaan schuiven.',
				facilitator: 'Hier kan het denken stilvallen.'
			}
		},
		assignment: {
			heading: 'Dus kies je, per opdracht opnieuw',
			text: 'In één opdracht ben je de een of de ander. In de volgende kies je opnieuw, want een plek zegt iets over de opdracht en niet over jou. Ook hoe ver je van het midden staat, maakt uit: dichtbij krijg je ander advies dan veraf.',
			invite: 'Kies bij elk van deze vragen een plek. Schuif ook eens verder weg of dichterbij.',
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
			text: 'Soms vraagt een opdracht halverwege om de andere kant. Dat kan, als je het niet ongemerkt doet: je zegt wat er ophoudt en wat er begint, en vraagt of de cliënt dat wil. Stel dat je als expert begon, daar waar het open rondje ligt.',
			invite: 'Ga nu aan de andere kant staan.',
			label: 'Stap 6: je nieuwe plek, na een begin als duidelijk expert',
			same: 'Dit is de kant waar je begon. Voor je cliënt verandert er niets.',
			sayTitle: 'Zo zeg je dat je wisselt'
		}
	},
	objections: {
		heading: 'Wat je ertegen kunt inbrengen',
		intro:
			'Niet iedereen die hierover schreef, kiest zo streng. Dit zijn de bezwaren, en wat wij erop zeggen.',
		items: [
			{
				claim: 'Peter Block zet naast de expert en de uitvoerder een derde rol: samenwerken.',
				answer:
					'Samenwerken zegt hoe je met elkaar omgaat, en dat kan aan beide kanten. De cliënt wil dan nog steeds weten van wie het antwoord komt. Aan zijn advies om dat hardop af te spreken, en later opnieuw, houden wij ons.'
			},
			{
				claim: 'Edgar Schein begint altijd bij het proces, en kiest dan per moment wat helpt.',
				answer:
					'Dat is ook kiezen, alleen vaker. Wie dat kan zonder dat de cliënt de draad kwijtraakt, hoeft van ons niet te stoppen. Voor de meesten van ons is één rol per opdracht al moeilijk genoeg, en een wissel hardop zeggen helpt ook dan.'
			},
			{
				claim: 'Soms sta je echt in het midden.',
				answer:
					'Dat gevoel nemen we je niet af. De lijn meet niets; ze dwingt je te zeggen wat je morgen als eerste doet. Weet je dat nog niet, dan staat ‘Nog niet te zeggen’ ernaast.'
			}
		]
	},
	credit: {
		heading: 'Van wie het idee is',
		source: {
			before: 'Het idee is van Annemarie Mars. Zij werkt het uit in haar essay ',
			between: ', in de serie ',
			after: '.'
		},
		conclusion: {
			before: 'Waar zij op uitkomt, in haar woorden: ‘',
			quote: CONCLUSION,
			after: '’.'
		},
		ours: 'Kantlijn is niet door haar gemaakt. De teksten en voorbeelden zijn voor deze site geschreven, en fouten erin zijn niet van haar.',
		door: 'Kies een plek in een opdracht'
	}
};
