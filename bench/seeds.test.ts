/** Tests that the databases of benchmarks can still be filled after a change of the schema. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { openStore } from '../src/lib/server/db/client.ts';
import { temporaryFolder } from '../src/testing/folders.ts';
import { fill as fillTeam } from './team-seed.ts';
import { fill as fillYears } from './years-seed.ts';

/** Creates a database with an account that has founded a team; returns its folder. */
async function founded(): Promise<string> {
	const folder = temporaryFolder();
	const file = join(folder, 'kantlijn.db');
	await (await openStore({ file })).close();
	const database = new DatabaseSync(file);
	const now = new Date().toISOString();
	database.exec(`
		insert into account (id, created_at) values ('a', '${now}');
		insert into team (id, name, owner_id, invite_hash, revision, created_at, fingerprint)
			values ('t', 'Noord', 'm', 'x', 1, '${now}', '');
		insert into team_member (id, team_id, account_id, display_name, joined_at)
			values ('m', 't', 'a', 'Anna', '${now}');
	`);
	database.close();
	return folder;
}

function count(folder: string, table: string): unknown {
	const database = new DatabaseSync(join(folder, 'kantlijn.db'));
	try {
		return database.prepare(`select count(*) as n from ${table}`).get()?.n;
	} finally {
		database.close();
	}
}

it('a team is filled with members and revealed rounds', async () => {
	const folder = await founded();
	fillTeam(folder, 't', { members: 3, assignments: 2 });
	expect(count(folder, 'team_member')).toBe(3);
	expect(count(folder, 'team_round where revealed_at is not null')).toBe(2);
	expect(count(folder, 'team_placement')).toBe(6);
});

it('an account is filled with years of work', async () => {
	const folder = await founded();
	const amounts = { assignments: 12, placed: 4, workshops: 1, decks: 1, teams: 1, members: 2 };
	fillYears(folder, 'a', { ...amounts, history: 5 });
	expect(count(folder, 'assignment')).toBe(13);
	expect(count(folder, 'placement')).toBe(4 * 3 + 5);
	for (const table of ['workshop', 'deck']) expect(count(folder, table), table).toBe(1);
	expect(count(folder, 'team')).toBe(2);
});
