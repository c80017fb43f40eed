import type { ExplanationTexts } from '../../../domain/explanation.ts';
import { sameForBoth } from '../addressed.ts';
import { en as expert } from './explanations-expert.ts';
import { en as facilitator } from './explanations-facilitator.ts';

export const en: ExplanationTexts = {
	explanations: { expert, facilitator },
	leaving: {
		expert: sameForBoth('Up to now I’ve been advising you; I’d suggest we change that.'),
		facilitator: sameForBoth(
			'Up to now you’ve been working this out yourself; I’d suggest we change that.'
		)
	},
	consent: sameForBoth('Are you happy with that?')
};
