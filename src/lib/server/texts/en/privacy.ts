import type { PrivacyFacts, PrivacyTexts } from '../privacy.ts';

export const en = (of: PrivacyFacts): PrivacyTexts => ({
	title: 'Privacy',
	description: 'What Kantlijn keeps, where, for how long, and who can get at it.',
	intro:
		'What you write here is about your work and often about somebody else. So this says exactly what is kept, as the GDPR asks. Whoever runs this Kantlijn is responsible for it.',
	short: {
		id: 'in-short',
		heading: 'In short',
		list: [
			'What you fill in and choose is kept, and on which devices you are signed in. A name is there only if somebody fills it in.',
			'It is in the database of whoever runs this Kantlijn. Kantlijn does not encrypt that database. In backups it may stay longer.',
			'You can read it yourself. Others read only what you share. What each of you chose separately, others see only after the reveal or after looking together. Whoever runs the server has technical access to it.',
			'It goes when you delete an assignment or your account. A workshop and a client’s answer also go by themselves. From a team that you leave, only your name disappears.',
			'Your browser holds cookies that are needed, a few settings, your answer or host link of a workshop, and what has not been saved or sent yet. Over https it also holds your assignments as you last saw them. None of it is used to track you.'
		]
	},
	kept: {
		id: 'what',
		heading: 'What is kept, and for how long',
		items: [
			{
				what: 'Your assignments',
				where:
					'The question, the name you give the client, your placements, your notes, what you borrow and what the client answered you, each with its time. Also what you write when looking back, on an assignment or a year, and what you take away from intervision. Your team does not see the last.',
				long: `Until you delete them. A deleted assignment can be restored for ${of.undoSeconds} seconds; after that it is gone. What you write about a year stays until you empty it or delete your account.`
			},
			{
				what: 'A role card that you share by a link',
				where:
					'The place the card belongs to, and the question, what you borrow, the language and the form of address, as they were at that moment. Of the link only a number.',
				long: 'Until you revoke the link, undo the place or delete the assignment, or until it expires.'
			},
			{
				what: 'A team that you are in',
				where:
					'The team’s name and the names that its members chose there. The shared assignments, with for each round the placements, the notes, who came later and which roles were settled, and of a case whose it is and how far you are. When somebody asks a client to look together: the question, what you call the client, who asked and who does or does not take part; of the key in the client’s browser only a hash. Of the invitation link only a hash: a code by which it can be checked, but not read back. It can be made again with a secret of the server, which is not in the database. Also the request of another browser to take part as you, until somebody answers or a day has passed; and of every browser in which you came back, when that was and whether you confirmed it yourself.',
				long: `Until the team is deleted, or the last member leaves. A request to a client goes ${of.markDays} days after expiry, or when you withdraw it. That the owner removed you or deleted the team, or that a browser of yours was taken out of the team: for thirty days we keep only a hash of that, so that you can read what happened.`
			},
			{
				what: 'A workshop that you give',
				where:
					'The title, the language, the questions with your notes and what was answered in each round, and that it belongs to your account. Of each host link only a hash, when it was made and the name you gave it.',
				long: `Until you delete it or your account, and otherwise until ${of.retentionDays} days after it ended or was last used.`
			},
			{
				what: 'A set of questions that you save for later',
				where: 'Its name, its language and the questions with your notes.',
				long: 'Until you delete the set or your account.'
			},
			{
				what: 'Your answer in a workshop',
				where:
					'Where you stood in each round, when your phone was last connected, and a hash of the key by which it finds its place again. Your initials or your group, if the host asked for them, and what you wrote about your place when the host asked why. No account.',
				long: 'Until the workshop is deleted.'
			},
			{
				what: 'Your account',
				where:
					'A random number, when it began, your time zone, and which form of ‘you’ your Dutch sentences use. No name.',
				long: `Until you delete it. An account without an e-mail address or a recovery code that has nothing in it goes when you have not been here for ${of.keepDays} days.`
			},
			{
				what: 'Where you are signed in',
				where:
					'A random key, the kind of browser and device (such as Chrome on Android), and when you signed in and were last there.',
				long: `Until you sign out there, or until ${of.sessionDays} days after your last visit; ${of.keepDays} days later the row is deleted too.`
			},
			{
				what: 'Your e-mail address and password, if you set them',
				where:
					'The address as you typed it, in lower case, and when you confirmed it by a link in an e-mail. Of the password only a hash.',
				long: 'Until you replace them or delete your account.'
			},
			{
				what: 'An e-mail address that you have not confirmed yet, where e-mail is sent',
				where:
					'The address, and hashes of the password and of the link in the e-mail. You cannot sign in with it yet.',
				long: `Until you confirm it, replace it or let it go. The link works for ${of.confirmHours} hours; ${of.keepDays} days later the rest is deleted too.`
			},
			{
				what: 'Your recovery code, if you make one',
				where: 'Only a hash, and the day you made it.',
				long: 'Until you make a new one, change your password, sign out everywhere or delete your account.'
			},
			{
				what: 'A link for a second device or a new password',
				where: 'Only a hash. For a second device also when the link was used.',
				long: `The one for a second device works for ${of.linkMinutes} minutes; once used, that is kept for another ${of.linkMinutes} minutes. The one for a new password works for an hour, or until you use it. At most an hour after that the hash is deleted.`
			}
		]
	},
	before: [
		{
			id: 'where',
			heading: 'Where it is',
			paragraphs: [
				of.inFile
					? 'In one database file on this server. The file is not encrypted. Whoever runs the server can make backups of it; what you delete stays in them until they are thrown away.'
					: 'In a PostgreSQL database of whoever runs this Kantlijn. Kantlijn does not encrypt it. What you delete may stay in the files of that database for a while, until they are cleaned up. Whoever runs it can make backups; what you delete stays in them as well, until they are thrown away.',
				'Your browser holds only cookies that are needed: ' +
					`${of.cookies.session} (which signs you in, ${of.sessionDays} days), ` +
					`${of.cookies.aside} (work that waits for you to sign out, ${of.sessionDays} days), ` +
					`${of.cookies.language}, ${of.cookies.timeZone} and ${of.cookies.closedNote} (that you closed the note that only this browser opens your work), a year each. ` +
					`When you take part in a workshop or give one, ${of.cookies.workshops} is added. By it a phone finds its place again, and the host the controls, until the workshop is deleted. When you hand your device to a client, ${of.cookies.handed} takes the place of your sign-in meanwhile, and if you then have to sign in again, it stays for a day at most. Nothing follows you, and nothing goes to others.`,
				`Without a connection, what you save in an assignment waits in your browser until it has been sent. Over https your browser also keeps the list and the assignments as you last saw them, and how you signed your last question to a client (your name, how to reach you, and the form of address), for at most ${of.pageDays} days. You can then read them, and prepare a question, without a connection. If you sign out, delete your account or sign in to another one, all of this is deleted.`,
				'It is in the database kantlijn, with in kantlijn-waiting how much is waiting and since when. If your browser deleted something that was still waiting, that number stays there until you have read it. In kantlijn-persist-asked it says that we asked the browser to keep it. What you typed or chose and have not saved yet is in kantlijn-draft: with the number of your account, until you save it, cancel it or sign out, and for thirty days at most. While a client has your device it is encrypted in kantlijn-draft-sealed; where your browser cannot do that, it disappears. The pages are in pages- followed by the number of your account, the files of the app in shell-. Your browser also remembers that the note about the middle was shown (kantlijn-no-middle-explained), that you have just changed the language (kantlijn-language-switched), how you set up the big screen (kantlijn-wall), that you have seen a client’s place appear (kantlijn-looked), and for each workshop your last answer (kantlijn-answer- and the code) or the host link (kantlijn-host- and the code). That goes nowhere, and disappears when you clear the site data.'
			]
		},
		{
			id: 'who',
			heading: 'Who can get at it',
			paragraphs: [
				'Your own assignments: only you, on the devices where you are signed in. A client sees only what you show them.',
				'Whoever runs the server can read the database. Your password and your recovery code are not in it.'
			]
		},
		{
			id: 'team',
			heading: 'What your team sees of you',
			paragraphs: [
				'The name you chose for this team, and whether you have answered yet. Where you stand and what you wrote beside it your teammates see only after the reveal, and only those who have answered themselves. Until that moment the server does not send it. The owner also sees whether you took part within the last week, and otherwise in which month you last did.',
				'If you share an assignment of your own, only the question and the code name go along.',
				'If you leave, if the owner removes you or if your account disappears, your placements and notes stay there, without your name. A round that was revealed no longer changes, not for you either.'
			]
		},
		{
			id: 'room',
			heading: 'What a room sees of you',
			paragraphs: [
				'Until the host reveals, the room sees how many people are there and how many have answered. The host also sees who is there, but not who has answered.',
				'If the host asked for initials, they appear beside your dot after the reveal, and in the file that the host can export. In it your answers can therefore be put together. A group that you chose is in it as well. In an anonymous workshop there is nothing beside your dot, and it takes four answers from phones before anything can be revealed. Its file does not connect your answers to different questions. For a second round of the same question it does say where each person stood before. If the host removes you, an answer that you have given keeps counting in its round, without your name, so that nobody can tell what it was.',
				'If the host asks why you stand there, only the host reads what you write, and only after the reveal. The host may show it on the screen: in an anonymous workshop without name, place or order, and otherwise with your initials and your place. Until it has been shown you can change or remove it. It goes into no file and no report. If the host removes you, your text disappears.',
				'On the server every answer belongs to the key of a phone, in an anonymous workshop too; without that key you could not change it. So whoever runs the server can see which answers come from one phone, but not whose phone it is.',
				'What the host exports as a file is not deleted along with the workshop. If you save your place as an assignment of your own, it goes into an account of yours, and the host does not notice.'
			]
		},
		{
			id: 'not-kept',
			heading: 'What is not kept',
			paragraphs: [
				'Your network address and your browser’s full name. Against guessing, attempts to sign in and workshop codes that do not exist are counted per network, and it is remembered which workshops somebody from that network takes part in. Attempts to sign in and mails sent are also counted per e-mail address, and for a minute how often a phone answers. So that nobody uses up what is there for everybody, the accounts started, the seats taken in a workshop, the links of clients looked at or answered and the open connections of a network are counted, too. That stays for a day at most in the working memory of the server, or of the Redis that it uses for this, and of each address only a hash.',
				'The log has one line per request: time, kind of page, outcome and duration. Only what clients do when they look together is left out, unless something goes wrong on the server. It holds nothing of what you write, and not who you are.'
			]
		}
	],
	mail: {
		id: 'mail',
		heading: 'E-mail',
		sent: 'You get e-mail only when somebody sets your address or asks for a new password for it, or when a teammate lets you know that the team is waiting for you. The last only if you have confirmed your address. It goes through the mail server of whoever runs this. Every e-mail has a link, the one for a new password says how many assignments you have, and the one of your team has the names of the team and of your teammate.',
		none: 'This Kantlijn sends no e-mail.'
	},
	after: [
		{
			id: 'unreachable',
			heading: 'Work that nobody can reach',
			paragraphs: [
				`If an account can be reached from one browser only and you have not been there for ${of.sessionDays} days, nobody can reach it any more. ${of.keepDays} days later it is deleted with everything in it. If you sign out of such an account it is deleted at once, after we have asked.`
			]
		},
		{
			id: 'your-client',
			heading: 'About your client',
			paragraphs: [
				'You are responsible for what you write about a client. Use a code name, and write down no more than you need.'
			]
		},
		{
			id: 'your-rights',
			heading: 'What you can do',
			paragraphs: [
				'Under [Account](/account) you can save everything as a file, put it back, or delete your account with everything in it. You correct things in the assignment itself.',
				'If you have a question or a complaint, turn to whoever runs this server. If that does not help, you can turn to your data protection authority.'
			]
		}
	]
});
