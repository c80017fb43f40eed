import type { HelpTexts } from '../help.ts';

export const en: HelpTexts = {
	title: 'Looking together with your client',
	description:
		'You and your client each choose a place on the same question, without seeing each other. Then you look together.',
	intro:
		'You know what you are planning to do. Do you also know what your client is hoping for? Let them choose a place too, in plain words, and then look together. It takes your client a minute, and the conversation a quarter of an hour.',
	sections: [
		{
			id: 'when',
			heading: 'When',
			paragraphs: [
				'At the beginning you ask what your client expects. Along the way you ask what your client has experienced so far. Those are two questions of their own, and they are never laid side by side.',
				'When you finish an assignment you can ask one thing more: ‘How would you describe what I did here?’ The line and the rules are the same.',
				'Do it when there is time to talk. A place without a conversation says little.'
			]
		},
		{
			id: 'ask',
			heading: 'Asking your client',
			steps: [
				'At [an assignment](/assignments), choose ‘Let your client choose too’. Read the question as if you were the client, and edit it where needed.',
				'Enter your name and how to reach you. Choose the language and, in Dutch, u or je.',
				'Choose your own place on an empty line. ‘Too early to say’ is an answer as well. You may add where you expect your client; both of you will see that later.',
				'Send the link, show the QR code, or hand over your device.'
			]
		},
		{
			id: 'client',
			heading: 'What your client sees',
			paragraphs: [
				'The question, your name, and a line with two sides: ‘An answer’ and ‘Help with my own answer’. No account, no menu. ‘I don’t know yet’ is as good an answer as any.',
				'‘I’d rather talk about it’ and ‘I’d rather not’ are possible too, without a reason. In both cases you read ‘prefers not to choose here’.',
				'Your client never sees your notes, the code name, other assignments, other clients or where you stood before.'
			]
		},
		{
			id: 'you',
			heading: 'What you see',
			paragraphs: [
				'Until you look together, one of three things for each client: waiting, has answered, or prefers not to choose here. Not when the link was opened, and not what was chosen.',
				'The app reminds nobody. If you want to remind them, do so yourself, in your own words.'
			]
		},
		{
			id: 'device',
			heading: 'Handing over your device',
			paragraphs: [
				'At a table, your client can choose on your device. You first think of four digits. Until you enter them, nothing of your work can be opened. After three wrong attempts you sign in again.',
				'What you filled in and have not saved cannot be read meanwhile. If your browser keeps your password, whoever has the device may get it filled in at signing in. So hand it only to somebody you trust.',
				'After the answer the screen is covered. To look together, your client presses the button first, and then you. This works on trust: look the other way while your client chooses.'
			]
		},
		{
			id: 'look',
			heading: 'Looking together',
			paragraphs: [
				'Pick a moment at a table or on the phone. You and your client each have a button, ‘Look together’. You both press it, one at most two minutes after the other. If either of you has second thoughts, it can be withdrawn.',
				'Your client’s place appears first, then yours, then where you expected your client. After that there is one question at a time, the same on both screens.',
				'Your client speaks first. You listen, and sum up what you heard before saying anything yourself. Nobody has to move.'
			]
		},
		{
			id: 'agree',
			heading: 'Agreeing on something',
			paragraphs: [
				'After the conversation you choose again, together, on an empty line. It need not be either of the two places, and there is no middle. Then you choose what you bring from the other side and, if you like, when you look again.',
				'It is a proposal until your client says yes: on your screen if your client chose there too, otherwise on their own phone. ‘Not yet’ is fine as well. If you change anything, the screen asks for a yes again.',
				'Once agreed, it becomes your place in the assignment, and your client knows of it. Your client can read the agreement on their own page, ask whether it is still right, and withdraw it.'
			]
		},
		{
			id: 'several',
			heading: 'More than one client',
			paragraphs: [
				'You can ask six people, each with a link of their own. They never see each other, and you look with each of them separately.',
				'Whoever looks with you first knows where you stand from then on, and can tell the others. So preferably let everyone answer first. After the first time your place is fixed.'
			]
		},
		{
			id: 'links',
			heading: 'If a link does not work',
			paragraphs: [
				'A link belongs to the browser in which it was first answered. If that browser can no longer be used, make a new link. The old one then stops working, and the answer given with it is erased.',
				'Do not open the link yourself to try it out: nobody can answer in the browser in which you are signed in. Use the preview.'
			]
		},
		{
			id: 'team',
			heading: 'With a team',
			paragraphs: [
				'Once you have divided the roles in a team, one of you can ask the client to look together. Each person it is about first chooses a place, or takes no part. The team sees only who takes part and who is still to choose.',
				'Your client gets one link, with a question about each of you who takes part, and then looks together with each, without the others. The link belongs to the browser in which the first answer is given. If that is somebody else’s, your client notices.'
			]
		},
		{
			id: 'afterwards',
			heading: 'How long it stays',
			paragraphs: [
				'You choose whether a link works for seven, thirty or ninety days. If you have not looked together by then, the answer is erased. After looking together, your client’s place goes after ninety days.',
				'Your client can erase their own answer at any time. If it was given on your device, you erase it: with a new link or, after looking together, by deleting this question. What a client chose is in none of the files that you export.'
			]
		}
	]
};
