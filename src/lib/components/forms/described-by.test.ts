import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describedBy } from './described-by.ts';

describe('the description of a field', () => {
	it.each<[ids: (string | false | null | undefined)[], value: string | undefined]>([
		[['a-hint', 'a-error'], 'a-hint a-error'],
		[['a-hint', false], 'a-hint'],
		[['a-hint', ''], 'a-hint'],
		[[null, undefined, 'a-error'], 'a-error'],
		[[false], undefined],
		[[], undefined]
	])('of %j is %j', (ids, value) => {
		expect(describedBy(...ids)).toBe(value);
	});
});

/** Matches an attribute with its value: a text, or an expression that may have `${…}` in it. */
const ATTRIBUTE = /aria-describedby=(?:"[^"]*"|\{(?:[^{}]|\$\{[^{}]*\})*\})/g;
/** Matches the id of an error that is named on a condition, as in `error && 'name-error'`. */
const CONDITIONAL = /(?:&&|\?)\s*(['`])[^'`]*-(?:error|trouble)\1/g;

describe('an error of a field', () => {
	const attributes = globSync('src/**/*.svelte')
		.flatMap((file) => readFileSync(file, 'utf8').match(ATTRIBUTE) ?? [])
		.filter((attribute) => /-(error|trouble)/.test(attribute));

	it('is named in a description only while there is one', () => {
		expect(attributes.length).toBeGreaterThan(15);
		const always = attributes.filter((attribute) =>
			/-(error|trouble)/.test(attribute.replaceAll(CONDITIONAL, ''))
		);
		expect(always).toEqual([]);
	});
});
