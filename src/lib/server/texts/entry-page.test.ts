import { describe, expect, test } from 'vitest';
import { entryPageTexts } from './entry-page.ts';
import { shared, textsIn } from '../../../testing/sentences.ts';

describe.each(['nl', 'en'] as const)('before the first tap, in %s', (locale) => {
	const door = entryPageTexts[locale](90);

	test('I read three short facts, with or without initials', () => {
		for (const facts of [door.none, door.initials]) {
			expect(textsIn(facts)).toHaveLength(3);
			for (const fact of textsIn(facts)) {
				expect(fact).toMatch(/^\p{Lu}[^!?]*\.$/u);
				expect(fact.length, fact).toBeLessThanOrEqual(150);
			}
		}
	});

	test('I read when it is gone, in as many days as the server keeps', () => {
		for (const { gone } of [door.none, door.initials]) expect(gone).toContain('90');
		const shorter = entryPageTexts[locale](7);
		for (const { gone } of [shorter.none, shorter.initials]) {
			expect(gone).toContain('7');
			expect(gone).not.toContain('90');
		}
	});

	test('initials are spoken of only where the host asked for them', () => {
		expect(textsIn(door.none).join(' ')).not.toMatch(/initial/i);
		expect(door.initials.kept).toMatch(/initial/i);
		expect(door.initials.seen).toMatch(/initial/i);
	});

	test('each is written for its own case', () => {
		expect(shared([textsIn(door.none), textsIn(door.initials)])).toEqual([]);
	});
});
