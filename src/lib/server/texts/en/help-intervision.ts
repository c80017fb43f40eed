import type { HelpTexts } from '../help.ts';

export const en: HelpTexts = {
	title: 'Intervision with a case',
	description: 'One of you brings in an assignment, and the others help with questions.',
	intro:
		'If you would like help with an assignment that is yours alone, bring it in with your team. The others choose where they would stand themselves, and then ask you questions. It works best with three to twelve people, and takes some twenty-five minutes.',
	sections: [
		{
			id: 'bring',
			heading: 'Bringing in a case',
			paragraphs: [
				'Tick ‘Bring in as a case’ when you share it. That can be done later too, as long as nobody has answered. The page of the assignment leads to the intervision.'
			]
		},
		{
			id: 'tell',
			heading: 'Telling and choosing',
			paragraphs: [
				'You tell, and the others listen. Then each of you chooses a place alone, you too. Until the reveal your place is as hidden as everybody’s.',
				'At the reveal the others appear first, and you last, with a diamond at your dot.'
			]
		},
		{
			id: 'ask',
			heading: 'Questions',
			paragraphs: [
				'The others ask you questions, one at a time. The questions on the screen are there to make you think; nobody tells you what to do.'
			]
		},
		{
			id: 'take',
			heading: 'Taking away',
			paragraphs: [
				'Finally you write down what you take away. Only you read it, with the assignment in your own list. It is included when you download everything, and goes when you delete the assignment.'
			]
		},
		{
			id: 'lead',
			heading: 'Leading and the clock',
			paragraphs: [
				'You go from phase to phase, until somebody else takes over. The screens of the others follow. Before you start you choose how many minutes each phase gets. The clock makes no sound, and never goes on by itself.',
				'In one room you put one screen where all can see it, and everybody chooses a place on their own phone. If you work apart, everybody follows on a screen of their own.'
			]
		}
	]
};
