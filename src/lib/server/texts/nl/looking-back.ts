import type { LookingBackTexts } from '../looking-back.ts';

export const nl: LookingBackTexts = {
	closing: {
		title: 'Om op terug te kijken',
		intro:
			'Eén vraag is vaak genoeg. Alleen jij leest dit; je vindt het terug in je jaaroverzicht.',
		questions: {
			shifted: 'Waar schoof je op zonder het te merken?',
			'seen-as': 'Wat dacht de cliënt dat je aan het doen was?',
			'borrow-again': 'Wat van de overkant zou je weer lenen?'
		}
	},
	client: {
		title: 'Vraag het ook aan de cliënt',
		question: { u: 'Wat deed ik volgens u hier?', je: 'Wat deed ik volgens jou hier?' },
		about: {
			u: 'Over uw vraag ‘{question}’: wat deed ik volgens u?',
			je: 'Over je vraag ‘{question}’: wat deed ik volgens jou?'
		}
	},
	year: {
		title: 'Voor intervisie',
		intro:
			'Alleen jij leest wat je hier schrijft. Op papier staan lege regels, tenzij je anders kiest.',
		questions: {
			'avoided-side': 'Welke kant ga je uit de weg, en bij welke vragen?',
			'knew-best': 'Welke cliënt wist het best wat je deed, en hoe kwam dat?',
			'told-sooner': 'Welke wissel had je liever eerder verteld?',
			'craft-expert': 'Wat leerde je dit jaar over adviseren?',
			'craft-facilitator': 'Wat leerde je dit jaar over begeleiden?'
		}
	}
};
