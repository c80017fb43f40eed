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
		`insert into team (id, name, owner_id, invite_hash, revision, created_at, fingerprint)
			values ('t', 'Noord', 'm', 'hash', 1, ${NOW}, '')`,
		...['m', 'n', 'o'].map(
			(
				id
			) => `insert into team_member (id, team_id, account_id, display_name, joined_at, left_at, merged_into)
				values ('${id}', 't', null, '${id}', ${NOW}, null, null)`
		),
		`insert into team_assignment (id, team_id, added_by, question, round_id, created_at, updated_at,
			fingerprint) values ('a', 't', 'm', 'Fusie?', 'r', ${NOW}, ${NOW}, '')`,
		`insert into team_round values ('r', 'a', 1, ${NOW}, null, null, null, 'Fusie?')`,
		`insert into team_round values ('s', 'a', 2, ${NOW}, null, null, null, null)`,
		placing('m', '-47'),
		placing('n', 'null')
	]) {
		await run(statement);
	}
	return () => store.close();
});

const run = (statement: string) => sql.raw(statement).execute(store.writer);

function placing(member: string, position: string, late = 0, round = 'r') {
	return `insert into team_placement values ('${round}', '${member}', ${position}, null, ${late}, ${NOW})`;
}

/** Changes an insert statement into one that replaces the row with the same key. */
function replacing(insert: string, { by, set }: { by: string; set: string }) {
	return ENGINE === 'sqlite'
		? insert.replace('insert', 'insert or replace')
		: `${insert} on conflict (${by}) do update set ${set}`;
}

const replacingPlace = (member: string, position: string, late = 0) =>
	replacing(placing(member, position, late), {
		by: 'round_id, member_id',
		set: 'position = excluded.position, late = excluded.late'
	});

/**
 * Error messages of both engines. PostgreSQL rejects some values by their type, which on SQLite
 * only our CHECK constraint rejects.
 */
const REFUSED = /check constraint|invalid input syntax for type integer|of type bit/i;

const reveal = () =>
	run(`update team_round set revealed_at = ${NOW}, revealed_by = 'm' where id = 'r'`);

const all = async () => {
	const rounds = await sql`select * from team_round order by id`.execute(store.read);
	const places = await sql`select * from team_placement order by member_id`.execute(store.read);
	return [rounds.rows, places.rows];
};

describe('a place in a team', () => {
	it.each(['0', '0.0', '2', '-98', '1.5', '100', '101', '-101', `'x'`, `'0'`, `x'01'`])(
		'is never at %s, whatever writes to the database',
		async (at) => {
			await expect(run(placing('o', at))).rejects.toThrow(REFUSED);
			await expect(run(`update team_placement set position = ${at}`)).rejects.toThrow(REFUSED);
		}
	);
});

describe('before the reveal', () => {
	it('a place can be changed and taken away, and none is late', async () => {
		await run(`update team_placement set position = 5 where member_id = 'm'`);
		await run(`delete from team_placement where member_id = 'n'`);
		await expect(run(placing('o', '7', 1))).rejects.toThrow(/can no longer change/);
		await run(placing('o', '7'));
	});
});

describe('once it is revealed, the database itself refuses', () => {
	beforeEach(async () => void (await reveal()));

	it.each([
		['to change a place', `update team_placement set position = 5 where member_id = 'm'`],
		['to change a note', `update team_placement set note = 'x' where member_id = 'n'`],
		['to give a place to another', `update team_placement set member_id = 'o'`],
		['to move a place away', `update team_placement set round_id = 's'`],
		['to delete a place', `delete from team_placement where member_id = 'm'`],
		['to replace a place', replacingPlace('m', '9')],
		['to replace a place as if it were late', replacingPlace('m', '9', 1)],
		['a place that is not marked late', placing('o', '9')],
		['to hide it again', `update team_round set revealed_at = null where id = 'r'`],
		['to date it anew', `update team_round set revealed_at = '2027' where id = 'r'`],
		['to renumber it', `update team_round set number = 9 where id = 'r'`],
		['to reword its question', `update team_round set question = 'Wat?' where id = 'r'`],
		['to forget its question', `update team_round set question = null where id = 'r'`],
		['to delete it', `delete from team_round where id = 'r'`],
		[
			'to replace it',
			replacing(`insert into team_round values ('r', 'a', 1, ${NOW}, null, null, null, 'Fusie?')`, {
				by: 'id',
				set: 'revealed_at = null'
			})
		],
		[
			'to put another in its place',
			replacing(`insert into team_round values ('x', 'a', 1, ${NOW}, null, null, null, 'Wat?')`, {
				by: 'assignment_id, number',
				set: 'id = excluded.id'
			})
		]
	])('%s', async (_, statement) => {
		const before = await all();
		await expect(run(statement)).rejects.toThrow(/a revealed round can no longer change/);
		expect(await all()).toEqual(before);
	});

	it('all but the question of a round that has none, which it takes once', async () => {
		await run(`update team_round set revealed_at = ${NOW} where id = 's'`);
		const also = run(`update team_round set question = 'Toen', number = 9 where id = 's'`);
		await expect(also).rejects.toThrow(/can no longer change/);
		const unmarked = run(
			`update team_round set question = 'Toen', revealed_at = null where id = 's'`
		);
		await expect(unmarked).rejects.toThrow(/can no longer change/);
		await run(`update team_round set question = 'Toen' where id = 's'`);
		const again = run(`update team_round set question = 'Nu' where id = 's'`);
		await expect(again).rejects.toThrow(/can no longer change/);
	});

	it('to move a place of another round into it', async () => {
		await run(placing('o', '7', 0, 's'));
		const move = run(`update team_placement set round_id = 'r' where member_id = 'o'`);
		await expect(move).rejects.toThrow(/can no longer change/);
	});

	it('a second late place of the same member, but not the first', async () => {
		await run(placing('o', '9', 1));
		await expect(run(placing('o', '11', 1))).rejects.toThrow(/can no longer change/);
		await expect(run(replacingPlace('o', '11', 1))).rejects.toThrow(/can no longer change/);
	});

	it('but lets it go with its assignment, and with its team', async () => {
		await run(`delete from team_assignment where id = 'a'`);
		expect(await all()).toEqual([[], []]);
	});

	it('and lets a whole team go', async () => {
		await run(`delete from team_assignment where team_id = 't'`);
		await run(`delete from team where id = 't'`);
		expect(await all()).toEqual([[], []]);
	});

	it('and keeps a member of whom a place is left', async () => {
		await expect(run(`delete from team_member where id = 'm'`)).rejects.toThrow(/foreign key/i);
	});
});
