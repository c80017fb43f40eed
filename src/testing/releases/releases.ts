/**
 * Databases that released versions wrote, kept as SQL, with what those versions answered about them.
 * Tests bring them up to date. `npm run keep-release` writes one; see CONTRIBUTING.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../database.ts';

export interface Release {
	version: string;
	/** Commit that was released. */
	commit: string;
	/** Engines that the version supports. */
	engines: readonly Engine[];
}

/** All releases whose databases must remain readable, oldest first. */
export const RELEASES: readonly Release[] = [
	{
		version: '0.1.0',
		commit: '70f69944c0ec68c4f7b0fcd25e00ff708c642c77',
		engines: ['sqlite']
	},
	{
		version: '0.2.0',
		commit: '18d53d010901d9cb2727e75bea50b181edfaba53',
		engines: ['sqlite', 'postgres']
	}
];

/** The newest release. */
export const LAST_RELEASE = RELEASES.at(-1) as Release;

/** Answers of a release to requests, shortly before its database was kept. */
export interface Known {
	/** Time of the copy. */
	keptAt: string;
	/** Key that signs the session cookies. */
	secret: string;
	/** Session cookies by caller. */
	cookies: Record<string, string>;
	/** Bodies of answers to GET requests. */
	answers: { caller: string; path: string; body: unknown }[];
	/** Workshop with an open round, and the token of a seat in it; `null` before workshops existed. */
	room: { code: string; token: string; round: number } | null;
	/** Sign-in with a password; `null` before passwords existed. */
	password: { email: string; password: string } | null;
}

/** Returns the path of a file about a kept database. */
export const keptFile = (version: string, engine: Engine, kind: 'sql' | 'json'): string =>
	join(import.meta.dirname, 'kept', `${version}-${engine}.${kind}`);

/**
 * Reads a kept database. All its times are moved, as if it had been kept a minute ago, so that no
 * session or workshop in it has expired.
 */
export function readKept(version: string, engine: Engine): { dump: string; known: Known } {
	const read = (kind: 'sql' | 'json') => readFileSync(keptFile(version, engine, kind), 'utf8');
	const { keptAt } = JSON.parse(read('json')) as Known;
	const later = Date.now() - 60_000 - Date.parse(keptAt);
	return {
		dump: movedTimes(read('sql'), later),
		known: JSON.parse(movedTimes(read('json'), later)) as Known
	};
}

/** Moves all times in a text by this many milliseconds. Their order stays the same. */
const movedTimes = (text: string, milliseconds: number): string =>
	text.replace(/\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, (time) =>
		new Date(Date.parse(time) + milliseconds).toISOString()
	);
