import { describe, expect, it } from 'vitest';
import { statementNames } from './statement-names.ts';

describe('the name of a statement', () => {
	it('comes with its second use, and stays', () => {
		const nameOf = statementNames();
		expect(nameOf('select 1')).toBeUndefined();
		const name = nameOf('select 1');
		expect(name).toMatch(/^kantlijn-\d+$/);
		expect(nameOf('select 2')).toBeUndefined();
		expect(nameOf('select 2')).not.toBe(name);
		expect(nameOf('select 1')).toBe(name);
	});

	it('is not given to a long one, which is one of many that differ in the length of a list', () => {
		const nameOf = statementNames();
		const text = `select ${'$1, '.repeat(400)}1`;
		expect([nameOf(text), nameOf(text), nameOf(text)]).toEqual([undefined, undefined, undefined]);
	});

	it('is given to a bounded number of statements', () => {
		const nameOf = statementNames();
		const names = Array.from({ length: 5_000 }, (_, at) => [nameOf(`${at}`), nameOf(`${at}`)][1]);
		const given = names.filter((name) => name !== undefined);
		expect(new Set(given).size).toBe(given.length);
		expect(given.length).toBe(400);
		expect(nameOf('0')).toBe(names[0]);
	});
});
