import { Migrator } from 'kysely/migration';
import { describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseIn } from '../../../testing/database.ts';
import { COLUMNS, LIMITS, type Said } from '../../../testing/privacy-inventory.ts';
import { temporaryFolder } from '../../../testing/folders.ts';
import { openEngine } from '../db/client.ts';
import { provider } from '../db/migrations/index.ts';
import { readSettings } from '../settings.ts';
import { privacyTexts } from './privacy.ts';

const LANGUAGES = ['nl', 'en'] as const;
const page = (locale: 'nl' | 'en') =>
	JSON.stringify(privacyTexts(locale, 90, new URL('https://kantlijn.example/privacy')));

/** Names of Kysely's and SQLite's own tables, which contain no personal data. */
const OWN_TABLES = /^(kysely_|sqlite_)/;

/** Returns the name of a table or column as the code spells it. */
const camelCase = (name: string) =>
	name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

async function columnsInDatabase(): Promise<string[]> {
	const { url } = await databaseIn(temporaryFolder());
	const engine = await openEngine(readSettings({ DATABASE_URL: url }).database);
	try {
		const { error } = await engine.migrating((db) =>
			new Migrator({ db, provider }).migrateToLatest()
		);
		expect(error).toBeUndefined();
		const tables = await engine.reader.introspection.getTables();
		return tables
			.filter(({ name }) => !OWN_TABLES.test(name))
			.flatMap(({ name, columns }) => columns.map((column) => camelCase(`${name}.${column.name}`)))
			.sort();
	} finally {
		await engine.close();
	}
}

/** Fails with a list of the entries that the privacy page does not mention. */
function expectSaid(entries: readonly (readonly [string, Said | string])[]) {
	for (const locale of LANGUAGES) {
		const text = page(locale);
		const missing = entries.flatMap(([name, what]) =>
			typeof what === 'string' || what[locale].test(text) ? [] : [`${name}: ${what[locale]}`]
		);
		expect(missing, `not on the privacy page in ${locale}`).toEqual([]);
	}
}

const sources = (folder: string, filter: RegExp) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => filter.test(file) && !/\.test\.ts$|^(generated|server)\//.test(file))
		.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

describe('the privacy page', () => {
	it('says what every column of the database keeps', async () => {
		const listed = Object.entries(COLUMNS).flatMap(([table, columns]) =>
			Object.entries(columns).map(([column, what]) => [`${table}.${column}`, what] as const)
		);
		// A new column must be added to src/testing/privacy-inventory.ts, and a sentence about it
		// to the privacy page.
		expect(await columnsInDatabase()).toEqual(listed.map(([name]) => name).sort());
		expectSaid(listed);
	});

	it('says what every rate limit keeps', () => {
		const names = sources('src/lib/server/rate-limit', /\.ts$/).flatMap(({ text }) =>
			Array.from(text.matchAll(/\bname: '([\w-]+)'/g), ([, name = '']) => name)
		);
		expect(names.sort()).toEqual(Object.keys(LIMITS).sort());
		expectSaid(Object.entries(LIMITS));
	});

	it('names everything that lies in the browser', () => {
		const browser = ['src/lib', 'src/routes', 'src/service-worker'].flatMap((folder) =>
			sources(folder, /\.(ts|svelte)$/)
		);
		const uses =
			/\b(localStorage|sessionStorage|indexedDB|caches|storage\(\))[?.]*\.(getItem|setItem|open)\(/;
		const found = browser.flatMap(({ file, text }) => {
			if (!uses.test(text)) return [];
			// The pattern finds storage keys, which begin with "kantlijn", and names of caches,
			// which end in a hyphen.
			const names = Array.from(
				text.matchAll(/['`](kantlijn(?:-[a-z-]+)?|[a-z]+-(?='))/g),
				([, name = '']) => name
			);
			expect(names, `${file} stores under a name that this test cannot read`).not.toEqual([]);
			return names;
		});
		expect(found).toContain('kantlijn-waiting');
		for (const locale of LANGUAGES) {
			const words = new Set(page(locale).split(/[\s(),.;:"]+/));
			expect(
				found.filter((name) => !words.has(name)),
				`not on the privacy page in ${locale}`
			).toEqual([]);
		}
	});

	it('names every cookie, each of which has a constant', () => {
		const server = sources('src/lib/server', /\.ts$/).concat(sources('src/routes', /\.ts$/));
		const set = server.flatMap(({ file, text }) =>
			Array.from(
				text.matchAll(/(?:\bsetCookie\(\s*event,|cookies\.set\()\s*([^,]+),/g),
				([, name = '']) => ({ file, name: name.trim() })
			)
		);
		expect(set.length).toBeGreaterThan(3);
		const unnamed = set.filter(
			({ name }) => !/COOKIE$|Cookie\(|^(name|prefixed|this\.#name)$/.test(name)
		);
		expect(unnamed).toEqual([]);
	});
});
