import { afterEach, describe, expect, it } from 'vitest';
import { position } from '../../domain/continuum.ts';
import { m } from '../../generated/paraglide/messages.js';
import { getLocale, overwriteGetLocale } from '../../generated/paraglide/runtime.js';
import { answeredCount } from './answered-count.ts';
import { movedText } from './moved-text.ts';

const original = getLocale;
afterEach(() => overwriteGetLocale(original));

const LOCALES = ['nl', 'en'] as const;
/** Evaluates a text in Dutch and in English. */
const inBoth = (text: () => string) =>
	LOCALES.map((locale) => {
		overwriteGetLocale(() => locale);
		return text();
	});

describe('how many are done', () => {
	it.each([
		[{ placed: 9, undecided: 3, seats: 12, joined: 12 }, '12 van 12 klaar', '12 of 12 done'],
		[{ placed: 0, undecided: 1, seats: 4, joined: 4 }, '1 van 4 klaar', '1 of 4 done'],
		[{ placed: 0, undecided: 0, seats: 4, joined: 4 }, '0 van 4 klaar', '0 of 4 done'],
		[{ placed: 2, undecided: 1, seats: 2, joined: 2 }, '3 van 3 klaar', '3 of 3 done'],
		[{ placed: 0, undecided: 0, seats: 0, joined: 0 }, 'nog niemand binnen', 'nobody in yet'],
		[
			{ placed: 0, undecided: 0, seats: 0, joined: 1 },
			'nu niemand verbonden, eerder 1 telefoon',
			'nobody connected now, 1 phone before'
		],
		[
			{ placed: 0, undecided: 0, seats: 0, joined: 12 },
			'nu niemand verbonden, eerder 12 telefoons',
			'nobody connected now, 12 phones before'
		]
	])('counts everybody who answered, also undecided: %j', (counts, nl, en) => {
		expect(inBoth(() => answeredCount(counts))).toEqual([nl, en]);
	});
});

describe('what is said of a second round', () => {
	/** Answers of which some stayed, some moved on their side and some changed sides. */
	const dots = (stayed: number, moved: number, switched: number) =>
		[
			...Array<[number, number]>(stayed).fill([-49, -49]),
			...Array<[number, number]>(moved).fill([-49, -17]),
			...Array<[number, number]>(switched).fill([-49, 17])
		].map(([previous, now]) => ({ previous: position(previous), position: position(now) }));

	it.each([
		[10, 12, 9, '9 van de 21 verschuivers gingen van kant', '9 of the 21 who moved changed sides'],
		[0, 20, 1, '1 van de 21 verschuivers ging van kant', '1 of the 21 who moved changed sides'],
		[3, 0, 1, '1 verschoof, en ging van kant', '1 moved, and changed sides'],
		[3, 1, 0, '1 verschoof, niemand ging van kant', '1 moved, nobody changed sides'],
		[3, 2, 0, '2 verschoven, niemand ging van kant', '2 moved, nobody changed sides'],
		[3, 0, 0, 'niemand verschoof', 'nobody moved']
	])('is how many moved and how many changed sides: %i, %i, %i', (...given) => {
		const [stayed, moved, switched, nl, en] = given;
		expect(inBoth(() => movedText(dots(stayed, moved, switched), switched))).toEqual([nl, en]);
	});

	it('is nothing in a first round', () => {
		const first = [{ previous: null, position: position(17) }];
		expect(inBoth(() => movedText(first, 0))).toEqual(['', '']);
	});
});

describe('one and several', () => {
	it.each([
		[m.wall_in, '1 telefoon binnen', '2 telefoons binnen', '1 phone in', '2 phones in'],
		[
			m.wall_undecided,
			'1 weet het nog niet',
			'2 weten het nog niet',
			'1 finds it too early to say',
			'2 find it too early to say'
		],
		[
			m.count_undecided,
			'1 weet het nog niet',
			'2 weten het nog niet',
			'1 finds it too early to say',
			'2 find it too early to say'
		],
		[
			m.count_switched,
			'1 wisselde van kant',
			'2 wisselden van kant',
			'1 changed sides',
			'2 changed sides'
		],
		[
			m.desk_cases,
			'Kies uit 1 kant-en-klare vraag',
			'Kies uit 2 kant-en-klare vragen',
			'Choose from 1 ready question',
			'Choose from 2 ready questions'
		]
	])('have their own words on the screen and the host page: %#', (text, ...expected) => {
		const said = LOCALES.flatMap((locale) => [1, 2].map((count) => text({ count }, { locale })));
		expect(said).toEqual(expected);
	});
});
