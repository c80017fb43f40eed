import type { PrivacyFacts, PrivacyTexts } from '../privacy.ts';

export const en = (of: PrivacyFacts): PrivacyTexts => ({
	title: 'Privacy',
	description: 'What Kantlijn keeps, where, for how long, and who can get at it.',
	intro:
		'What you write here is about your work and often about somebody else. So this says exactly what is kept, as the GDPR asks. This Kantlijn runs on one server; whoever runs it is responsible for it.',
	kept: {
		heading: 'What is kept, and for how long',
		items: [
			{
				what: 'Your assignments',
				where:
					'The question, the name you give the client, your placements, your notes and what you borrow, each with its time.',
				long: `Until you delete them. A deleted assignment can be brought back for ${of.undoSeconds} seconds; after that it is gone.`
			},
			{
				what: 'A team that you are in',
				where:
					'The team’s name and the names that its members chose there. The shared assignments, with for each round the placements, the notes, who came later and which roles were settled. Of the invitation link only a hash, from which it cannot be read back.',
				long: 'Until the team is deleted, or the last member leaves.'
			},
			{
				what: 'A workshop that you give',
				where:
					'The title, the language, the questions with your notes and what was answered in each round, and that it belongs to your account. Of the host link only a hash.',
				long: `Until you delete it or your account, and otherwise until ${of.retentionDays} days after it ended or was last used.`
			},
			{
				what: 'A set of questions that you keep for later',
				where: 'Its name, its language and the questions with your notes.',
				long: 'Until you delete the set or your account.'
			},
			{
				what: 'Your answer in a workshop',
				where:
					'Where you stood in each round, when your phone was last connected, and a hash of the key by which it finds its place again. Your initials or your group, if the host asked for them. No account.',
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
				where: 'The address as you typed it, in lower case. Of the password only a hash.',
				long: 'Until you replace them or delete your account.'
			},
			{
				what: 'Your recovery code, if you make one',
				where: 'Only a hash, and the day you made it.',
				long: 'Until you make a new one or delete your account.'
			},
			{
				what: 'A link for a second device or a new password',
				where: 'Only a hash.',
				long: `Until you use it. The first works for ${of.linkMinutes} minutes, the second for an hour; at most an hour after that the hash is deleted.`
			}
		]
	},
	before: [
		{
			heading: 'Where it is',
			paragraphs: [
				'In one database file on this server. The file is not encrypted. Whoever runs the server can make backups of it; what you delete stays in them until they are thrown away.',
				'Your browser holds only cookies that are needed: ' +
					`${of.cookies.session} (which signs you in, ${of.sessionDays} days), ` +
					`${of.cookies.aside} (work that waits for you to sign out, ${of.sessionDays} days), ` +
					`${of.cookies.language} and ${of.cookies.timeZone} (a year). ` +
					`A workshop adds one by which a phone finds its place again (${of.workshopCookies.seat} and the code), or the host the controls (${of.workshopCookies.host} and the code), both for ${of.workshopCookies.days} days. Nothing follows you, and nothing goes to others.`,
				`Without a connection, what you save in an assignment waits in your browser until it has been sent. Over https your browser also keeps the list and the assignments as you last saw them, for at most ${of.pageDays} days, so that you can read them without a connection. If you sign out, delete your account or sign in to another one, all of this is deleted.`
			]
		},
		{
			heading: 'Who can get at it',
			paragraphs: [
				'Your own assignments: only you, on the devices where you are signed in. A client sees only what you show them.',
				'Whoever runs the server can read the database file. Your password and your recovery code are not in it.'
			]
		},
		{
			heading: 'What your team sees of you',
			paragraphs: [
				'The name you chose for this team, and whether you have answered yet. Where you stand and what you wrote beside it your teammates see only after the reveal, and only those who have answered themselves. Until that moment the server does not send it.',
				'If you share an assignment of your own, only the question and the code name go along.',
				'If you leave, if the owner removes you or if your account disappears, your placements and notes stay there, without your name. A round that was revealed no longer changes, not for you either.'
			]
		},
		{
			heading: 'What a room sees of you',
			paragraphs: [
				'Until the host reveals, the room sees how many people are there and how many have answered. The host also sees who is there, but not who has answered.',
				'If the host asked for initials, they appear beside your dot after the reveal, and in the file that the host can take away. In it your answers can therefore be put together. A group that you chose is in it as well. In an anonymous workshop there is nothing beside your dot, and it takes four answers before anything can be revealed. Its file does not connect your answers to different questions. For a second round of the same question it does say where each person stood before.',
				'On the server every answer belongs to the key of a phone, in an anonymous workshop too; without that key you could not change it. So whoever runs the server can see which answers come from one phone, but not whose phone it is.',
				'What the host takes away as a file is not deleted along with the workshop. If you keep your place as an assignment of your own, it goes into an account of yours, and the host does not notice.'
			]
		},
		{
			heading: 'What is not kept',
			paragraphs: [
				'Your network address and your browser’s full name. Against guessing, attempts to sign in and workshop codes that do not exist are counted per network, and it is remembered which workshops somebody from that network takes part in. That stays in working memory for a day at most, and of the address only a hash.',
				'The log has one line per request: time, kind of page, outcome and duration. It holds nothing of what you write, and not who you are.'
			]
		}
	],
	mail: {
		heading: 'E-mail',
		sent: 'You get e-mail only when somebody asks for a new password for your address, or when a teammate lets you know that the team is waiting for you. It passes through the mail server of whoever runs this. The first says how many assignments you have, and both hold a link.',
		none: 'This Kantlijn sends no e-mail.'
	},
	after: [
		{
			heading: 'Work that nobody can reach',
			paragraphs: [
				`If an account can be reached from one browser only and you have not been there for ${of.sessionDays} days, nobody can reach it any more. ${of.keepDays} days later it is deleted with everything in it. If you sign out of such an account it is deleted at once, after we have asked.`
			]
		},
		{
			heading: 'About your client',
			paragraphs: [
				'You are responsible for what you write about a client. Use a code name, and write down no more than you need.'
			]
		},
		{
			heading: 'What you can do',
			paragraphs: [
				'Under Account you can save everything as a file, put it back, or delete your account with everything in it. You correct things in the assignment itself.',
				'If you have a question or a complaint, turn to whoever runs this server. If that does not help, you can turn to your data protection authority.'
			]
		}
	]
});
