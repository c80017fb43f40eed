import type { IdeaScreens } from '../idea.ts';
import { CONCLUSION } from '../conclusion.ts';

export const en: IdeaScreens = [
	{
		title: 'Why being both is so tempting',
		sides: {
			expert: 'An expert gives the answer.',
			facilitator: 'A facilitator helps the client to find one.'
		},
		lines: [
			'Most questions have some use for either.',
			'Ask around, and nearly everyone says: both.'
		]
	},
	{
		title: 'How the two get in each other’s way',
		sides: {
			expert: 'When the expert shares the pen, the strongest interest helps to write.',
			facilitator: 'When the facilitator gives the answer, there is nothing left to look for.'
		},
		lines: ['And the client can no longer tell: am I being advised, or finding out for myself?']
	},
	{
		title: 'Why there is no middle',
		sides: null,
		lines: [
			'For each assignment you pick one side. You stand for it, and you say so.',
			'Then you and the client look at what the other side could add.',
			{ before: 'Annemarie Mars calls it ‘', quote: CONCLUSION, after: '’.' }
		]
	}
];
