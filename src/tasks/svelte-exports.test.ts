import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { withNamedExports } from './svelte-exports.js';

const client = fileURLToPath(
	new URL('../../node_modules/@sveltejs/kit/src/runtime/client/client.js', import.meta.url)
);

/** `svelte` as a value, and not as part of `svelte.tick`. */
const WHOLE = /[=(,]\s*svelte\s*[;,)]/;

it('leaves in SvelteKit’s client no use of all that Svelte exports', () => {
	const code = readFileSync(client, 'utf8');
	expect(code).toMatch(WHOLE);
	expect(withNamedExports(code)).not.toMatch(WHOLE);
});

it('says when SvelteKit has another way', () => {
	expect(() => withNamedExports("import { tick } from 'svelte';")).toThrow('another way');
});
