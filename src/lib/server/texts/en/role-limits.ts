import type { LimitsTexts } from '../role-limits.ts';
import { sameForBoth } from '../addressed.ts';

export const en: LimitsTexts = {
	title: 'Where your role ends',
	intro: 'Three questions to ask yourself, and what to say when you do not like the answer.',
	self: [
		'Am I good enough in this role here, or could somebody else do it better?',
		'Do I stand to gain from a particular answer, or from more work?',
		'How much of what people told me may I pass on, and do they know?'
	],
	say: {
		colleague: {
			when: 'Bringing in a colleague',
			say: sameForBoth('A colleague of mine is better at this. May I introduce you to them?')
		},
		decline: {
			when: 'Saying no',
			say: sameForBoth(
				'I’d rather say no to this, as I can’t give you what you need. Shall I help you think of someone who can?'
			)
		},
		interest: {
			when: 'Declaring an interest',
			say: sameForBoth(
				'You should know that I have something to gain from the answer. Would you like somebody else to look as well?'
			)
		},
		confidence: {
			when: 'Agreeing what you pass on',
			say: sameForBoth(
				'What I hear in this conversation stays here, unless we agree otherwise or the law obliges me. What may I pass on, and to whom?'
			)
		}
	},
	dividing: {
		title: 'When the two of you divide the roles',
		questions: [
			'Which of us gives answers, and which asks the questions?',
			'What do you say when the client asks you for my role?',
			'What do we tell each other after a conversation, and what do we keep to ourselves?',
			'Who tells the client when we swap?'
		]
	}
};
