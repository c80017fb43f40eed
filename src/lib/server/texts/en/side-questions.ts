import type { SideQuestion } from '../../../domain/check-in-form.ts';

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
		towardsFacilitator:
			'The client: most of it is already known there, sometimes spread over several people.'
	},
	{
		question: 'Who will have to live with it?',
		towardsExpert: 'Someone who can live with an answer that somebody else came up with.',
		towardsFacilitator: 'Someone who can only go on with an answer of their own.'
	}
];
