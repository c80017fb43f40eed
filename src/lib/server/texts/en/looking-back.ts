import type { LookingBackTexts } from '../looking-back.ts';
import { sameForBoth } from '../addressed.ts';

export const en: LookingBackTexts = {
	closing: {
		title: 'Looking back',
		intro: 'One question is often enough. Only you read this; you find it again in your year.',
		questions: {
			shifted: 'Where did you shift without noticing?',
			'seen-as': 'What did the client think you were doing?',
			'borrow-again': 'What would you borrow from the other side again?'
		}
	},
	client: {
		title: 'Ask the client too',
		question: sameForBoth('How would you describe what I did here?'),
		about: sameForBoth('About your question ‘{question}’: how would you describe what I did?')
	},
	year: {
		title: 'For peer consultation',
		intro:
			'Only you read what you write here. On paper there are empty lines, unless you choose otherwise.',
		questions: {
			'avoided-side': 'Which side do you avoid, and on which questions?',
			'knew-best': 'Which client knew best what you were doing, and why was that?',
			'told-sooner': 'Which switch would you rather have told the client about sooner?',
			'craft-expert': 'What did you learn about advising this year?',
			'craft-facilitator': 'What did you learn about facilitating this year?'
		}
	}
};
