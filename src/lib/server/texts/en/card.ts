import type { CardTexts } from '../../../domain/card.ts';
import { sameForBoth } from '../addressed.ts';

export const en: CardTexts = {
	question: 'The question',
	role: {
		expert: ['In this assignment I am the ', 'expert', '.'],
		facilitator: ['In this assignment I am the ', 'facilitator', '.']
	},
	expect: sameForBoth('What you can expect from me'),
	not: sameForBoth('What not to expect'),
	borrowing: 'What else comes with it',
	notChosen: 'We have yet to choose that together.',
	places: {
		expert: {
			slight: {
				expect: sameForBoth(
					'Advice that I write myself, after listening well. If something is left out, I explain why.'
				),
				not: sameForBoth(
					'That you write part of the conclusion, or that it changes when somebody presses hard enough.'
				),
				borrowed: {
					'criteria-of-users': sameForBoth('One conversation in which we agree on the criteria.'),
					'draft-halfway': sameForBoth('Comments on a draft, up to a day that we agree on.'),
					'tried-before': sameForBoth('Your own list of what has been tried.'),
					'client-picks-start': sameForBoth(
						'A choice of first step, from a few that I can defend.'
					),
					'retold-by-them': sameForBoth(
						'A conversation in which your people say what they had hoped would be different.'
					),
					'nothing-from-process': sameForBoth('Nothing; I reach my verdict alone.')
				}
			},
			clear: {
				expect: sameForBoth(
					'An answer to your question: I look into it, weigh it up and say what I would do.'
				),
				not: sameForBoth('That I make the choice for you, or lead conversations for you.'),
				borrowed: {
					'criteria-of-users': sameForBoth(
						'Those who will work with the advice tell me beforehand how they will know it is good.'
					),
					'draft-halfway': sameForBoth('A draft to respond to, before the advice is finished.'),
					'tried-before': sameForBoth('A list of earlier attempts that we make together.'),
					'client-picks-start': sameForBoth('Your choice of where to start.'),
					'retold-by-them': sameForBoth(
						'Those who work with the advice explain it to the others, and I listen.'
					),
					'nothing-from-process': sameForBoth('Nothing; I only give advice.')
				}
			},
			strong: {
				expect: sameForBoth(
					'My judgement, on time and with reasons. You can check what it rests on.'
				),
				not: sameForBoth(
					'That the outcome is open to bargaining, or that I say what somebody would like to hear.'
				),
				borrowed: {
					'criteria-of-users': sameForBoth(
						'A call beforehand to whoever is going to use the answer, if you agree to that.'
					),
					'draft-halfway': sameForBoth('A reader of your choice, who says where I am unclear.'),
					'tried-before': sameForBoth('No searching again for what you have already found.'),
					'client-picks-start': sameForBoth('Your order: the most urgent part comes first.'),
					'retold-by-them': sameForBoth('A check that my answer came across.'),
					'nothing-from-process': sameForBoth('Nothing; a good answer is enough here.')
				}
			}
		},
		facilitator: {
			slight: {
				expect: sameForBoth(
					'A conversation that I lead, in which my opinion does not slip in unnoticed.'
				),
				not: sameForBoth(
					'That I steer you towards an answer of mine, or give it away when the search takes long.'
				),
				borrowed: {
					'facts-on-the-table': sameForBoth('What I know, on one sheet, at a moment we agree on.'),
					'example-elsewhere': sameForBoth(
						'The story of someone who went through this elsewhere, if you want to hear it.'
					),
					'boundaries-of-the-possible': sameForBoth(
						'Only those limits that nothing can be done about.'
					),
					'outside-view-at-the-end': sameForBoth(
						'How I see it, after your conclusion and if you ask.'
					),
					'method-explained': sameForBoth(
						'The reason I hold back my answer, and a nudge from you if I forget.'
					),
					'nothing-from-expertise': sameForBoth('Nothing; I leave my knowledge aside.')
				}
			},
			clear: {
				expect: sameForBoth(
					'A conversation in steps, which I prepare and look after. What comes of it is up to you.'
				),
				not: sameForBoth('That I tell you what to do, or favour one of the answers.'),
				borrowed: {
					'facts-on-the-table': sameForBoth('Facts that you can check for yourself.'),
					'example-elsewhere': sameForBoth(
						'Examples from elsewhere that point in opposite directions.'
					),
					'boundaries-of-the-possible': sameForBoth(
						'What the law, the budget or the technology rules out.'
					),
					'outside-view-at-the-end': sameForBoth('An outside view, though only afterwards.'),
					'method-explained': sameForBoth('An explanation of the steps and their order.'),
					'nothing-from-expertise': sameForBoth('Nothing; you have the knowledge yourself.')
				}
			},
			strong: {
				expect: sameForBoth('Time, attention and questions that take your own thinking further.'),
				not: sameForBoth('A verdict on what you choose, or a solution that I have waiting.'),
				borrowed: {
					'facts-on-the-table': sameForBoth('A fact, only when you want to know it.'),
					'example-elsewhere': sameForBoth(
						'The experience of others, if you wonder whether you are the only one.'
					),
					'boundaries-of-the-possible': sameForBoth('A warning when a choice is about to expire.'),
					'outside-view-at-the-end': sameForBoth(
						'My own view, after your choice and only if you want it.'
					),
					'method-explained': sameForBoth('One sentence about the way I work.'),
					'nothing-from-expertise': sameForBoth('Nothing; listening is enough here.')
				}
			}
		}
	}
};
