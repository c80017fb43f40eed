import { expect, it } from 'vitest';
import { setFixedHeaders } from './fixed-headers.ts';

function fixedHeaders(https: boolean): Map<string, unknown> {
	const headers = new Map<string, unknown>();
	setFixedHeaders({ setHeader: (name, value) => headers.set(name, value) as never }, https);
	return headers;
}

it('tells a browser to stay with https only when it came over https', () => {
	const onlyOverHttps = [...fixedHeaders(true).keys()].filter((name) => {
		return !fixedHeaders(false).has(name);
	});
	expect(onlyOverHttps).toEqual(['Cross-Origin-Opener-Policy', 'Strict-Transport-Security']);
});

it('never sends a page in the room to https', () => {
	for (const https of [true, false]) {
		expect([...fixedHeaders(https).values()].join()).not.toContain('upgrade-insecure-requests');
	}
});
