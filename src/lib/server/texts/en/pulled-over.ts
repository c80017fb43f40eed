import type { PulledOverTexts } from '../pulled-over.ts';
import { sameForBoth } from '../addressed.ts';

export const en: PulledOverTexts = {
	title: 'When the client pulls you across',
	intro: 'Sooner or later the client asks for the other role. There are three things you can do.',
	ways: {
		hold: 'Stay where you are',
		borrow: 'Borrow briefly, and say so',
		switch: 'Change sides'
	},
	sides: {
		expert: {
			asks: sameForBoth('Couldn’t you just lead the conversation for us?'),
			answers: {
				slight: {
					hold: sameForBoth(
						'I’d rather not, because you’d lose track of whether I’m asking or advising. I’m happy to sit in and listen.'
					),
					borrow: sameForBoth(
						'I’d be glad to, for one conversation. I’ll say at the start that I’m not advising now, and at the end that I’m writing again.'
					),
					switch: sameForBoth(
						'If you’d like more of that, it may be better if I facilitate and we drop the advice. Shall we talk that through first?'
					)
				},
				clear: {
					hold: sameForBoth(
						'I’d rather leave that to you. I want to be free to say what I think later on.'
					),
					borrow: sameForBoth(
						'I can, for an hour, and I’ll say that’s the hat I’ve got on. After that I’m back to writing the advice.'
					),
					switch: sameForBoth(
						'Perhaps that conversation will do more for you than my advice. Shall I just facilitate, and stop advising?'
					)
				},
				strong: {
					hold: sameForBoth(
						'I’m not the right person for that, as I’ve already made up my mind. I’ll explain my view, and then you can lead the conversation.'
					),
					borrow: sameForBoth(
						'I can spend half an hour just asking questions, and let my judgement wait. After that you’ll have it from me as agreed.'
					),
					switch: sameForBoth(
						'If the conversation matters more now, I’ll keep my own view out of it from here on, and afterwards too. Would you be happy with that?'
					)
				}
			}
		},
		facilitator: {
			asks: sameForBoth('Yes, but what would you do?'),
			answers: {
				slight: {
					hold: sameForBoth(
						'I do have ideas, and once I say them we’ll talk about nothing else. What would you try first yourself?'
					),
					borrow: sameForBoth(
						'I’ll put on another hat for ten minutes and say what I know. Then it comes off, and it’s your turn again.'
					),
					switch: sameForBoth(
						'I could switch to giving you advice. I’d write it up, and I wouldn’t be leading the conversation any more. Which would you prefer?'
					)
				},
				clear: {
					hold: sameForBoth(
						'What I’d do may not suit you at all. What would you tell a good friend to do?'
					),
					borrow: sameForBoth(
						'I’ll tell you one thing I’ve seen work elsewhere, and then I’ll be quiet again. What would you do with that?'
					),
					switch: sameForBoth(
						'It sounds as if you’d like advice now rather than more questions. I can do that, but the answer will be mine. Shall we do that?'
					)
				},
				strong: {
					hold: sameForBoth(
						'If I tell you that, it’s about me and no longer about you. What makes you ask it now?'
					),
					borrow: sameForBoth(
						'I’ll say it once, because you ask. It’s how I see it, and you’re free to forget it straight away.'
					),
					switch: sameForBoth(
						'If you’re looking for someone to tell you what to do, I’m not the right person. I’ll gladly help you find someone who is. Would you like that?'
					)
				}
			}
		}
	}
};
