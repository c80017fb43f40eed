/** Finds the messages that participants' pages can show, from the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
	PARTICIPANT_REFUSALS,
	PARTICIPANT_REJECTIONS
} from '../lib/server/http/participant-refusals.ts';

const sources = fileURLToPath(new URL('..', import.meta.url));

/** Components and modules with which participants' pages start in the browser. */
const PAGES = [
	'hooks.client.ts',
	'routes/+error.svelte',
	'routes/(stage)/+layout.svelte',
	'routes/(stage)/w/+page.svelte',
	'routes/(stage)/w/[code=code]/+page.svelte',
	'routes/(stage)/w/[code=code]/results/+page.svelte'
];

/**
 * Messages at fields that no participant's page has: files, mail addresses, passwords and days. The
 * module that explains invalid fields serves all pages.
 */
const ELSEWHERE = ['email_invalid', 'import_none', 'nudge_when_invalid', 'password_too_short'];

const IMPORTS = [
	/^\s*(?:import|export)\s+(?!type\b)[^'";]*?from\s+'([^']+)'/gm,
	/^\s*import\s+'([^']+)'/gm,
	/\bimport\('([^']+)'\)/g
];

/** Returns the file of an import; `undefined` for packages, styles and generated modules. */
function fileOf(from: string, specifier: string): string | undefined {
	const path = specifier.startsWith('$lib/')
		? join(sources, 'lib', specifier.slice(5))
		: specifier.startsWith('.') && join(dirname(from), specifier);
	if (!path || path.includes('/generated/')) return undefined;
	return ['', '.ts', '/index.ts']
		.map((end) => path + end)
		.find((file) => /\.(ts|svelte)$/.test(file) && existsSync(file));
}

/** Returns the text of a file and of all files that it imports, by path. */
function graphOf(file: string, found = new Map<string, string>()): Map<string, string> {
	if (found.has(file)) return found;
	const text = readFileSync(file, 'utf8');
	found.set(file, text);
	for (const [, specifier = ''] of IMPORTS.flatMap((kind) => [...text.matchAll(kind)])) {
		const next = fileOf(file, specifier);
		if (next) graphOf(next, found);
	}
	return found;
}

const keysIn = (text: string) => Array.from(text.matchAll(/\bm\.(\w+)/g), ([, key = '']) => key);

/** Returns the text of the entry of a refusal, with the function that composes its sentence. */
function entryOf(code: string, text: string): string {
	const name = code.includes('/') || code.includes('-') ? `'${code}'` : code;
	const start = text.indexOf(`\n\t${name}: {`);
	if (start < 0) throw new Error(`There is no refusal ${code}.`);
	const entry = text.slice(start + 2, text.indexOf('\n\t', text.indexOf('}', start)));
	const next = entry.slice(1).search(/\n\t['\w]/);
	return next < 0 ? entry : entry.slice(0, next + 1);
}

/** Returns the keys of all messages that participants' pages can show. */
export function participantMessages(): Set<string> {
	const files = new Map<string, string>();
	for (const page of PAGES) graphOf(join(sources, page), files);
	const read = (file: string) => readFileSync(join(sources, 'lib/server/http', file), 'utf8');
	const refusals = read('refusals.ts') + read('team-refusals.ts');
	const validation = read('validation.ts');
	const rejections = PARTICIPANT_REJECTIONS.flatMap((code) =>
		keysIn(
			validation
				.split('\n')
				.filter((line) => line.includes(`'${code}'`) || line.startsWith(`\t${code}:`))
				.join('\n')
		)
	);
	const keys = [
		...[...files.values()].flatMap(keysIn),
		...PARTICIPANT_REFUSALS.flatMap((code) => keysIn(entryOf(code, refusals))),
		// Sentences that are composed outside the tables.
		'problem_full_detail',
		'invalid_too_long',
		'invalid_value',
		...rejections
	];
	return new Set(keys.filter((key) => !ELSEWHERE.includes(key)));
}
