import { describe, expect, test } from 'vitest';
import { readyCases } from './cases.ts';
import { shared, textsIn } from '../../../testing/sentences.ts';

describe.each(['nl', 'en'] as const)('the ready cases in %s', (locale) => {
	const cases = readyCases[locale];
	const leaning = (lean: string) => cases.filter((one) => one.lean === lean).length;

	test('are fourteen, spread along the line, and most of them in dispute', () => {
		expect(cases).toHaveLength(14);
		expect(leaning('expert')).toBeGreaterThanOrEqual(2);
		expect(leaning('facilitator')).toBeGreaterThanOrEqual(2);
		expect(leaning('depends')).toBe(1);
		expect(leaning('disputed')).toBeGreaterThan(cases.length / 2);
	});

	test('are asked as a client asks, short enough for a wall', () => {
		for (const { question } of cases) {
			expect(question).toMatch(/^\p{Lu}[^!]*\?$/u);
			expect(question.length, question).toBeLessThanOrEqual(140);
		}
	});

	test('have a note of two or three sentences that the host can take in at a glance', () => {
		for (const { note } of cases) {
			const sentences = note.split(/(?<=[.?])\s/);
			expect(sentences.length, note).toBeGreaterThanOrEqual(2);
			expect(sentences.length, note).toBeLessThanOrEqual(3);
			expect(note.length, note).toBeLessThanOrEqual(260);
			expect(note).toMatch(/^\p{Lu}[^!]*[.?]$/u);
		}
	});

	test('have nothing in common with one another', () => {
		const texts = cases.map(({ question, note }) => [question, note]);
		expect(shared(texts)).toEqual([]);
		expect(new Set(textsIn(cases.map(({ question }) => question))).size).toBe(14);
	});

	test('place nobody: a note tells the host what may happen, not what is right', () => {
		for (const { note } of cases) {
			expect(note).not.toMatch(
				/\b(moet je|hoor je te|you should|you must|correct|juiste? kant)\b/i
			);
		}
	});
});

test('both languages have the same cases in the same order', () => {
	const known = ({ id, lean }: { id: string; lean: string }) => ({ id, lean });
	expect(readyCases.nl.map(known)).toEqual(readyCases.en.map(known));
});
