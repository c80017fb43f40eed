import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const sources = fileURLToPath(new URL('..', import.meta.url));

/** Names of message parameters whose values users typed. */
const TYPED = [
	'name',
	'names',
	'question',
	'title',
	'team',
	'who',
	'client',
	'label',
	'initials',
	'group'
];

/** Names of message parameters whose values are the app's own words, numbers and addresses. */
const OWN =
	/^(phase|what|when|count|position|total|max|min|year|place|code|address|placed|number|numbers|url|switches|strength|length|index|facilitator|expert|side|round|link|kind|id|undecided|told|time|there|system|seconds|seats|reason|present|moved|switched|grouped|path|paper|line|device|browser|added|full|first|last|example)$/;

/**
 * Calls whose values were passed to `isolate` before: a list of a team's names, and the initials of
 * host dots that were lost.
 */
const ISOLATED_BEFORE = /\bnames\.list\(|who: lost\b/;

/** Expressions in a page's title that contain only the app's own words. */
const OWN_TITLES = /^(m\.|texts\.|about\.|help\.|kind\[|title$|title\}|data\.done\?\.title)/;

const messages = readFileSync(join(sources, 'i18n/messages/nl.json'), 'utf8');

/**
 * Parameters of each message, by the message's key. A message with plural forms has several texts.
 */
const parameters = new Map<string, Set<string>>();
for (const [key, message] of Object.entries(JSON.parse(messages) as Record<string, unknown>)) {
	const found = JSON.stringify(message).matchAll(/\{(\w+)\}/g);
	parameters.set(key, new Set(Array.from(found, ([, name = '']) => name)));
}

const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
	.filter(
		(file) => /(?<!\.test)\.(ts|svelte)$/.test(file) && !/^(lib\/generated|testing)\//.test(file)
	)
	.map((file) => ({ file, text: readFileSync(join(sources, file), 'utf8') }));

/** Returns the text from an opening bracket to the bracket that closes it. */
function bracketed(text: string, start: number): string {
	let depth = 0;
	for (let index = start; index < text.length; index++) {
		if ('([{'.includes(text.charAt(index))) depth++;
		if (')]}'.includes(text.charAt(index)) && --depth === 0) return text.slice(start, index + 1);
	}
	return text.slice(start);
}

/** Returns the expressions in Svelte markup, without their braces. */
function expressionsIn(markup: string): string[] {
	const start = markup.indexOf('{');
	if (start < 0) return [];
	const found = bracketed(markup, start);
	return [found.slice(1, -1).trim(), ...expressionsIn(markup.slice(start + found.length))];
}

it('knows of every parameter whether people type it', () => {
	const all = new Set([...parameters.values()].flatMap((names) => [...names]));
	const unknown = [...all].filter((name) => !TYPED.includes(name) && !OWN.test(name));
	expect(unknown).toEqual([]);
});

it('isolates what people type within every sentence', () => {
	const bare = files.flatMap(({ file, text }) =>
		[...text.matchAll(/\bm\.(\w+)\(/g)].flatMap(({ 0: call, 1: key = '', index }) => {
			const typed = TYPED.filter((name) => parameters.get(key)?.has(name));
			const given = bracketed(text, index + call.length - 1);
			const isSafe = (name: string) =>
				ISOLATED_BEFORE.test(given) || new RegExp(`\\b${name}:[^:]*\\bisolate\\b`).test(given);
			return typed.every(isSafe) ? [] : [`${file}: m.${key}${given}`];
		})
	);
	expect(bare).toEqual([]);
});

it('isolates what people type within a list', () => {
	// Files that list only the app's own words: the contents of an account, a workshop or a team,
	// and the strengths.
	const own = /words\/holdings\.ts$|(WorkshopRow|RoundCounts|delete\/\+page)\.svelte$/;
	const bare = files.flatMap(({ file, text }) =>
		[...text.matchAll(/(?:ListFormat\([^)]*\)+|LISTS\[locale\])\s*\.format\(/g)].flatMap(
			({ 0: call, index }) => {
				const given = bracketed(text, index + call.length - 1);
				return own.test(file) || given.includes('isolate') ? [] : [`${file}: ${call}${given}`];
			}
		)
	);
	expect(bare).toEqual([]);
});

it('isolates what people type within the title of a page', () => {
	const bare = files.flatMap(({ file, text }) =>
		[...text.matchAll(/<title>([^<]*)<\/title>/g)].flatMap(([, title = '']) =>
			expressionsIn(title).flatMap((given) =>
				OWN_TITLES.test(given) || given.includes('isolate(') ? [] : [`${file}: ${given}`]
			)
		)
	);
	expect(bare).toEqual([]);
});
