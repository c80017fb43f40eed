import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isPublicPage } from './public-pages.ts';

it.each(['/', '/about', '/help', '/help/check-in', '/privacy', '/accessibility'])(
	'shows nothing of an account: %s',
	(path) => expect(isPublicPage(path)).toBe(true)
);

it.each([
	'/assignments',
	'/helpers',
	'/look',
	'/card',
	'/w',
	'/w/ABC234',
	'/handed',
	'/about/x',
	''
])('may show something: %s', (path) => expect(isPublicPage(path)).toBe(false));

it('are pages that exist, without a part of an address that names something', () => {
	const pages = readdirSync('src/routes/(site)', { recursive: true })
		.map(String)
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => `/${file.replace(/\/?\+page\.svelte$/, '')}`);
	const found = pages.filter(isPublicPage);
	expect(found).toEqual(
		expect.arrayContaining(['/', '/about', '/accessibility', '/help', '/privacy'])
	);
	expect(found.filter((path) => path.includes('['))).toEqual([]);
});
