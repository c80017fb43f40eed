import type { TableTexts } from '../../../domain/table.ts';
import { sameForBoth } from '../addressed.ts';

const expert = ['In this assignment I am the ', 'expert', ': the answer comes from me.'] as const;
const facilitator = [
	'In this assignment I am the ',
	'facilitator',
	': I help you find an answer of your own.'
] as const;

export const en: TableTexts = {
	role: {
		expert: { u: expert, je: expert },
		facilitator: { u: facilitator, je: facilitator }
	},
	ask: {
		expert: sameForBoth('What would help you to take that answer further?'),
		facilitator: sameForBoth('What may I bring in while you look?')
	},
	questions: {
		expert: {
			slight: {
				'criteria-of-users': sameForBoth(
					'Shall we agree what the advice must do, and stick to it?'
				),
				'draft-halfway': sameForBoth(
					'Would you like a draft showing what’s still open, and until when?'
				),
				'tried-before': sameForBoth('Would you first jot down what’s been tried already?'),
				'client-picks-start': sameForBoth(
					'Would you like to pick the first step, from a few that I suggest?'
				),
				'retold-by-them': sameForBoth(
					'Shall I ask your people afterwards where they’d hoped for something different?'
				),
				'nothing-from-process': sameForBoth(
					'Or do I know enough after this conversation to write the advice?'
				)
			},
			clear: {
				'criteria-of-users': sameForBoth(
					'May I ask your people along the way what the advice should achieve?'
				),
				'draft-halfway': sameForBoth(
					'Would you like to see a draft halfway through, and tell me if it’s doable?'
				),
				'tried-before': sameForBoth('Shall we list together what has already been tried?'),
				'client-picks-start': sameForBoth('Would you like to choose where we begin?'),
				'retold-by-them': sameForBoth(
					'May I sit in while your people explain the advice to each other?'
				),
				'nothing-from-process': sameForBoth(
					'Or shall I write the advice on my own, and take your questions afterwards?'
				)
			},
			strong: {
				'criteria-of-users': sameForBoth('May I ring whoever will be using my answer?'),
				'draft-halfway': sameForBoth(
					'Would you choose someone to read my draft and say what’s unclear?'
				),
				'tried-before': sameForBoth('Shall I pick up where you left off?'),
				'client-picks-start': sameForBoth('Would you tell me which part you need first?'),
				'retold-by-them': sameForBoth(
					'Shall we check afterwards that my answer came across as I meant it?'
				),
				'nothing-from-process': sameForBoth('Or is my answer enough, with nothing more from you?')
			}
		},
		facilitator: {
			slight: {
				'facts-on-the-table': sameForBoth('Shall we agree when I should tell you what I know?'),
				'example-elsewhere': sameForBoth('Shall I invite someone who’s done this elsewhere?'),
				'boundaries-of-the-possible': sameForBoth(
					'Shall I tell you what’s fixed, and keep my opinion out of it?'
				),
				'outside-view-at-the-end': sameForBoth(
					'Would you like to be able to ask me afterwards how I see it?'
				),
				'method-explained': sameForBoth('Would you stop me if I start giving answers?'),
				'nothing-from-expertise': sameForBoth(
					'Or shall I stick to questions, and not say what I think?'
				)
			},
			clear: {
				'facts-on-the-table': sameForBoth(
					'Shall I give you a few facts first, and you say what they mean?'
				),
				'example-elsewhere': sameForBoth(
					'Would you like two examples from elsewhere that point in opposite directions?'
				),
				'boundaries-of-the-possible': sameForBoth(
					'Would you like to know up front what really can’t be done?'
				),
				'outside-view-at-the-end': sameForBoth(
					'Would you like to hear afterwards what I’d keep an eye on?'
				),
				'method-explained': sameForBoth(
					'Shall I explain, as we go, why each step comes when it does?'
				),
				'nothing-from-expertise': sameForBoth('Or shall I leave my own expertise out of it?')
			},
			strong: {
				'facts-on-the-table': sameForBoth(
					'Would you like to be able to ask me for facts, without any advice?'
				),
				'example-elsewhere': sameForBoth(
					'Would you like to be able to ask how it went for others?'
				),
				'boundaries-of-the-possible': sameForBoth(
					'Shall I tell you in good time if a deadline is coming up?'
				),
				'outside-view-at-the-end': sameForBoth(
					'May I ask afterwards whether you would like my view?'
				),
				'method-explained': sameForBoth(
					'Shall I mostly ask questions, because you know this better than I do?'
				),
				'nothing-from-expertise': sameForBoth(
					'Or would you rather have my full attention, and no advice?'
				)
			}
		}
	}
};
