import type { CaseTexts } from '../case-questions.ts';
import type { Named } from '../conversation.ts';

const verb = ({ count }: Named, one: string, more: string) => (count === 1 ? one : more);

export const nl: CaseTexts = {
	first: [
		({ owner: o }) =>
			`${o}, wat valt je op aan dit beeld, en waarmee zijn wij jou nu het meest tot hulp?`
	],
	about: {
		unplaced: [
			({ owner: o, placed: p }) =>
				p.count === 0
					? `Wat hoorden jullie in het verhaal van ${o} waar je nog over nadenkt?`
					: `${p.list}, welk woord uit het verhaal van ${o} gaf bij jou de doorslag?`,
			({ owner: o }) => `${o}, wat zou je van de cliënt willen horen voordat je een kant kiest?`
		],
		alone: [
			({ owner: o, across: a }) =>
				`${a.list}, wat hoorde jij in het verhaal van ${o} waardoor je aan de overkant ging staan?`,
			({ owner: o }) => `${o}, wat daarvan herken je, en wat hoort niet bij deze cliënt?`
		],
		together: [
			({ owner: o }) =>
				`Jullie staan allemaal aan de kant van ${o}. Welke vraag zou iemand van de overkant aan ${o} stellen?`,
			({ owner: o }) =>
				`${o}, wat maakt deze kant aantrekkelijk voor jou, en wat laat je ermee liggen?`
		],
		divided: [
			({ owner: o, beside: b, across: a }) =>
				`Eerst ${b.list}, dan ${a.list}: wat hoorde jij in het verhaal van ${o} waardoor je daar ging staan?`,
			({ owner: o, across: a }) =>
				`${o}, welk stukje van wat ${a.list} ${verb(a, 'vertelde', 'vertelden')}, is nieuw voor jou?`
		]
	},
	last: [
		({ owner: o }) =>
			`Stel ${o} om de beurt één vraag waarop je het antwoord zelf niet weet. Op welke wil ${o} ingaan?`,
		({ owner: o }) =>
			`${o}, met wie bij de cliënt wil je hierover praten, en wat hoop je daar te horen?`,
		({ owner: o }) => `${o}, wat klinkt er nu anders aan je vraag dan toen je begon te vertellen?`
	]
};
