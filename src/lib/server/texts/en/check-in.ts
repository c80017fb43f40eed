import type { CheckInTexts, ClientFacts, ClientTexts } from '../check-in.ts';

/** Returns the same words for every `Voice`. */
const always = (text: string) => ({ mine: text, u: text, je: text, theirs: text });

/**
 * Returns words about the client in three forms: as the client says them, as they are said to the
 * client, and as they are said to the helper.
 */
const voices = (mine: string, yours: string, theirs: string) => ({
	mine,
	u: yours,
	je: yours,
	theirs
});

/** Returns a number of days in words. */
export const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

/**
 * Returns the sentence about who can read what is stored.
 * @param operator name of who runs the website; `null` when it is not set
 */
export const accessText = (operator: string | null) =>
	operator === null
		? 'Whoever runs this website has technical access to everything stored here.'
		: `This website is run by ${operator}, with technical access to everything stored here.`;

const client = (of: ClientFacts): ClientTexts => {
	const { name, label, until, operator, backupDays, markDays } = of;
	const isExpectation = of.kind === 'expectation';
	const backups =
		backupDays === null
			? 'A copy may remain in backups for a while.'
			: `A copy may remain in backups for up to ${days(backupDays)}.`;
	return {
		introduction: {
			asks: 'has invited you to look at this together',
			forWhom: `This link is for: ${label}`,
			lead: isExpectation
				? `${name} is about to work on this question with you. Are you hoping for an answer, or for help finding your own?`
				: `Think back to what ${name} has done here so far. Were you given an answer, or help finding your own?`,
			facts: [
				{
					label: 'Choosing takes a minute',
					text: `You pick a place on a line. No need to sign in. ${name} has chosen too, and may have guessed what you choose. Later, you look together and talk it over.`
				},
				{
					label: 'Any answer is fine',
					text: 'There is no best place. ‘I don’t know yet’ is an answer too, and you can leave this out altogether.'
				},
				{
					label: 'What is stored',
					text: `Your answer, what ${name} calls you (‘${label}’) and, later, anything you agree. Not the day or time of your answer. A cookie in this browser remembers that the answer is yours.`
				},
				{
					label: 'Who sees it',
					text: `${name} sees whether you answered or would rather not choose. What you answered stays hidden until you look together. Others ${name} asks will never see it.`
				},
				{
					label: 'Who has access',
					text: accessText(operator)
				},
				{
					label: 'Until when',
					text: `You can answer and look together until ${until}. If you haven’t looked together by then, your answer is erased. If you have, it is erased ${days(markDays)} after looking.`
				},
				{
					label: 'Erasing it yourself',
					text: `You can do that at any time, in this same browser. ${backups}`
				}
			],
			contact: of.contact === null ? null : `Any questions? Contact ${name}: ${of.contact}.`,
			choose: 'Choose your place'
		},
		place: {
			ask: isExpectation
				? `What do you hope to get from ${name}?`
				: `What have you had from ${name} so far?`,
			lineLabel: 'Your place',
			invite: 'Tap or drag on the line, or use the buttons.',
			unplaced: 'Nothing chosen yet',
			whichSide: 'The line has two sides. Which suits you better?',
			chooseFirst: 'First choose a side, or one of the options below.',
			strengthFirst: 'Now choose how strongly, or one of the options below.',
			others: {
				title: 'Or',
				unknown: { label: 'I don’t know yet', text: 'that’s fine too' },
				talk: { label: 'I’d rather talk about it', text: 'I’ll explain in person' },
				skip: { label: 'I’d rather not', text: 'I’ll skip this' },
				seen: `For the last two, ${name} just sees ‘prefers not to choose here’.`
			}
		},
		kept: {
			answered: {
				title: `Saved. ${name} won’t see your answer until you look together.`,
				text: 'You can close this page now. You can change your answer until you look together.'
			},
			declined: {
				title: 'Noted. You’re finished here.',
				text: `${name} only sees ‘prefers not to choose here’. If you change your mind, you can still choose a place here.`
			},
			sameBrowser: 'The same link brings you back here, but only in this browser on this device.',
			together: {
				title: `Are you with ${name}, or on the phone together?`,
				text: `You and ${name} both press ‘Look together’, within two minutes of each other. Only then will you see each other’s choices.`
			}
		},
		browser: {
			inApp:
				'You are reading this inside an email or messaging app. Please open the page in your usual browser: you can only get back to your answer in the same browser.',
			privateWindow: `In a private window, you lose access to your answer once you close it. ${name} can then send you a new link.`
		},
		keys: {
			yours: `You are ready to look. Waiting for ${name}.`,
			theirs: `${name} is ready to look. Are you?`,
			withdrawn: `${name} would rather not look yet. Find a time that suits you both.`,
			lapsed: 'The two minutes are up. Press again when you are both ready.'
		},
		handed: {
			introduction: `This device belongs to ${name}. While you choose, ${name} does not look. You have to trust ${name} with that.`,
			stored: `Your answer, what ${name} calls you (‘${label}’) and, later, anything you agree. Not the day or time of your answer.`,
			erase: `${name} can do that for you: with a new link or, once you have looked together, by deleting this question. ${backups}`,
			done: {
				title: `Saved. Please hand the device back to ${name}.`,
				text: `Your answer cannot be seen here until you look together. If you want to change or erase it, ask ${name} for a new link.`
			},
			declined: {
				title: `Noted. Please hand the device back to ${name}.`,
				text: `${name} only sees ‘prefers not to choose here’.`
			},
			look: `Are you both ready? You press first, then ${name}.`
		},
		erase: {
			title: 'Do you want to erase your answer?',
			beforeReveal: `It disappears from here at once. ${name} will see ‘prefers not to choose here’. You can only answer again with a new link.`,
			afterReveal: `${name} will no longer see your place either, and it can’t be restored. It won’t undo your conversation, of course.`
		},
		erased: {
			title: 'Your answer has been erased.',
			beforeReveal: `${name} now sees ‘prefers not to choose here’.`,
			afterReveal: `${name} can no longer see your place either.`,
			backups
		},
		expired: {
			title: 'This has closed',
			text: `You could answer and look together until ${until}. Anything you had chosen has been erased. Ask ${name} for a new link if you would still like to look together.`
		},
		look: {
			label: `What you chose, and what ${name} chose`,
			first: `You first, then ${name}`,
			client: { label: 'You', letter: 'Y' },
			guess: `Where ${name} expected you`,
			undecided: 'still undecided',
			last: 'That was the last question. Is there anything left to say?'
		}
	};
};

export const en: CheckInTexts = {
	places: {
		poles: {
			expert: always('An answer'),
			facilitator: voices(
				'Help with my own answer',
				'Help with your own answer',
				'Help with an answer of their own'
			)
		},
		lines: {
			expectation: {
				expert: (name) =>
					voices(
						`${name} looks into it and advises me`,
						`${name} looks into it and advises you`,
						'you look into it and advise your client'
					),
				facilitator: (name) =>
					voices(
						`${name} asks questions, and I work out the answer`,
						`${name} asks questions, and you work out the answer`,
						'you ask questions, and your client works out the answer'
					)
			},
			experience: {
				expert: (name) =>
					voices(
						`${name} looked into it and advised me`,
						`${name} looked into it and advised you`,
						'you looked into it and advised your client'
					),
				facilitator: (name) =>
					voices(
						`${name} asked questions, and I worked out the answer`,
						`${name} asked questions, and you worked out the answer`,
						'you asked questions, and your client worked out the answer'
					)
			}
		},
		strengths: { slight: 'Leaning towards', clear: 'Clearly', strong: 'Almost only' }
	},
	client,
	link: {
		paste: {
			title: 'Paste the link here',
			text: 'The link is in the message that invited you.',
			label: 'The whole link',
			hint: 'Including everything after the #.'
		},
		invalid: {
			title: 'This link does not work',
			text: 'Part of it may have gone missing. Copy the whole link from the message again, or ask for a new one.'
		},
		taken: {
			title: 'This link has already been used',
			text: 'An answer was given in another browser or on another device, and can be seen only there. If you can’t get back to it, ask whoever sent this link for a new one. The first answer will then be erased.'
		},
		expired: {
			title: 'This link has expired',
			text: 'The closing date has passed, and anything you chose has been erased. Whoever sent this link can make a new one.'
		},
		renewed: {
			title: 'There is a new link',
			text: 'The previous one no longer works, and the answer that was here has been erased. The new link comes from whoever sent the previous one.'
		},
		gone: {
			title: 'This has been closed',
			text: 'The question has been deleted, with all answers and agreements that belonged to it. To know what happens next, ask whoever sent you the link. Thank you for taking part.'
		},
		own: {
			title: 'This link is for your client',
			text: 'You are signed in here as the person who is asking, so you cannot answer. Send the link, or choose ‘Hand over your device’ at the assignment.'
		}
	}
};
