import type { LookingBackTexts } from '../looking-back.ts';

export const nl: LookingBackTexts = {
	closing: {
		title: 'Om op terug te kijken',
		intro: 'Eén vraag is vaak genoeg.',
		questions: [
			'Waar schoof je op zonder het te merken?',
			'Wat dacht de cliënt dat je aan het doen was?',
			'Wat van de overkant zou je weer lenen?',
			'Welke zin had je eerder willen zeggen?'
		]
	},
	client: {
		title: 'Vraag het ook aan de cliënt',
		question: { u: 'Wat deed ik volgens u hier?', je: 'Wat deed ik volgens jou hier?' }
	},
	year: {
		title: 'Om over te praten',
		questions: [
			'Welke kant ga je uit de weg, en bij welke vragen?',
			'Welke cliënt wist het best wat je deed, en hoe kwam dat?',
			'Welke wissel had je eerder moeten vertellen?'
		],
		craft: {
			expert: 'Wat leerde je dit jaar over adviseren?',
			facilitator: 'Wat leerde je dit jaar over begeleiden?'
		}
	}
};
