import type { Address } from '../../../domain/explanation.ts';
import type { WrittenAgreement } from '../agreement.ts';

export const en = (_: Address, name: string): WrittenAgreement => ({
	proposed: 'Proposed, not agreed yet',
	agreed: (day) => `Agreed on ${day}`,
	together: 'Chosen together',
	brings: `What ${name} will bring to it`,
	lookAgain: (day) => `We’ll look again on ${day}.`,
	words: {
		choosing: {
			title: 'What shall we agree?',
			line: 'The place we choose together',
			invite: 'Now choose one place together. It can be a different one altogether.',
			unplaced: 'Nothing chosen yet',
			whichSide: 'The line has two sides. Which suits you better?',
			chooseFirst: 'First choose a place on the line together.',
			who: 'Who is this agreement with?',
			when: 'When shall we look again?',
			whenHint: 'optional',
			propose: 'Propose this',
			next: 'Nothing is agreed until you say yes, here or on your phone.',
			back: 'Back to the conversation'
		},
		ask: {
			title: 'Shall we agree this?',
			text: `${name} has said yes. It’s for you to decide: yes, or not yet.`
		},
		onPhone: `${name} has said yes. It’s for you to decide, on your own phone.`,
		yes: 'Yes, let’s agree this',
		notYet: 'Not yet',
		saidYes: 'You said yes. It’s agreed once everyone else has said yes too.',
		saidNotYet: `You said: not yet. ${name} can see that, and nothing is agreed. You can still change this.`,
		change: 'Choose something else',
		takeBack: {
			summary: 'Withdraw the proposal',
			what: 'Nobody can say yes to it any more.',
			sure: 'Yes, withdraw it'
		},
		calendar: 'Add to calendar',
		copy: 'Save as a role card',
		withdraw: {
			summary: 'Withdraw the agreement',
			what: 'The agreement will then no longer apply to anyone. No need to explain.',
			sure: 'Yes, withdraw the agreement'
		},
		withdrawn: {
			title: 'Nothing is agreed at the moment',
			text: `What you read here before no longer applies. Talk to ${name} about what happens next.`
		},
		changed: {
			title: 'Something has changed since then',
			text: `${name} says you know that their role has changed. Ask how that affects what you agreed.`
		},
		doubt: {
			ask: 'Is this still right?',
			what: `${name} will see that you asked, but not when.`,
			asked: `You asked whether this is still right. ${name} can see that.`
		}
	}
});
