import type { CheckInPrivacy, CheckInPrivacyFacts } from '../check-in-privacy.ts';

export const en = (of: CheckInPrivacyFacts): CheckInPrivacy => {
	const operator = of.operator ?? 'whoever runs this server';
	const backups =
		of.backupDays === null
			? 'How long backups remain is known to whoever runs this server.'
			: `It is gone from backups at most ${of.backupDays === 1 ? '1 day' : `${of.backupDays} days`} later.`;
	return {
		items: [
			{
				what: 'Looking together, when you ask your client',
				where:
					'The question, your name and how to reach you, what you call each client, your own place, where you expect the client, when you looked together, and what you propose to clients and agree with them. Of the links only their number, and whether they were used to answer.',
				long: 'Until you delete it or the assignment. Where you expected a client goes sooner: when the link expires, or after looking together with your client’s place.'
			},
			{
				what: 'Your answer, when somebody asks you to look together',
				where:
					'The place you chose, that you do not know yet, or that you would rather not choose one. Also your yes or not yet to a proposal. Besides that only what the person who asked calls you, such as ‘director’, and of the key in your browser only a hash. Not when you opened the link or answered, no address and no account.',
				long: `Until you erase it, or until the link expires without your having looked together. If you did look together, until ${of.markDays} days after that. What you agree, with your yes, stays as long as the assignment does. Your answer also goes when you get a new link, and all of it when the question or the assignment is deleted.`
			}
		],
		helper: {
			id: 'asking-a-client',
			heading: 'When you ask a client to look together',
			paragraphs: [
				'You decide what to ask and what for. You are responsible for that, towards your client as well. Put nothing in the question that would startle your client, and call clients what they would want to be called.',
				'Your client sees the question, your name, how to reach you and what you call that client. Never: your notes, the code name, your other assignments, earlier places or other clients. Your place and your expectation are shown to them only when you look together.',
				'Until that moment you see only that an answer was given, or that your client prefers to talk. The server does not send more. No file that you export ever says what a client chose.',
				'A client who would rather not answer need not explain, not later either.'
			]
		},
		client: {
			id: 'being-asked',
			heading: 'When somebody asks you to look together',
			paragraphs: [
				`Whoever sent you the link decides what is asked and what for, and is responsible for that. Their name is on the page you opened, and usually how to reach them too. Responsible for the storage is ${operator}.`,
				'The purpose is a conversation about the help you hope for or have had. Your answer is stored because you consent to it: you are under no obligation, and doing nothing is fine too. You withdraw your consent by erasing your answer.',
				'What you chose is seen only by the person who asked, and only when you look together. When a team asks, that is the person you answer about. Whoever runs this server has technical access to it. Nobody else receives it, and nothing about you is calculated or decided.',
				`One cookie, ${of.cookie}, remembers in your browser which answer is yours. Without it you cannot see, change or erase it.`,
				'If you agree on something, that stays with the assignment of the person you looked with, also after your answer is erased. You withdraw the agreement on your own page.',
				`On your own page you can see what is stored about you, change it until you look together, and erase it whenever you like. If you chose on the device of the person who asked, that person does it for you. ${backups}`,
				'If you would like a copy or have a complaint, turn to the person who sent you the link or to whoever runs this server. If that does not help, you can go to your data protection authority.'
			]
		}
	};
};
