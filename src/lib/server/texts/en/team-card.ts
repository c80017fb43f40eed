import type { Addressed } from '../../../domain/explanation.ts';
import type { TeamCardTexts } from '../../../domain/team-card.ts';

/** Returns the same text for both forms of address, because English has only one. */
const both = (text: string): Addressed => ({ u: text, je: text });

export const en: TeamCardTexts = {
	question: 'The question',
	does: {
		expert: both(
			'Here you get an answer to your question, looked into and weighed up. You decide what happens with it.'
		),
		facilitator: both('Here you get questions, and help with looking. The answer remains yours.')
	},
	say: {
		both: both(
			'So you know who will give you an answer, and who will help you work one out. We’ll ask you first if we want to swap. Will that do?'
		),
		one: both(
			'This is how we’d like to work on your question. We’ll ask you first if we want to change that. Is that all right?'
		)
	},
	others: (count) => `${count} others`
};
