import type { HelpTexts } from '../help.ts';

export const en: HelpTexts = {
	title: 'Help with your assignments',
	description:
		'Beginning and finishing an assignment, changing your place, your work on a new phone, and who can read what.',
	intro:
		'For anyone who opens Kantlijn for the first time, or gets stuck. For more, see [a workshop](/help/workshop), [a team](/help/team) and [looking together](/help/check-in).',
	sections: [
		{
			id: 'line',
			heading: 'The line',
			paragraphs: [
				'On the left you are the expert and answer your client’s question; on the right you are the facilitator and help your client to an answer of their own. There is no middle: if you do both at once, your client no longer knows what you are there for.'
			],
			link: { href: '/about', text: 'The idea, in six steps' }
		},
		{
			id: 'first',
			heading: 'Your first assignment',
			steps: [
				'Choose ‘[New assignment](/assignments/new)’, and write the question as your client puts it. A code name is optional.',
				'Tap or drag on the line, or use the buttons: first a side, then how strongly.',
				'Not sure yet? Choose ‘Too early to say’. You get three questions that help, and nothing is saved.',
				'Choose ‘Save my place’. For ten minutes you can still undo that.',
				'Under ‘What you can say to your client’ is a sentence, so that your client knows what you are there for, and can say whether that suits them. What to find out beforehand is at ‘Ask first’.',
				'Tick what you borrow from the other side; nothing is fine too. The sentence grows with it, and names two at most. To choose together with your client, ‘Choose together’ shows everything large.',
				'The ‘Role card’ tells your client what you will do and what you will not: on paper, as a picture or by a link.'
			]
		},
		{
			id: 'move',
			heading: 'Changing your place',
			paragraphs: [
				'With ‘Move’ you choose a new place. The earlier one is still there, under ‘Over time’.',
				'Ending up on the other side is a role switch. The app asks whether your client knows, and gives you a sentence to say so. How to propose one is at ‘Changing sides, together’.',
				'Once you have said it, choose ‘I have told them’. With ‘Not yet’ your list says that it still has to be done.',
				'A shared card changes only with ‘Share the new card’. Tell your client about a switch yourself first.',
				'‘Remind me after a conversation’ gives you a file for your calendar.'
			]
		},
		{
			id: 'pulled',
			heading: 'When a client asks for the other role',
			paragraphs: [
				'You advise, and your client asks you to lead the conversation. Or you facilitate, and your client wants to know what you would do.',
				'Then open ‘When the client pulls you across’ in your assignment. It has three answers for your place: you stay, you borrow for a moment and say so, or you propose a switch.',
				'Borrowing for a moment is no switch, if you say when it begins and ends. You then leave your place as it is.'
			]
		},
		{
			id: 'finish',
			heading: 'Finishing, and looking back on the year',
			paragraphs: [
				'‘Finish’, at the end of an assignment, moves it to ‘Finished’ in [your list](/assignments). ‘Make active again’ lets you carry on with it.',
				'You can then answer three questions, and ask your client one.',
				'‘[Year](/year)’ shows where you stood, how often you switched and what you borrowed, with questions to write about. You can print that. Save the list of assignments as CSV; client questions and code names are in it only if you tick the box.'
			]
		},
		{
			id: 'another-phone',
			heading: 'Your work on a new phone',
			paragraphs: [
				'Without signing up, your work opens only in the browser in which you began. So choose one of these three ways in time, at ‘[Account](/account)’.',
				'If the new phone already holds work, the app asks whether that comes along or stays.'
			],
			terms: [
				{
					what: 'New phone or second device',
					href: '/account/device',
					text: 'Make a QR code and a link on the old one. Open either on the new one, and choose ‘Open on this device’ there. That works once, within ten minutes.'
				},
				{
					what: 'E-mail and password',
					href: '/account/email',
					text: 'With these you sign in wherever you like. If you get an e-mail to confirm your address, a forgotten password can be replaced too.'
				},
				{
					what: 'Recovery code on paper',
					href: '/account/recovery',
					text: 'You see the code only once, so print it or copy it out. On the new phone you type it in at ‘[Sign in](/sign-in)’.'
				}
			]
		},
		{
			id: 'no-connection',
			heading: 'Without a connection',
			paragraphs: [
				'What you save in an assignment stays in this browser meanwhile. It is marked ‘waiting for a connection’, and is sent by itself later.',
				'If the address of this site begins with https, you can also open your list and the assignments you saw recently, and begin a new one.',
				'A team and looking together need a connection. You can still prepare a question to your client.',
				'If the server does not accept something, the top of the page says why. You choose ‘Try again’ or ‘Let it go’ there.',
				'Do not sign out while something is waiting, because it is lost then.'
			]
		},
		{
			id: 'who-reads',
			heading: 'Who can read what',
			terms: [
				{
					what: 'You',
					text: 'All your assignments, places and notes, on every device where you are signed in. Other users see only what you share.'
				},
				{
					what: 'Your client',
					text: 'What you show, such as the sentence, the role card or the screen at the table, and your place when you look together. Your notes and the code name are not on those.'
				},
				{
					what: 'Your team',
					text: 'The question and the code name of what you share. Teammates see your place only after the reveal, and only if they answered as well.'
				},
				{
					what: 'Whoever runs the server',
					text: 'Can read the database, your notes included. No password or recovery code is to be found in it.'
				}
			],
			link: { href: '/privacy', text: 'What exactly is kept' }
		}
	]
};
