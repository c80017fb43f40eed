/**
 * Tests all sentences that the app suggests to say to the client: for every side and strength,
 * every choice of up to two benefits, both forms of address, and at a role switch.
 */
import { describe, expect, test } from 'vitest';
import {
	type Side,
	SIDES,
	STRENGTHS,
	type Strength,
	otherSide,
	placeOf
} from '../../domain/continuum.ts';
import {
	ADDRESSES,
	type Address,
	BENEFIT_IDS,
	MAX_BENEFITS_AT_SWITCH,
	MAX_BENEFITS_SAID,
	composeSwitch,
	explain,
	isNothing
} from '../../domain/explanation.ts';
import { explanationTexts } from './index.ts';

const LOCALES = ['nl', 'en'] as const;
type Locale = (typeof LOCALES)[number];

interface Said {
	locale: Locale;
	address: Address;
	side: Side;
	strength: Strength;
	chosen: readonly string[];
	text: string;
}

/** Returns all choices of benefits: none, each alone, and each pair that can be combined. */
function choicesOf(side: Side): string[][] {
	const ids: readonly string[] = BENEFIT_IDS[side];
	const things = ids.filter((id) => !isNothing(id));
	const pairs = things.flatMap((one, index) => things.slice(index + 1).map((two) => [one, two]));
	return [[], ...ids.map((id) => [id]), ...pairs];
}

function everyPlace(locale: Locale): Omit<Said, 'text' | 'chosen'>[] {
	return SIDES.flatMap((side) =>
		STRENGTHS.flatMap((strength) =>
			ADDRESSES.map((address) => ({ locale, address, side, strength }))
		)
	);
}

const sentences: Said[] = LOCALES.flatMap(everyPlace).flatMap((at) =>
	choicesOf(at.side).map((chosen) => {
		const place = placeOf(at.side, at.strength);
		const { say } = explain(explanationTexts[at.locale], place, { chosen, address: at.address });
		return { ...at, chosen, text: say };
	})
);

const switches: Said[] = LOCALES.flatMap(everyPlace).flatMap((at) =>
	choicesOf(at.side)
		.filter(({ length }) => length <= MAX_BENEFITS_AT_SWITCH)
		.map((chosen) => {
			const place = placeOf(at.side, at.strength);
			const from = otherSide(at.side);
			const { address } = at;
			const texts = explanationTexts[at.locale];
			return { ...at, chosen, text: composeSwitch(texts, from, place, { chosen, address }) };
		})
);

const all = [...sentences, ...switches];
const spoken = (locale: Locale) => all.filter((one) => one.locale === locale);
const parts = (text: string) => text.split(/(?<=[.?]) /);
const matching = (of: readonly Said[], pattern: RegExp) =>
	of.filter(({ text }) => pattern.test(text)).map(({ text }) => text);

test('every place, choice and form of address is among them', () => {
	const choices = 1 + 6 + 10;
	expect(sentences).toHaveLength(2 * 6 * 2 * choices);
	expect(switches).toHaveLength(2 * 6 * 2 * (1 + 6));
	expect(MAX_BENEFITS_SAID).toBe(2);
});

describe.each(LOCALES)('what is said in %s', (locale) => {
	test('has 15 to 45 words', () => {
		const wrong = spoken(locale).filter(({ text }) => {
			const words = text.split(/\s+/).length;
			return words < 15 || words > 45;
		});
		expect(wrong.map(({ text }) => text)).toEqual([]);
	});

	test('ends by asking, and asks once', () => {
		for (const { text } of spoken(locale)) expect(text).toMatch(/^[^?]*\?$/);
	});

	test('asks in one of a few ways', () => {
		const endings = sentences
			.filter((one) => one.locale === locale && one.address === 'u')
			.map(({ text }) => parts(text).at(-1));
		expect(new Set(endings).size).toBeLessThanOrEqual(4);
	});

	test('never begins three sentences in a row with the same word', () => {
		const drones = spoken(locale).filter(({ text }) => {
			const openings = parts(text).map((part) => part.split(' ')[0]);
			return openings.some(
				(word, index) => word === openings[index + 1] && word === openings[index + 2]
			);
		});
		expect(drones.map(({ text }) => text)).toEqual([]);
	});

	test('leaves the decision to the client where the conclusion is the helper’s', () => {
		const { expert } = explanationTexts[locale].explanations;
		const decides = /\b(?:beslist|besluit|decide|decision)\b/;
		// The Dutch words of a clear expert are left out, because explanations.test.ts tests them.
		const fixed = (strength: Strength) => locale === 'nl' && strength === 'clear';
		for (const strength of STRENGTHS.filter((one) => !fixed(one))) {
			for (const address of ADDRESSES) expect(expert[strength].ask[address]).toMatch(decides);
		}
	});

	test('says no sentence twice', () => {
		for (const { text } of spoken(locale))
			expect(new Set(parts(text)).size).toBe(parts(text).length);
	});

	test('does not contradict itself where nothing is borrowed', () => {
		const pairs: [said: RegExp, with_: RegExp][] = [
			[/gesprek zelf uit|schrijf het zelf/i, /meepraat|mee mag praten|denkt mee/i],
			[/ideeën erbuiten|alleen met wat|geen advies/i, /inbreng|breng ik in|op tafel leg/i],
			[/alleen mee vooruit/i, /\b(u|jij) (vertelt?|schrijft?|kiest?|zegt?)\b/i],
			[/all I need|on my own/i, /have a say|contribute|help to write/i],
			[/won’t say what I think|out of it|won’t get advice/i, /bring in|what I know\b|my view/i],
			[/nothing more I need from you/i, /you tell me|need from me/i]
		];
		const nothing = spoken(locale).filter(({ chosen }) => chosen.some(isNothing));
		expect(nothing.length).toBeGreaterThan(0);
		for (const { text } of nothing) {
			for (const [one, other] of pairs) {
				expect(one.test(text) && other.test(text), text).toBe(false);
			}
		}
	});

	test('assumes no group, unless what was chosen is about one', () => {
		const group =
			/groep|deelnemers|iedereen|vergadering|bijeenkomst|\bgroup|participants|everyone/i;
		expect(matching(spoken(locale), group)).toEqual([]);
		const people = /(uw|je) mensen|your people/;
		const about = ['criteria-of-users', 'retold-by-them'];
		const unasked = spoken(locale).filter(({ chosen }) => !chosen.some((id) => about.includes(id)));
		expect(matching(unasked, people)).toEqual([]);
	});

	test('says the role, the first two that were chosen, in whatever order, and asks', () => {
		for (const { side, strength, address } of everyPlace(locale)) {
			const texts = explanationTexts[locale];
			const place = placeOf(side, strength);
			const { say, ask } = texts.explanations[side][strength];
			const { benefits } = explain(texts, place, { address });
			const things = benefits.filter(({ id }) => !isNothing(id));
			for (const order of [things, things.toReversed()]) {
				const chosen = order.map(({ id }) => id);
				const said = explain(texts, place, { chosen, address }).say;
				expect(said.startsWith(say[address])).toBe(true);
				expect(said.endsWith(ask[address])).toBe(true);
				const heard = order.filter(({ clause }) => said.includes(clause)).map(({ id }) => id);
				expect(heard).toEqual(chosen.slice(0, 2));
			}
		}
	});

	test('leaves out ‘nothing’ beside something, and what was chosen for the other side', () => {
		for (const { side, strength, address } of everyPlace(locale)) {
			const texts = explanationTexts[locale];
			const [first] = BENEFIT_IDS[side];
			const chosen = [...BENEFIT_IDS[otherSide(side)], ...BENEFIT_IDS[side].slice(-1), first];
			const place = placeOf(side, strength);
			expect(explain(texts, place, { chosen, address }).say).toBe(
				explain(texts, place, { chosen: [first], address }).say
			);
		}
	});
});

test('in Dutch the subject comes first, and a condition has ‘als’', () => {
	const first =
		/^(?:(?:U|Uw|Je|Jij|Ik|We|Het|Dit|De|Iemand|Een)\b|In mijn concept staat |Tot nu toe )/;
	const last = /\?$/;
	for (const { text } of spoken('nl')) {
		for (const part of parts(text).filter((one) => !last.test(one))) expect(part).toMatch(first);
	}
	const inverted =
		/^(?:Is|Staat|Ligt|Hebt|Heb|Wilt|Wil|Geeft|Geef|Vraagt|Loopt|Zegt)\b[^?]*, dan\b/;
	for (const { text } of spoken('nl')) {
		for (const part of parts(text)) expect(part).not.toMatch(inverted);
	}
});

test('in Dutch one form of address goes through each sentence, and English has one', () => {
	const je = /\b(je|jij|jou|jouw|jullie)\b/i;
	const u = /\b(u|uw)\b/i;
	for (const { text, address } of spoken('nl')) {
		expect(text).toMatch(address === 'u' ? u : je);
		expect(text).not.toMatch(address === 'u' ? je : u);
	}
	const inEnglish = (address: Address) =>
		spoken('en')
			.filter((one) => one.address === address)
			.map(({ text }) => text);
	expect(inEnglish('je')).toEqual(inEnglish('u'));
});

test('a switch says what ends before what begins, and asks for consent', () => {
	for (const { text, locale, side, strength, address } of switches) {
		const { leaving, consent, explanations } = explanationTexts[locale];
		expect(text.startsWith(`${leaving[otherSide(side)][address]} `)).toBe(true);
		expect(text).toContain(explanations[side][strength].say[address]);
		expect(text.endsWith(` ${consent[address]}`)).toBe(true);
	}
});
