import { afterEach, describe, expect, it } from 'vitest';
import { position } from '../../domain/continuum.ts';
import { twoSides } from '../../domain/comparison.ts';
import { LOCALES } from '../../domain/locale.ts';
import { getLocale, overwriteGetLocale } from '../../generated/paraglide/runtime.js';
import { roomQuestionsIn } from '../../server/texts/conversation.ts';
import { insightText } from './insight-text.ts';
import type { RevealedRound } from './revealed-round.ts';
import { roomQuestion } from './room-question.ts';

const original = getLocale;
afterEach(() => overwriteGetLocale(original));

function round(places: number[], undecided = 0, groups: (0 | 1)[] = []): RevealedRound {
	const dots = places.map((place, index) => ({
		position: position(place),
		previous: null,
		initials: null,
		group: groups[index] ?? null
	}));
	const answers = [...dots.map((dot) => dot.position), ...Array<null>(undecided).fill(null)];
	return { dots, ...twoSides(answers), switched: 0 };
}

function inBoth(seen: RevealedRound): string[] {
	return LOCALES.map((locale) => {
		overwriteGetLocale(() => locale);
		return insightText(seen);
	});
}

describe('the sentence about what stands out', () => {
	it.each<[RevealedRound, string, string]>([
		[round([-49, -51]), 'iedereen staat aan één kant', 'everybody stands on one side'],
		[round([-49, -51, -53], 1), 'wie koos, staat aan één kant', 'all who chose stand on one side'],
		[
			round([-3, 49, -5, 51]),
			'de helft staat dicht bij het midden',
			'half of you stand close to the middle'
		],
		[
			round([-3, 49, -5], 2),
			'van wie koos, staan de meesten dicht bij het midden',
			'most of those who chose stand close to the middle'
		],
		[
			round([-49, -51, 49, 51], 0, [0, 0, 1, 1]),
			'de twee groepen trekken elk een andere kant op',
			'the two groups lean different ways'
		],
		[round([-49], 1), 'de helft weet het nog niet', 'half of you find it too early to say'],
		[round([-49]), 'niemand staat in het midden', 'nobody stands in the middle']
	])('%#: %s', (seen, nl, en) => {
		expect(inBoth(seen)).toEqual([nl, en]);
	});
});

describe('the question for the room', () => {
	it('follows the picture and the round, and names nobody', () => {
		const questions = roomQuestionsIn('nl');
		const split = round([-49, 49, 51]);
		expect(roomQuestion(questions, split, 1)).toMatch(/^Waar zou de cliënt het verschil/);
		expect(roomQuestion(questions, split, 2)).toMatch(/^Wat hoorde je van iemand/);
		expect(roomQuestion(questions, round([49, 51]), 1)).toMatch(/^Jullie staan aan dezelfde kant/);
		expect(roomQuestion(questions, round([49], 2), 1)).toMatch(/^Zitten er misschien twee vragen/);
	});

	it('is there for every picture, in both languages', () => {
		for (const locale of LOCALES) {
			for (const { first, later } of Object.values(roomQuestionsIn(locale))) {
				expect(first).toMatch(/\?/);
				expect(later).toMatch(/\?/);
			}
		}
	});
});
