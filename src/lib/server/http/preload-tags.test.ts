import { expect, it } from 'vitest';
import { withPreloadTags } from './preload-tags.ts';

const FILES = [
	['css', 'assets/app.css'],
	['font', 'assets/serif-italic-core.woff2'],
	['font', 'assets/serif-italic-rest.woff2'],
	['js', 'entry/start.js']
] as const;

async function headOf(html: string): Promise<string> {
	const { preload, transformPageChunk } = withPreloadTags((text) => text.replace('%lang%', 'nl'));
	for (const [type, path] of FILES) expect(preload?.({ type, path: `/_app/${path}` })).toBe(false);
	return (await transformPageChunk?.({ html, done: true })) ?? '';
}

it('names the scripts and the first fonts of a page once, below its style sheets', async () => {
	const html = await headOf('<html lang="%lang%"><head><style></style></head>a</head>');
	expect(html).toBe(
		'<html lang="nl"><head><style></style>' +
			'<link rel="preload" as="font" type="font/woff2" ' +
			'href="/_app/assets/serif-italic-core.woff2" crossorigin>' +
			'<link rel="modulepreload" href="/_app/entry/start.js"></head>a</head>'
	);
});
