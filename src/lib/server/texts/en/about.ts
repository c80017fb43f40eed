import type { AboutTexts } from '../about.ts';
import { CONCLUSION } from '../conclusion.ts';

export const en: AboutTexts = {
	title: 'The idea',
	description:
		'In six short steps: why in every assignment you are the expert or the facilitator, and what you borrow from the other side.',
	intro:
		'In every assignment you help a client from within one role. Six steps show why. Try them out on the line; where you place yourself is not kept.',
	waiting: 'As soon as you have a place, you can read it here.',
	sayTitle: 'What you can say to your client',
	steps: {
		roles: {
			heading: 'There are two roles',
			text: 'A client comes to you with a question. As the expert, you answer it. As the facilitator, you help the client find an answer of their own. They are two crafts, and each takes attention and upkeep.',
			asker: 'Suppose a library asks you:',
			question: 'Should we stay open on Saturdays?',
			invite: 'Stand on the left or on the right, and read what you would say.',
			label: 'Step 1: your place on the library’s question',
			says: {
				expert:
					'I’ll find out what Saturdays cost and bring in, and say what I would do. Would that help you?',
				facilitator:
					'You decide what Saturdays are worth to you, and I’ll help you find out. Would that help you?'
			}
		},
		both: {
			heading: 'Being both sounds attractive',
			text: 'Ask people who help others which of the two they are, and most will say: both. Understandably so, because most questions call for knowledge as well as a good conversation. But whoever stays in between leaves the client guessing.',
			invite: 'See if you can come to rest exactly in the middle.',
			label: 'Step 2: an attempt to stand in the middle',
			beside: 'This is as near the middle as you can get, and even here you are on a side.',
			away: 'You are on a side. Now slide up to the dotted line at the top, and let go.'
		},
		collision: {
			heading: 'Mixed together, they collide',
			text: 'An expert who hands over the pen sees the advice drift towards whoever has an interest in it. A facilitator who fills in an answer puts an end to the search. That is not the same thing twice. Yet both times the client no longer knows what you are doing, and that harms more than the result: it costs you their trust.',
			invite: 'Choose a side, and read what to watch for there.',
			label: 'Step 3: the side whose collision you want to see',
			what: {
				expert: 'Here your conclusion may start to drift.',
				facilitator: 'Here the thinking may come to a halt.'
			}
		},
		assignment: {
			heading: 'So you choose, afresh for each assignment',
			text: 'In any one assignment you are one or the other. In the next you choose again, because a place says something about the assignment and not about you. How far you stand from the middle matters too: what you are advised changes with the distance.',
			invite:
				'Place yourself on each of these questions. Try moving further out or closer in as well.',
			label: 'Step 4: your place on the chosen question',
			legend: 'The client’s question',
			questions: [
				'Which permit do we need for tables on the pavement?',
				'How do we share out the work now that Karin is leaving?',
				'Do I still want to be a manager after sixty?'
			]
		},
		borrow: {
			heading: 'You can borrow from the other side',
			text: 'Choosing a side does not mean doing without the other. People make advice their own when they had a part in the thinking. A conversation yields more when knowledge is brought to it. What you borrow, you choose together with the client, and sometimes there is no need to borrow at all.',
			invite:
				'Find a place, and choose what you borrow. With each choice the sentence for your client grows.',
			label: 'Step 5: the place you borrow from',
			legend: 'What do you borrow here from the other side?'
		},
		switch: {
			heading: 'Say it out loud when you change sides',
			text: 'Sometimes an assignment asks for the other side halfway through. That is fine, as long as it does not pass unnoticed: you say what ends and what begins, and ask whether the client agrees. Suppose you started as the expert, where the open circle lies.',
			invite: 'Now go and stand on the other side.',
			label: 'Step 6: your new place, after starting clearly on the expert side',
			same: 'This is the side you started on. Nothing changes for your client.',
			sayTitle: 'What you can say as you change sides'
		}
	},
	objections: {
		heading: 'What can be said against it',
		intro:
			'Not everyone who has written about this is so strict. These are the objections, and what we say to them.',
		items: [
			{
				claim:
					'Peter Block puts a third role beside the expert and the pair of hands: collaborating.',
				answer:
					'Collaborating says how you deal with each other, and you can do that on either side. The client will still want to know who the answer comes from. His advice to agree on that out loud, and again later, is advice we follow.'
			},
			{
				claim:
					'Edgar Schein always begins with the process, and then chooses moment by moment what helps.',
				answer:
					'That is choosing too, only more often. Those who can do it without the client losing the thread need not stop on our account. For most of us one role per assignment is hard enough, and saying a switch out loud helps either way.'
			},
			{
				claim: 'Sometimes you really are in the middle.',
				answer:
					'We would not take that feeling from you. The line measures nothing; it makes you say what you will do first tomorrow. If you do not know yet, ‘Too early to say’ is beside it.'
			}
		]
	},
	credit: {
		heading: 'Whose idea it is',
		source: {
			before: 'The idea comes from Annemarie Mars. She sets it out in her Dutch essay ',
			between: ' (‘Can you be both expert and process facilitator?’), in the series ',
			after: '.'
		},
		conclusion: { before: 'Her conclusion, in her words: ‘', quote: CONCLUSION, after: '’.' },
		ours: 'Kantlijn was not made by her. The texts and examples were written for this site, and any mistakes in them are not hers.',
		door: 'Choose a place in an assignment'
	}
};
