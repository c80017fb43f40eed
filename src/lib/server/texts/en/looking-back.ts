import type { LookingBackTexts } from '../looking-back.ts';
import { sameForBoth } from '../addressed.ts';

export const en: LookingBackTexts = {
	closing: {
		title: 'Looking back',
		intro: 'One question is often enough.',
		questions: [
			'Where did you shift without noticing?',
			'What did the client think you were doing?',
			'What would you borrow from the other side again?',
			'Which sentence would you have liked to say sooner?'
		]
	},
	client: {
		title: 'Ask the client too',
		question: sameForBoth('How would you describe what I did here?')
	},
	year: {
		title: 'To talk about',
		questions: [
			'Which side do you avoid, and on which questions?',
			'Which client knew best what you were doing, and why was that?',
			'Which switch should you have told the client about sooner?'
		],
		craft: {
			expert: 'What did you learn about advising this year?',
			facilitator: 'What did you learn about facilitating this year?'
		}
	}
};
