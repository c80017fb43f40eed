import type { CardTexts } from '../../../domain/card.ts';
import type { Addressed } from '../../../domain/explanation.ts';

/** Same text for both forms of address: English has only one. */
const both = (text: string): Addressed => ({ u: text, je: text });

export const en: CardTexts = {
	question: 'The question',
	role: {
		expert: ['In this assignment I am the ', 'expert', '.'],
		facilitator: ['In this assignment I am the ', 'facilitator', '.']
	},
	expect: both('What you can expect from me'),
	not: 'And what not',
	borrowing: {
		expert: 'What I borrow from the facilitator',
		facilitator: 'What I borrow from the expert'
	},
	notChosen: 'We have yet to choose that together.',
	places: {
		expert: {
			slight: {
				expect: both(
					'Advice that I write myself, after listening well. If something is left out, I explain why.'
				),
				not: both('That the majority settles the conclusion, or that you get to write part of it.'),
				borrowed: {
					'criteria-of-users': both('One meeting in which we agree on the criteria.'),
					'draft-halfway': both('Comments on a draft, up to a day that everyone knows.'),
					'tried-before': both('The group’s own list of what was tried before.'),
					'client-picks-start': both('A choice of first step, from three that are sound.'),
					'retold-by-them': both(
						'A conversation among those involved about what turned out differently.'
					),
					'nothing-from-process': both('Nothing; I reach my verdict alone.')
				}
			},
			clear: {
				expect: both(
					'An answer to your question: I look into it, weigh it up and say what I would do.'
				),
				not: both('That I make the choice for you, or lead the conversation among your people.'),
				borrowed: {
					'criteria-of-users': both(
						'Those who will work with it tell me beforehand how they will know good advice.'
					),
					'draft-halfway': both('A draft to respond to, before it is finished.'),
					'tried-before': both('We list the earlier attempts together.'),
					'client-picks-start': both('The choice of where to start, which is yours.'),
					'retold-by-them': both('Those who work with it explain the advice to the others.'),
					'nothing-from-process': both('Nothing; this is advice only.')
				}
			},
			strong: {
				expect: both(
					'An answer that is right, on time, and that you can trace back to where it came from.'
				),
				not: both(
					'That the outcome is open to debate, or that I say what people would like to hear.'
				),
				borrowed: {
					'criteria-of-users': both(
						'A call to the person who needs the answer, before anything else.'
					),
					'draft-halfway': both('A reader who tells me where it is unclear.'),
					'tried-before': both('Starting where the earlier search left off.'),
					'client-picks-start': both('Your order: the most urgent answer comes first.'),
					'retold-by-them': both('A check that the answer came across.'),
					'nothing-from-process': both('Nothing; a correct answer is enough here.')
				}
			}
		},
		facilitator: {
			slight: {
				expect: both(
					'That I lead the conversation, and say out loud when I briefly add something I know.'
				),
				not: both(
					'That I steer you towards an answer of mine, or give it away when the search takes long.'
				),
				borrowed: {
					'facts-on-the-table': both('What I know, on paper and plainly marked as input.'),
					'example-elsewhere': both('The story of someone who went through this elsewhere.'),
					'boundaries-of-the-possible': both('Only those limits that nothing can be done about.'),
					'outside-view-at-the-end': both('My answer comes last, to compare with.'),
					'method-explained': both('The reason I wait, and a word to remind me of it.'),
					'nothing-from-expertise': both('Nothing; I leave my knowledge aside.')
				}
			},
			clear: {
				expect: both(
					'A conversation in which everyone is heard, in steps that I prepare and look after.'
				),
				not: both('That I tell you what to do, or take sides between the answers.'),
				borrowed: {
					'facts-on-the-table': both('Figures that anyone can check.'),
					'example-elsewhere': both('Examples from elsewhere that contradict each other.'),
					'boundaries-of-the-possible': both(
						'What the law, the budget or the technology rules out.'
					),
					'outside-view-at-the-end': both('An outside view, though only afterwards.'),
					'method-explained': both('An explanation of the steps and their order.'),
					'nothing-from-expertise': both('Nothing; the knowledge is already there.')
				}
			},
			strong: {
				expect: both('Time, attention and questions that take your own thinking further.'),
				not: both('A verdict on what you choose, or a solution that I have ready and waiting.'),
				borrowed: {
					'facts-on-the-table': both('A fact, only when it is asked for.'),
					'example-elsewhere': both(
						'The experience of others, for anyone who feels like the only one.'
					),
					'boundaries-of-the-possible': both('A warning when a choice is about to expire.'),
					'outside-view-at-the-end': both('How I see it, after the choice and on request.'),
					'method-explained': both('One sentence about the way I work.'),
					'nothing-from-expertise': both('Nothing; listening is enough here.')
				}
			}
		}
	}
};
