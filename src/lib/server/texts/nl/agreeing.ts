import type { AgreeingTexts } from '../agreeing.ts';
import { sameForBoth } from '../addressed.ts';

export const nl: AgreeingTexts = {
	title: 'Vraag eerst',
	intro: 'Stel deze vragen voordat je iets voorstelt. Soms sta je daarna ergens anders.',
	before: {
		expert: [
			{ u: 'Wat hoopt u dat ik doe?', je: 'Wat hoop je dat ik doe?' },
			sameForBoth('Wie beslist straks, en wie moet ermee werken?'),
			{
				u: 'Wat mag ik van u vragen: tijd, stukken, mensen?',
				je: 'Wat mag ik van je vragen: tijd, stukken, mensen?'
			}
		],
		facilitator: [
			{
				u: 'Wat hoopt u van mij, en wat juist niet?',
				je: 'Wat hoop je van mij, en wat juist niet?'
			},
			sameForBoth('Van wie komt deze vraag, wie beslist, en wie moet ermee leven?'),
			{
				u: 'Hoeveel tijd hebt u om er zelf over na te denken?',
				je: 'Hoeveel tijd heb je om er zelf over na te denken?'
			}
		]
	},
	afterTitle: 'En daarna',
	after: { u: 'Wat zou u liever anders zien?', je: 'Wat zou je liever anders zien?' },
	answer: {
		label: 'Wat de cliënt antwoordde',
		hint: 'In een paar woorden. Alleen jij leest dit.'
	}
};
