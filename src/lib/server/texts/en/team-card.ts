import type { Addressed } from '../../../domain/explanation.ts';
import type { TeamCardTexts } from '../../../domain/team-card.ts';

/** Same text for both forms of address: English has only one. */
const both = (text: string): Addressed => ({ u: text, je: text });

export const en: TeamCardTexts = {
	question: 'The question',
	does: {
		expert: both(
			'Here you get an answer to your question, looked into and weighed up. Whether you take it is up to you.'
		),
		facilitator: both(
			'Here you get questions, and a conversation that everyone contributes to. The answer remains yours.'
		)
	},
	say: {
		both: both(
			'So you know who will give you an answer, and who will help you work one out. If any of this changes, we will tell you.'
		),
		one: both(
			'This is how we work on your question. If that changes, you will be the first to hear.'
		)
	},
	others: (count) => `${count} others`
};
