import type { CaseTexts } from '../case-questions.ts';

export const en: CaseTexts = {
	first: [
		({ owner: o }) =>
			`${o}, what strikes you about this picture, and how can we be of most help to you now?`
	],
	about: {
		unplaced: [
			({ owner: o, placed: p }) =>
				p.count === 0
					? `What did you hear in ${o}’s story that you are still thinking about?`
					: `${p.list}, which word in ${o}’s story decided it for you?`,
			({ owner: o }) =>
				`${o}, what would you like to hear from the client before you choose a side?`
		],
		alone: [
			({ owner: o, across: a }) =>
				`${a.list}, what did you hear in ${o}’s story that put you on the other side?`,
			({ owner: o }) =>
				`${o}, what of this do you recognise, and what does not belong to this client?`
		],
		together: [
			({ owner: o }) =>
				`You are all on ${o}’s side of the line. What would somebody from the other side ask ${o}?`,
			({ owner: o }) => `${o}, what draws you to this side, and what does it leave undone?`
		],
		divided: [
			({ owner: o, beside: b, across: a }) =>
				`First ${b.list}, then ${a.list}: what did you hear in ${o}’s story that put you there?`,
			({ owner: o, across: a }) => `${o}, which part of what ${a.list} said is new to you?`
		]
	},
	last: [
		({ owner: o }) =>
			`In turn, ask ${o} one question to which you do not know the answer yourself. Which one would ${o} like to take up?`,
		({ owner: o }) =>
			`${o}, who at the client’s would you like to talk to about this, and what do you hope to hear?`,
		({ owner: o }) => `${o}, what sounds different about your question now than when you began?`
	]
};
