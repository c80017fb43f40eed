import type { HelpFacts, HelpTexts } from '../help.ts';

export const en = (of: HelpFacts): HelpTexts => ({
	title: 'Running a workshop',
	description: 'What to do beforehand, how it goes in the room, and what is kept afterwards.',
	intro:
		'A client’s question is on the screen. Everyone finds their place on a phone, unseen by the others. You reveal, the room talks, and then everyone chooses again. You are the host: you lead the conversation and have no dot yourself.',
	sections: [
		{
			id: 'before',
			heading: 'Beforehand',
			steps: [
				'Set up [a workshop](/workshops/new). You choose a title and a language, and whether people take part anonymously or with their initials. Once the first one is in, that last choice is fixed. On their phones, people can also choose German or French.',
				'Choose the steps: the idea first or not, one or two rounds for each question, in pairs first or not.',
				'Choose the questions. Fourteen cases are ready for you, each with a note that only you can read. Put questions of your own among them; you can still do so during the workshop.',
				'Send yourself the host link. With it you run the workshop from any device, without signing in. So can anyone else who has it; make a new one if it gets around. A second host gets a link of their own, revoked without touching yours.',
				'Open the screen for the room on the computer at the projector. The keys work there only once you have opened the host link on that computer too.',
				'With your own phone on the room’s network, check that the address beside the QR code opens.',
				'Run through it once with ‘practise’, at the bottom of the screen for the room or with the letter O: your own questions and steps, with thirty invented phones. Afterwards everything is as it was.'
			]
		},
		{
			id: 'in-the-room',
			heading: 'In the room',
			steps: [
				'Leave the code up while people come in: each adds a grey dot and practises. Latecomers join the current round.',
				'If the room does not know the idea yet, begin with it: three screens, two minutes in all. Escape skips them.',
				'Open the question and read it out. Whoever does not know chooses ‘Too early to say’. Until you reveal or close, everyone may still move.',
				'Reveal when most people have answered. Anonymously you need four answers from phones: with fewer it can be guessed who is where. Dots that you put by hand, and nothing else, can always be revealed.',
				'Begin on the side with the fewest dots, and ask what can be seen from there. Then ask the other side.',
				'Do a second round. The first stays as it was, and arcs show who moved and who changed sides.'
			],
			paragraphs: [
				'You can also let the room talk in pairs first, and reveal only then. People who have already seen the picture are more inclined to move along with the largest group.',
				'‘Ask why’ lets whoever chose a place add a sentence. You read them after the reveal, and show one at a time.',
				'If you want to see two groups side by side, advisers and clients for instance, everyone picks one on the way in. Anonymously, each group then needs four phones.'
			]
		},
		{
			id: 'keys',
			heading: 'Clicker and keys',
			paragraphs: [
				'The two buttons of a clicker are enough: forward walks through the steps, back undoes the step before. The bottom of the screen says what the next press does.',
				'A black screen, the roles or the QR code go at the first press. Pressing twice too quickly counts as once.',
				'If there are too few answers to reveal, the screen says how many are missing, and a moment later that another press skips the question.',
				'You can undo the last step for a minute, ending included. A round that was revealed does not open again.',
				'Single letters can be switched off in the list of keys at the screen. The other keys go on working. F5 on a clicker goes full screen and reloads nothing.'
			],
			keys: [
				{
					keys: ['Page Down', '→', '↓'],
					does: 'One step forward.'
				},
				{ keys: ['Page Up', '←', '↑'], does: 'One step back.' },
				{ keys: ['U'], does: 'Undo the last step, for a minute.' },
				{ keys: ['Space', 'Enter'], does: 'Reveal or hide, without leaving the question.' },
				{ keys: ['R'], does: 'Another round of the same question.' },
				{ keys: ['L'], does: 'Close the round, or open it again.' },
				{ keys: ['E'], does: 'Show the two roles side by side.' },
				{ keys: ['V'], does: 'A question for the room, after the reveal.' },
				{ keys: ['Q'], does: 'Just the code and the QR code, as large as the screen.' },
				{ keys: ['T'], does: 'Run a two-minute clock, or stop it.' },
				{ keys: ['N'], does: 'Show how many people there are, or leave it out.' },
				{ keys: ['B', '.'], does: 'A black screen, and back.' },
				{ keys: ['D'], does: 'Dark or light.' },
				{ keys: ['H'], does: 'Dots by hand.' },
				{ keys: ['O'], does: 'Practise as long as nobody has been in, or stop practising.' },
				{ keys: ['F'], does: 'Full screen.' },
				{ keys: ['?'], does: 'The list of keys.' },
				{ keys: ['Escape'], does: 'Back to the question.' }
			]
		},
		{
			id: 'network',
			heading: 'When the network falters',
			paragraphs: [
				'A phone without a connection says so, and sends its answer as soon as it can. If the round has closed in the meantime, it says that too.',
				'A locked screen, another network or a reloaded page costs nobody their place.',
				'If your laptop gives out, the workshop goes on. Open the host link on another device and carry on where you were.',
				'If there is no network at all, choose ‘By hand’. People point out their place, and you put the dots there with mouse or keys. You reveal and export as usual.'
			]
		},
		{
			id: 'numbers',
			heading: 'How many people can take part',
			paragraphs: [
				'There is no limit and no subscription. When the dots no longer fit side by side they shrink, and in the end turn into an area on each side.',
				...(of.tested
					? [
							`It was measured with ${of.tested.phones.toLocaleString('en-GB')} phones at once in one workshop. The slowest of them showed a change after ${of.tested.slowestMs} milliseconds.`
						]
					: [])
			]
		},
		{
			id: 'afterwards',
			heading: 'Afterwards',
			terms: [
				{
					what: 'Export',
					text: 'At any moment, as CSV, JSON, a picture, a PDF or a report on paper. Of a round that you did not reveal, only the counts are in it. You can mail yourself a summary.'
				},
				{
					what: 'Comparing',
					text: 'From the report you put two workshops on the same questions side by side.'
				},
				{
					what: 'Without phones',
					text: 'Print a sheet with the line for each participant, and a table to count with.'
				},
				{
					what: 'Anonymous',
					text: 'In an anonymous workshop the rows of such a file are shuffled, with no time and no number. Nobody can be followed from question to question.'
				},
				{
					what: 'Ending it',
					text: 'The screen then shows every revealed question, with the first and the last round. You can reopen it, or delete it at once.'
				},
				{
					what: 'Reading it again',
					text: 'Whoever has the code reads what was revealed, in counts only. You turn that off in the settings.'
				},
				{
					what: 'Gone by itself',
					text: `A workshop that has ended, or that nobody uses any more, is deleted after ${of.keepDays} days. Its page says on which day.`
				}
			]
		},
		{
			id: 'phones',
			heading: 'What stays behind on the phones',
			paragraphs: [
				'A cookie with a random key, by which a phone finds its place again. There is no account and no app.',
				'After the reveal everyone can read on their own phone what the place they chose means. Those who like save it as a picture or as an assignment; the host sees nothing of that.'
			]
		}
	]
});
