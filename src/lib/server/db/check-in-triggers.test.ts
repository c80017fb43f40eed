import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINE, databaseIn } from '../../../testing/database.ts';
import { temporaryFolder } from '../../../testing/folders.ts';
import { readSettings } from '../settings.ts';
import { type Store, openStore } from './client.ts';

const NOW = `'2026-01-01T00:00:00.000Z'`;

let store: Store;
beforeEach(async () => {
	const { url } = await databaseIn(temporaryFolder());
	store = await openStore(readSettings({ DATABASE_URL: url }).database);
	for (const statement of [
		`insert into account (id, created_at) values ('o', ${NOW})`,
		`insert into assignment (id, account_id, question, benefits, ranked_at, folded, created_at,
			updated_at, fingerprint) values ('a', 'o', 'Wie?', '[]', ${NOW}, '', ${NOW}, ${NOW}, '')`,
		`insert into check_in (id, assignment_id, kind, question, helper_name, contact, address, locale,
			position, created_at, expires_at, revision, fingerprint)
			values ('c', 'a', 'expectation', 'Wie?', 'Anna', null, 'u', 'nl', 47, ${NOW}, ${NOW}, 1, '')`,
		asking('jan', 0, '-47', '9'),
		asking('tom', 1, 'null')
	]) {
		await run(statement);
	}
	return () => store.close();
});

const run = (statement: string) => sql.raw(statement).execute(store.writer);

function asking(id: string, ordinal: number, position: string, guess = 'null') {
	return `insert into check_in_client (id, check_in_id, ordinal, label, guess, state, answered, position,
		link_version, browser_hash, shared_device, key_by, key_until, revealed_at, question, revision)
		values ('${id}', 'c', ${ordinal}, '${id}', ${guess}, 'answered', 1,
		${position}, 1, 'hash', 0, null, null, null, 0, 1)`;
}

const change = (set: string, id = 'jan') =>
	run(`update check_in_client set ${set} where id = '${id}'`);

const reveal = () => change(`revealed_at = ${NOW}, state = 'revealed'`);

const FROZEN = /a revealed check-in can no longer change/;

/**
 * Error messages of both engines. PostgreSQL rejects some values by their type, which on SQLite
 * only our CHECK constraint rejects.
 */
const REFUSED = /check constraint|invalid input syntax for type integer|of type bit/i;

const VALUES = ['0', '0.0', '2', '-98', '1.5', '100', '101', '-101', `'x'`, `'0'`, `x'01'`];

describe('a place in a check-in', () => {
	it.each(VALUES)('is never at %s, whatever writes to the database', async (at) => {
		for (const column of ['position', 'guess']) {
			await expect(change(`${column} = ${at}`)).rejects.toThrow(REFUSED);
		}
		await expect(run(`update check_in set position = ${at}`)).rejects.toThrow(REFUSED);
		await expect(run(asking('piet', 2, at))).rejects.toThrow(REFUSED);
	});

	it('is there only with an answer, and a key only while it is turned', async () => {
		await expect(change('answered = 0')).rejects.toThrow(REFUSED);
		await expect(change(`state = 'calling'`)).rejects.toThrow(REFUSED);
		await expect(change(`key_by = 'helper', key_until = ${NOW}`)).rejects.toThrow(REFUSED);
		await change(`state = 'calling', key_by = 'helper', key_until = ${NOW}`);
		await expect(change('key_until = null')).rejects.toThrow(REFUSED);
		await expect(change(`state = 'seen'`)).rejects.toThrow(REFUSED);
	});
});

describe('before the reveal', () => {
	it('everything can change', async () => {
		await change('position = 5, guess = null');
		await run(`update check_in set position = null where id = 'c'`);
		await run(`delete from check_in_client where id = 'tom'`);
	});
});

describe('after the reveal', () => {
	beforeEach(reveal);

	it.each([
		'position = 5',
		'position = null',
		'guess = 11',
		'guess = null',
		'answered = 0, position = null, guess = 11',
		'revealed_at = null',
		`label = 'Piet'`,
		'link_version = 2'
	])('nothing changes by %s', async (set) => {
		await expect(change(set)).rejects.toThrow(FROZEN);
	});

	it('the place and question of the helper are frozen, though not for other reasons', async () => {
		await expect(run('update check_in set position = 5')).rejects.toThrow(FROZEN);
		await expect(run(`update check_in set question = 'Anders?'`)).rejects.toThrow(FROZEN);
		await run('update check_in set revision = 2');
	});

	it('the conversation and the agreement go on', async () => {
		await change('question = 2, revision = 2');
		await change(`state = 'proposed'`);
		await change(`state = 'agreed'`);
	});

	it('a mark is erased, and never comes back', async () => {
		await change(`answered = 0, position = null, guess = null, state = 'erased'`);
		await expect(change('answered = 1')).rejects.toThrow(FROZEN);
		await expect(change('answered = 1, position = 5')).rejects.toThrow(FROZEN);
		await expect(change('guess = 9')).rejects.toThrow(FROZEN);
	});

	it('another client still answers', async () => {
		await change('position = 7', 'tom');
	});

	it('no row takes its place', async () => {
		const insert = asking('jan', 0, '7');
		const replacing =
			ENGINE === 'sqlite'
				? insert.replace('insert', 'insert or replace')
				: `${insert} on conflict (id) do update set position = excluded.position`;
		await expect(run(replacing)).rejects.toThrow(FROZEN);
	});

	it('it goes only with its check-in or its assignment', async () => {
		await expect(run(`delete from check_in_client where id = 'jan'`)).rejects.toThrow(FROZEN);
		await run(`delete from assignment where id = 'a'`);
		expect((await sql`select * from check_in_client`.execute(store.read)).rows).toEqual([]);
	});
});
