import type { IdeaScreens } from '../idea.ts';
import { CONCLUSION } from '../conclusion.ts';

export const nl: IdeaScreens = [
	{
		title: 'Waarom allebei zo verleidelijk is',
		sides: {
			expert: 'De expert geeft antwoord.',
			facilitator: 'De procesbegeleider helpt de cliënt er zelf een te vinden.'
		},
		lines: [
			'De meeste vragen hebben aan allebei wel iets.',
			'Vraag het rond, en bijna iedereen zegt: allebei.'
		]
	},
	{
		title: 'Hoe de twee elkaar in de weg zitten',
		sides: {
			expert: 'Deelt de expert de pen, dan schrijft het grootste belang mee.',
			facilitator: 'Geeft de procesbegeleider het antwoord, dan is er niets meer te zoeken.'
		},
		lines: ['En de cliënt weet niet meer: krijg ik advies, of zoek ik zelf?']
	},
	{
		title: 'Waarom er geen midden is',
		sides: null,
		lines: [
			'Per opdracht kies je één kant. Daar sta je voor, en dat zeg je.',
			'Dan kijk je met de cliënt wat de overkant kan toevoegen.',
			{ before: 'Annemarie Mars noemt dat ‘', quote: CONCLUSION, after: '’.' }
		]
	}
];
