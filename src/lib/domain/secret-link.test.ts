import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	SECRET_LINKS,
	hasLostCase,
	linkBeforeRewriting,
	secretIn,
	secretLink
} from './secret-link.ts';

const SECRET = 'kZ9_b-3xQ7vLw2NnRt6YpAqSdFgHjKlMcVbXe0u1i4s';
const kinds = Object.keys(SECRET_LINKS) as (keyof typeof SECRET_LINKS)[];

describe('a secret', () => {
	it.each([SECRET, `#${SECRET}`, `${SECRET}.`, `${SECRET}>`, ` ${SECRET} `, `${SECRET}%20`])(
		'is read from a fragment that a mail program changed (%j)',
		(typed) => {
			expect(secretIn(typed)).toBe(SECRET);
		}
	);

	it.each(kinds)('is read from a whole link: %s', (kind) => {
		const link = secretLink('https://kantlijn.test', kind, SECRET, 'ABC123');
		for (const typed of [link, `<${link}>`, link.replace('#', '%23'), link.replace('#', '%2523')]) {
			expect(secretIn(typed)).toBe(SECRET);
		}
	});

	it('is nothing where there is none', () => {
		expect(secretIn('')).toBe('');
		expect(secretIn('#')).toBe('');
		expect(secretIn('\u200b')).toBe('');
	});

	it('that lost its capitals is told from a whole one', () => {
		expect(hasLostCase(SECRET)).toBe(false);
		expect(hasLostCase(SECRET.toLowerCase())).toBe(true);
		expect(hasLostCase(SECRET.toUpperCase())).toBe(true);
		expect(hasLostCase('short')).toBe(false);
	});
});

describe('a link whose # became part of the path', () => {
	it.each(kinds)('is found again: %s', (kind) => {
		const link = secretLink('', kind, SECRET, 'ABC123');
		for (const hash of ['%23', '%2523', '/%23', '%252523']) {
			expect(linkBeforeRewriting(link.replace('#', hash))).toBe(link);
			expect(linkBeforeRewriting(`${link.replace('#', hash)}%3E`)).toBe(link);
		}
	});

	const path = fc
		.array(fc.constantFrom('/', '\\', 'a', '.', '..', '%2f', '%5c', ':', '@'), { maxLength: 6 })
		.map((parts) => parts.join(''));

	it('leads nowhere else, whatever stands before it', () => {
		expect(linkBeforeRewriting('//elsewhere.test%23a')).toBe('/elsewhere.test#a');
		expect(linkBeforeRewriting('/assignments')).toBeNull();
		expect(linkBeforeRewriting('/device%23')).toBeNull();
		fc.assert(
			fc.property(path, fc.string(), (path, rest) => {
				const { pathname } = new URL(
					`https://kantlijn.test/${path}%23${encodeURI(rest.toWellFormed())}`
				);
				const link = linkBeforeRewriting(pathname);
				if (link === null) return;
				expect(new URL(link, 'https://kantlijn.test').host).toBe('kantlijn.test');
			})
		);
	});
});

it('every link with a secret is made from the one list', () => {
	const paths = Object.values(SECRET_LINKS).map((path) => path.split('/').at(-1));
	const byHand = new RegExp(`/(${paths.join('|')})#`);
	const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
		(file) => /(?<!\.test)\.(ts|svelte)$/.test(file) && !/^(testing|lib\/generated)\//.test(file)
	);
	expect(sources.length).toBeGreaterThan(100);
	expect(sources.filter((file) => byHand.test(readFileSync(join('src', file), 'utf8')))).toEqual(
		[]
	);
});
