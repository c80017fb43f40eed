import { describe, expect, test } from 'vitest';
import { aboutTexts } from './about.ts';
import { CONCLUSION } from './conclusion.ts';

function wordsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return Object.values(value as object).flatMap(wordsOf);
}

describe.each(['nl', 'en'] as const)('the page on the idea in %s', (locale) => {
	const about = aboutTexts[locale];
	const steps = Object.values(about.steps);

	test('has six steps, each with a heading of its own and a line with a name of its own', () => {
		expect(steps).toHaveLength(6);
		expect(new Set(steps.map(({ heading }) => heading)).size).toBe(6);
		expect(new Set(steps.map(({ label }) => label)).size).toBe(6);
	});

	test('says each step in two to four sentences', () => {
		for (const { text } of steps) {
			const sentences = text.split(/(?<=[.?])\s/);
			expect(sentences.length, text).toBeGreaterThanOrEqual(2);
			expect(sentences.length, text).toBeLessThanOrEqual(4);
		}
	});

	test('calls nothing out loud and leaves nothing empty', () => {
		for (const words of wordsOf(about)) {
			expect(words).not.toContain('!');
			expect(words.trim()).not.toBe('');
		}
	});

	test('names whose idea it is, and quotes her in her own words', () => {
		expect(about.credit.source.before).toContain('Annemarie Mars');
		expect(about.credit.conclusion.quote).toBe(CONCLUSION);
	});

	test('answers each objection in a few honest lines', () => {
		const { items } = about.objections;
		expect(items.map(({ claim }) => claim).join(' ')).toMatch(/Block.*Schein/);
		for (const { claim, answer } of items) {
			expect(claim).toMatch(/^\p{Lu}.*\.$/u);
			const sentences = answer.split(/(?<=[.?])\s/);
			expect(sentences.length, answer).toBeGreaterThanOrEqual(2);
			expect(sentences.length, answer).toBeLessThanOrEqual(4);
		}
	});
});

test('the Dutch uses the words of the vocabulary', () => {
	for (const words of wordsOf(aboutTexts.nl)) {
		expect(words).not.toMatch(/client|facilit|\bbaten\b|over de kam/i);
	}
});
