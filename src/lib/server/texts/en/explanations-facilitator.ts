import type { Strength } from '../../../domain/continuum.ts';
import type { ExplanationText } from '../../../domain/explanation.ts';
import { sameForBoth } from '../addressed.ts';

export const en: Readonly<Record<Strength, ExplanationText<'facilitator'>>> = {
	slight: {
		headline:
			'You are the facilitator here, and you know the subject well. Agree beforehand when you will borrow from the expert.',
		role: 'You can probably see an answer already, and still it is not yours to give. You lead the conversation; what you know comes in at an agreed moment, and you call it what it is: input.',
		benefits: {
			'facts-on-the-table': {
				text: 'Put what you know on a single sheet, head it ‘input’ and hand it out at the moment you agreed on.',
				clause: sameForBoth('We’ll agree when I should tell you what I know.')
			},
			'example-elsewhere': {
				text: 'Invite someone to describe how it went elsewhere, so that you can go on leading the conversation.',
				clause: sameForBoth('If you like, I’ll invite someone who’s done this elsewhere.')
			},
			'boundaries-of-the-possible': {
				text: 'Write down which limits are fixed and which are only your opinion, and mention just the fixed ones.',
				clause: sameForBoth('I’ll tell you what’s fixed, and keep my opinion out of it.')
			},
			'outside-view-at-the-end': {
				text: 'Write your own answer down and put it away, and keep quiet about it until there is a conclusion and the client asks.',
				clause: sameForBoth('You can ask me afterwards how I see it.')
			},
			'method-explained': {
				text: 'Explain why you are holding your answer back, and ask the client to remind you if you forget.',
				clause: sameForBoth('Please stop me if I start giving answers.')
			},
			'nothing-from-expertise': {
				text: 'Promise to borrow nothing only if you can keep it up, which is rare: what you know shows in the questions you ask.',
				clause: sameForBoth('I’ll stick to questions, and won’t say what I think.')
			}
		},
		risk: 'A question with your answer inside it ends the thinking just as surely as advice does. Say out loud when you are adding something and when you are facilitating again, and let the first answer always be the client’s. A client who has to guess what you think stops trusting your questions. If you notice that you keep giving answers, talk to the client about changing sides.',
		say: sameForBoth(
			'I know this subject well, but I’ll lead the conversation and leave the answer to you.'
		),
		ask: sameForBoth('How does that sound?')
	},
	clear: {
		headline:
			'You are the facilitator here. From the expert you borrow what makes the client’s own answer sounder.',
		role: 'The answer is going to be the client’s. You look after the steps, ask the questions and sum up; what comes of it is for the client to decide.',
		benefits: {
			'facts-on-the-table': {
				text: 'Put three facts on the table beforehand that the client can check, and do not say what they mean.',
				clause: sameForBoth('I’ll give you a few facts first; you say what they mean.')
			},
			'example-elsewhere': {
				text: 'Bring two examples from elsewhere that point in opposite directions, and ask what is different here.',
				clause: sameForBoth(
					'I’ll bring two examples from elsewhere that point in opposite directions.'
				)
			},
			'boundaries-of-the-possible': {
				text: 'Find out what the law, the budget or the technology rules out, and say so before the ideas come.',
				clause: sameForBoth('I’ll tell you up front what really can’t be done.')
			},
			'outside-view-at-the-end': {
				text: 'Wait until the conclusion is on paper, then name two things you would keep an eye on.',
				clause: sameForBoth('Afterwards I’ll tell you what I’d keep an eye on.')
			},
			'method-explained': {
				text: 'Explain in two sentences why each step comes when it does, and what is known about conversations like these.',
				clause: sameForBoth('As we go, I’ll explain why each step comes when it does.')
			},
			'nothing-from-expertise': {
				text: 'Borrow nothing if the client has all the knowledge it takes, and say that you are only facilitating.',
				clause: sameForBoth('I’ll leave my own expertise out of it.')
			}
		},
		risk: 'One answer from you, and the search is over. Bring in what is known, not what you would do. If the client turns to you, hand the question back.',
		say: sameForBoth('The answer will be yours, and I’ll help you find it, step by step.'),
		ask: sameForBoth('Is that what you need from me?')
	},
	strong: {
		headline:
			'You are the facilitator here. This answer can only come from the client, and you can leave what you know at the door.',
		role: 'It is the client who has to live with this answer, so nobody else can give it. You listen, ask what lies behind it and leave room for silence.',
		benefits: {
			'facts-on-the-table': {
				text: 'Give a fact only when the client asks for it, and ask straight away what it changes.',
				clause: sameForBoth('You can ask me for facts, and I won’t add any advice.')
			},
			'example-elsewhere': {
				text: 'Share someone else’s experience only when the client wonders whether others go through this.',
				clause: sameForBoth('I’ll tell you how it went for others, if you like.')
			},
			'boundaries-of-the-possible': {
				text: 'Watch whether a deadline or a rule is about to close off a choice, mention it and leave it at that.',
				clause: sameForBoth('I’ll tell you in good time if a deadline is coming up.')
			},
			'outside-view-at-the-end': {
				text: 'After the decision, ask whether the client would like to hear your view, and take no for an answer.',
				clause: sameForBoth('I’ll ask afterwards if you’d like my view; you can say no.')
			},
			'method-explained': {
				text: 'Say at the start, in one sentence, why you will mostly be asking questions.',
				clause: sameForBoth('I’ll mostly ask questions, because you know this better than I do.')
			},
			'nothing-from-expertise': {
				text: 'Feel free to borrow nothing, and trust that listening and asking can be enough here.',
				clause: sameForBoth('You won’t get advice from me, but you’ll have my full attention.')
			}
		},
		risk: 'After well-meant advice, the client thinks about your suggestion instead of about themselves, and tells you less from then on. Wait until you are asked, and then find out first what the client already knows.',
		say: sameForBoth('Only you can answer this, and I’ve got time to listen.'),
		ask: sameForBoth('Is that what you’re looking for?')
	}
};
