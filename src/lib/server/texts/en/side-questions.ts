import type { SideQuestion } from '../index.ts';

export const en: SideQuestion[] = [
	{
		question: 'Whose answer does it have to be?',
		towardsExpert: 'Yours: the client asks what you would do, and wants to be able to rely on it.',
		towardsFacilitator:
			'The client’s: they want to be able to explain it later without you in the room.'
	},
	{
		question: 'Who has the knowledge it takes?',
		towardsExpert: 'You: the answer calls for knowledge that the client does not have.',
		towardsFacilitator: 'The client: most of it is already known there, a piece with each of them.'
	},
	{
		question: 'Who will have to live with it?',
		towardsExpert: 'Someone who can adopt an answer that somebody else came up with.',
		towardsFacilitator: 'Someone who needs to have wanted the answer themselves.'
	}
];
