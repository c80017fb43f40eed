import type { ExplanationTexts } from '../../../domain/explanation.ts';
import { nl as expert } from './explanations-expert.ts';
import { nl as facilitator } from './explanations-facilitator.ts';

export const nl: ExplanationTexts = {
	explanations: { expert, facilitator },
	leaving: {
		expert: {
			u: 'Tot nu toe gaf ik u advies. Ik stel nu iets anders voor.',
			je: 'Tot nu toe gaf ik je advies. Ik stel nu iets anders voor.'
		},
		facilitator: {
			u: 'Tot nu toe zocht u zelf, met mijn hulp. Ik stel nu iets anders voor.',
			je: 'Tot nu toe zocht je zelf, met mijn hulp. Ik stel nu iets anders voor.'
		}
	},
	consent: { u: 'Bent u het daarmee eens?', je: 'Ben je het daarmee eens?' }
};
