import { join } from 'node:path';
import { StatementSync } from 'node:sqlite';
import { afterEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../testing/folders.ts';
import { position } from '../../domain/continuum.ts';
import * as accounts from '../accounts/accounts.ts';
import { openStore } from '../db/client.ts';
import type { Sink } from '../live/channel.ts';
import { hub } from '../live/hub.ts';
import { channelOf } from './announcements.ts';
import * as invites from './invitations.ts';
import { registerTeamStreams } from './stream.ts';
import * as rounds from './rounds.ts';
import * as shared from './assignments.ts';
import { membershipOf } from './access.ts';
import * as teams from './teams.ts';

afterEach(() => void vi.restoreAllMocks());

/**
 * Returns the number of SQLite queries from a reveal until all streams have received the positions.
 */
async function queriesOfReveal(watchers: number): Promise<number> {
	const store = await openStore({ file: join(temporaryFolder(), 'kantlijn.db') });
	registerTeamStreams(store);
	const owner = await accounts.create(store, null);
	const { team, inviteToken } = await teams.create(store, owner, {
		id: 't',
		name: 'Noord',
		displayName: 'Lid 1',
		fingerprint: ''
	});
	const others: string[] = [];
	for (let i = 2; i <= watchers; i++) {
		const account = await accounts.create(store, null);
		const displayName = `Lid ${i}`;
		await invites.join(store, account, { token: inviteToken ?? '', displayName });
		others.push(account);
	}
	const { assignment } = await shared.create(store, owner, team.id, {
		id: 'a',
		question: 'Fusie?',
		client: null,
		from: null,
		asCase: false,
		fingerprint: ''
	});
	const place = { position: position(-47), note: null, round: null };
	await Promise.all(
		[owner, ...others].map((account) => rounds.place(store, account, team.id, assignment.id, place))
	);

	let arrived = 0;
	const { members } = await teams.teamOf(
		store.read,
		await membershipOf(store.read, owner, team.id)
	);
	const closing = members.map(({ id }) => {
		let text = '';
		const sink: Sink = {
			drained: true,
			write({ plain }) {
				const before = /event: dots/.test(text);
				text += plain.toString();
				if (!before && /event: dots/.test(text)) arrived += 1;
			},
			end: () => undefined,
			destroy: () => undefined
		};
		const channel = channelOf(team.id, assignment.id);
		return hub().open({ channel, variant: id, who: id, openedBy: [] }, sink);
	});
	expect(members).toHaveLength(watchers);
	// Waits until the first read has begun, and then until no more reads follow.
	const all = vi.spyOn(StatementSync.prototype, 'all');
	await vi.waitFor(() => expect(all.mock.calls.length).toBeGreaterThan(0));
	await quiet(() => all.mock.calls.length);
	all.mockClear();
	await rounds.reveal(store, owner, team.id, assignment.id);
	await vi.waitFor(() => expect(arrived).toBe(watchers));
	await quiet(() => all.mock.calls.length);
	const count = all.mock.calls.length;
	for (const close of closing) close();
	await store.close();
	vi.restoreAllMocks();
	return count;
}

/**
 * Waits until a count has stayed the same for three intervals. An interval is a little longer than
 * the hub's pause between two reads of a channel.
 */
async function quiet(count: () => number) {
	let [last, still] = [count(), 0];
	while (still < 3) {
		await new Promise((resolve) => setTimeout(resolve, 110));
		still = count() === last ? still + 1 : 0;
		last = count();
	}
}

it('a reveal costs as many queries for two hundred watchers as for two', async () => {
	const two = await queriesOfReveal(2);
	expect(two).toBeGreaterThan(3);
	expect(await queriesOfReveal(200)).toBe(two);
}, 60_000);
