import type { SwitchingTexts } from '../switching.ts';
import { sameForBoth } from '../addressed.ts';

export const en: SwitchingTexts = {
	title: 'Changing sides, together',
	intro:
		'Say why you want to change and what the client loses by it. Change only after they say yes.',
	parts: {
		notice: 'What you notice',
		propose: 'What you propose',
		lose: 'What the client loses',
		agree: 'What you ask'
	},
	proposal: {
		expert: {
			notice: sameForBoth(
				'I’ve noticed that my advice tends to sit on the shelf, and that you get further when you think out loud.'
			),
			propose: sameForBoth('I suggest that you look for the answer, and I help.'),
			lose: sameForBoth('You’d no longer hear what I’d do.'),
			agree: sameForBoth('Would that be worth it?')
		},
		facilitator: {
			notice: sameForBoth(
				'I notice that we’re going round in circles, and that you want to know what I think.'
			),
			propose: sameForBoth('I suggest that I look into it and say what I’d do.'),
			lose: sameForBoth('The answer would then be mine, and no longer yours.'),
			agree: sameForBoth('Is that what you’d like?')
		}
	},
	refused: {
		title: 'When the client says no',
		say: {
			expert: sameForBoth(
				'Then I’ll carry on advising you, as agreed. If I see my advice sitting on the shelf again, may I raise it?'
			),
			facilitator: sameForBoth(
				'Then the answer stays yours, and I won’t say what I think. What can I do to help you get further?'
			)
		}
	},
	back: {
		title: 'When you go back',
		say: {
			expert: sameForBoth(
				'You’ve looked for yourself, and now you need advice again. I’ll look into it and say what I would do, as before. Are you happy with that?'
			),
			facilitator: sameForBoth(
				'You’ve got my advice now, so I’ll go back to asking questions and leave the answer to you. Are you happy with that?'
			)
		}
	}
};
