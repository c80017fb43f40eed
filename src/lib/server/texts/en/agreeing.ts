import type { AgreeingTexts } from '../agreeing.ts';
import { sameForBoth } from '../addressed.ts';

export const en: AgreeingTexts = {
	title: 'Ask first',
	intro: 'Ask these before you propose anything. You may end up somewhere else afterwards.',
	before: {
		expert: [
			sameForBoth('What are you hoping I’ll do?'),
			sameForBoth('Who will decide, and who will have to work with it?'),
			sameForBoth('What can I ask you for: time, documents, people?')
		],
		facilitator: [
			sameForBoth('What are you hoping for from me, and what would you rather I didn’t do?'),
			sameForBoth('Whose question is this, who decides, and who has to live with it?'),
			sameForBoth('How much time do you have to think about it yourself?')
		]
	},
	afterTitle: 'And afterwards',
	after: sameForBoth('What would you change about that?'),
	answer: {
		label: 'What the client answered',
		hint: 'In a few words. Only you will read this.'
	}
};
