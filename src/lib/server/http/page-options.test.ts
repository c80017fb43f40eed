import { expect, it } from 'vitest';
import type { ParticipantLocale } from '../../domain/locale.ts';
import { pageOptions } from './page-options.ts';

const FILES = [
	['css', 'assets/app.css'],
	['font', 'assets/serif-italic-core.woff2'],
	['font', 'assets/serif-italic-rest.woff2'],
	['js', 'entry/start.js']
] as const;

async function pageOf(html: string, locale: ParticipantLocale): Promise<string> {
	const { preload, transformPageChunk } = pageOptions(() => locale);
	for (const [type, path] of FILES) {
		expect(preload?.({ type, path: `/_app/immutable/${path}` })).toBe(false);
	}
	return (await transformPageChunk?.({ html, done: true })) ?? '';
}

it('names the scripts and the first fonts of a page once, below its style sheets', async () => {
	const html = await pageOf('<html lang="%lang%"><head><style></style></head>a</head>', 'nl');
	expect(html).toBe(
		'<html lang="nl"><head><style></style>' +
			'<link rel="preload" as="font" type="font/woff2" ' +
			'href="/_app/immutable/assets/serif-italic-core.woff2" crossorigin>' +
			'<link rel="modulepreload" href="/_app/immutable/entry/start.js"></head>a</head>'
	);
});

it.each(['en', 'de', 'fr'] as const)(
	'names the scripts with English texts on a page in %s',
	async (locale) => {
		const script = 'import("/_app/immutable/entry/start.js")';
		const typed = 'Who edits /_app/immutable/entry/start.js?';
		const html = await pageOf(`<head></head><p>${typed}</p><script>${script}</script>`, locale);
		expect(html).toContain('<link rel="modulepreload" href="/_app/immutable/en/entry/start.js">');
		expect(html).toContain('import("/_app/immutable/en/entry/start.js")');
		expect(html).toContain('/_app/immutable/assets/serif-italic-core.woff2');
		expect(html).toContain(typed);
	}
);
