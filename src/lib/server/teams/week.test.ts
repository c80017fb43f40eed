import { join } from 'node:path';
import { StatementSync } from 'node:sqlite';
import { afterEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../testing/folders.ts';
import * as accounts from '../accounts/accounts.ts';
import { openStore } from '../db/client.ts';
import { membershipOf } from './access.ts';
import { matching } from './assignment-filter.ts';
import { list } from './assignment-queries.ts';
import * as rounds from './rounds.ts';
import * as shared from './assignments.ts';
import * as teams from './teams.ts';
import { waitingFor } from './waiting.ts';
import { groupsOf, weekOf } from './week.ts';

afterEach(() => void vi.restoreAllMocks());

const TODAY = '2026-11-30';

/** Returns the number of SQLite queries with which the parts of a team's page are read. */
async function queriesOfPage(assignments: number): Promise<number> {
	const store = await openStore({ file: join(temporaryFolder(), 'kantlijn.db') });
	const owner = await accounts.create(store, null);
	const { team } = await teams.create(store, owner, {
		id: 't',
		name: 'Noord',
		displayName: 'Jan',
		fingerprint: ''
	});
	for (let index = 0; index < assignments; index++) {
		await shared.create(store, owner, team.id, {
			id: `a${index}`,
			question: `Vraag ${index}?`,
			client: null,
			from: null,
			asCase: false,
			fingerprint: ''
		});
		const isAnswered = index % 2 === 1;
		if (isAnswered) {
			const answer = { position: null, note: null, round: null };
			await rounds.place(store, owner, team.id, `a${index}`, answer);
		}
	}
	const membership = await membershipOf(store.read, owner, team.id);
	const all = vi.spyOn(StatementSync.prototype, 'all');
	const groups = await groupsOf(store.read, membership, TODAY);
	const week = await weekOf(store.read, groups, TODAY);
	const active = await matching(store.read, team.id, { status: 'active' }, async () => groups);
	const page = await list(store, membership, active, { limit: 50 });
	const waiting = await waitingFor(store, owner);
	const count = all.mock.calls.length;
	vi.restoreAllMocks();
	await store.close();
	expect(page.items).toHaveLength(assignments);
	expect(week[0]).toMatchObject({ group: 'waiting', total: waiting });
	expect(waiting).toBe(Math.ceil(assignments / 2));
	return count;
}

it('a page of forty assignments costs as many queries as one of two', async () => {
	const two = await queriesOfPage(2);
	expect(two).toBeGreaterThan(5);
	expect(await queriesOfPage(40)).toBe(two);
}, 60_000);
