import type { Strength } from '../../../domain/continuum.ts';
import type { ExplanationText } from '../../../domain/explanation.ts';
import { sameForBoth } from '../addressed.ts';

export const en: Readonly<Record<Strength, ExplanationText<'expert'>>> = {
	slight: {
		headline:
			'You are the expert here. From the facilitator you borrow an open conversation, and the pen stays in your hand.',
		role: 'The client is closely involved, but it is you who weighs it all up and writes. So agree before the first conversation what you will talk about, and until when.',
		benefits: {
			'criteria-of-users': {
				text: 'Settle the criteria together in one conversation, and put in writing that they stay as they are from then on.',
				clause: sameForBoth('We’ll agree what the advice must do, and stick to it.')
			},
			'draft-halfway': {
				text: 'Mark every section of the draft as open or settled, and name the day on which comments close.',
				clause: sameForBoth('I’ll send a draft showing what’s still open, and until when.')
			},
			'tried-before': {
				text: 'Let the client write down what has been tried, and save your verdict on it for the advice.',
				clause: sameForBoth('First I’ll ask you to jot down what’s been tried already.')
			},
			'client-picks-start': {
				text: 'Name a few first steps, each of which you could defend, and leave the choice to the client.',
				clause: sameForBoth('I’ll suggest some first steps, and you pick one.')
			},
			'retold-by-them': {
				text: 'Ask the people who will work with your advice to tell one another where it departs from what they wanted.',
				clause: sameForBoth(
					'Afterwards I’ll ask your people where they’d hoped for something different.'
				)
			},
			'nothing-from-process': {
				text: 'Borrowing nothing works here only if you say so beforehand, and it is seldom enough: this close to the middle the client expects a say.',
				clause: sameForBoth('This conversation is all I need.')
			}
		},
		risk: 'Whoever talks most ends up writing your conclusion without anyone noticing, and often that is whoever stands to gain most. Before every conversation, say what is up for discussion and what is settled, and give a date after which nothing more goes in. If you cannot give one, you would do better to start from the other side. A client who thought they were helping to write, and finds that they were not, will trust you less afterwards.',
		say: sameForBoth('You tell me what matters, and I’ll write my advice.'),
		ask: sameForBoth('The conclusion is mine; you decide what happens next. How does that sound?')
	},
	clear: {
		headline:
			'You are the expert here. From the facilitator you borrow what gets people behind your advice.',
		role: 'The client can expect an answer that you stand by. You look into it, weigh it up and say what you would do; what happens with it is for the client to decide.',
		benefits: {
			'criteria-of-users': {
				text: 'Ask two people who will have to work with it how they will recognise good advice.',
				clause: sameForBoth('Along the way I’ll ask your people what the advice should achieve.')
			},
			'draft-halfway': {
				text: 'Show a draft at the halfway point, and ask how much of people’s week it would take.',
				clause: sameForBoth('Halfway through, you’ll see a draft and tell me if it’s doable.')
			},
			'tried-before': {
				text: 'List together what has already been tried, before you come up with an explanation.',
				clause: sameForBoth('We’ll list together what has already been tried.')
			},
			'client-picks-start': {
				text: 'Let the client choose where the two of you begin.',
				clause: sameForBoth('You choose where we begin.')
			},
			'retold-by-them': {
				text: 'Have the people who work with it explain the advice to one another, and listen in.',
				clause: sameForBoth('I’ll sit in while your people explain the advice to each other.')
			},
			'nothing-from-process': {
				text: 'Borrow nothing if the person who decides will also carry the advice out, and say that advising is all you do.',
				clause: sameForBoth('I’ll write it on my own, and afterwards you can ask me anything.')
			}
		},
		risk: 'Be clear about what people can have a say in. Once everyone has a hand in the conclusion, it belongs to no one, or to whoever has the most to gain.',
		say: sameForBoth('You’ll get advice I can stand by.'),
		ask: sameForBoth(
			'The conclusion is mine; the decision is yours. Is that what you’re looking for?'
		)
	},
	strong: {
		headline:
			'You are the expert here. The client is relying on your judgement, and there is no need to borrow.',
		role: 'The client comes to you for what you know and what you make of it. You check what can be checked, and say what you think and how sure you are.',
		benefits: {
			'criteria-of-users': {
				text: 'First ring the person who is going to work with your answer, and ask what form would suit them.',
				clause: sameForBoth('With your OK, I’ll ring whoever will be using my answer.')
			},
			'draft-halfway': {
				text: 'Ask the client who could read your answer before you send it, and rewrite whatever they stumble over.',
				clause: sameForBoth('Someone you choose will read my draft and say what’s unclear.')
			},
			'tried-before': {
				text: 'Ask where the client has already looked, and begin where that left off.',
				clause: sameForBoth('I’ll pick up where you left off.')
			},
			'client-picks-start': {
				text: 'Break the question into parts, and ask which part is needed first.',
				clause: sameForBoth('You tell me which part you need first.')
			},
			'retold-by-them': {
				text: 'Ask the client to sum up your answer in their own words, and put right what came across differently.',
				clause: sameForBoth('Afterwards we’ll check that it came across as I meant it.')
			},
			'nothing-from-process': {
				text: 'Feel free to borrow nothing: an answer with good reasons, on time, can be enough here.',
				clause: sameForBoth('There’s nothing more I need from you.')
			}
		},
		risk: 'Put your judgement up for discussion and people will start to bargain over it, until the client can no longer tell whether it is still yours. Ask what the answer is for, not what it should be.',
		say: sameForBoth('You’ll get a clear answer from me, and I’ll say how sure I am.'),
		ask: sameForBoth('The decision is still yours. Would that help you?')
	}
};
