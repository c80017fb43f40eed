import type { Addressed } from '../../../domain/explanation.ts';
import type { TableTexts } from '../../../domain/table.ts';

/** Same text for both forms of address: English has only one. */
const both = <T = string>(text: T) => ({ u: text, je: text });
const question = (text: string): Addressed => both(text);

export const en: TableTexts = {
	role: {
		expert: both([
			'In this assignment I am the ',
			'expert',
			': the answer comes from me.'
		] as const),
		facilitator: both([
			'In this assignment I am the ',
			'facilitator',
			': you find the answer yourself.'
		] as const)
	},
	ask: {
		expert: question('What would help you to take that answer further?'),
		facilitator: question('What may I bring in while you search?')
	},
	questions: {
		expert: {
			'criteria-of-users': question('Who will have to work with this, and what do they need?'),
			'draft-halfway': question('Would you like to see a draft halfway, and say what you think?'),
			'tried-before': question('What has been tried before? Shall we list that together first?'),
			'client-picks-start': question('If there is more to do, where would you like to begin?'),
			'retold-by-them': question('Who could explain the answer to the others later on?'),
			'nothing-from-process': question('Or is an answer enough, with nothing added?')
		},
		facilitator: {
			'facts-on-the-table': question('Which facts do you want on the table before you go on?'),
			'example-elsewhere': question('Would you like to hear how others went about this?'),
			'boundaries-of-the-possible': question(
				'Would you like to know beforehand what is really not possible?'
			),
			'outside-view-at-the-end': question('Would you like to hear afterwards how I see it?'),
			'method-explained': question('Shall I tell you why we go about it this way?'),
			'nothing-from-expertise': question('Or is everything known already, with nothing to add?')
		}
	}
};
