import { join as joinPath } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../testing/folders.ts';
import * as accounts from '../accounts/accounts.ts';
import { type Store, openStore } from '../db/client.ts';
import { hub } from '../live/hub.ts';
import { PRESENT_MS } from './counts.ts';
import { control } from './control.ts';
import * as presence from './presence.ts';
import * as seats from './seats.ts';
import { viewOf } from './snapshot.ts';
import { registerWorkshopStreams } from './stream.ts';
import * as workshops from './workshops.ts';
import { channelOf, onChange } from './write.ts';

let store: Store;
let code: string;
/**
 * Number of announcements of this test's workshop. The workshop of an earlier test may still be
 * announced, but is not counted.
 */
let announced: number;
onChange((changed) => {
	if (changed === code) announced += 1;
});

beforeEach(async () => {
	store = await openStore({ file: joinPath(temporaryFolder(), 'kantlijn.db') });
	registerWorkshopStreams(store);
	const { workshop } = await workshops.create(store, await accounts.create(store, null), {
		id: 'w',
		title: null,
		locale: 'nl',
		names: 'none',
		groups: null,
		withIdea: false,
		twoRounds: false,
		pairsFirst: false,
		questions: [],
		fingerprint: ''
	});
	code = workshop.code;
	return () => store.close();
});

const takeSeat = () => seats.join(store, code, { initials: null, group: null }, '192.0.2.1');

function openStream(who: string | null) {
	presence.trackStreams(code);
	const sink = {
		drained: true,
		write: () => undefined,
		end: () => undefined,
		destroy: () => undefined
	};
	const variant = who === null ? 'wall' : 'phone';
	const close = hub().open({ channel: channelOf(code), variant, who, openedBy: [] }, sink);
	onTestFinished(close);
	return close;
}

/** Sets the time at which a seat was last seen, to `milliseconds` ago. */
const age = (seat: string, milliseconds: number) =>
	store.write((db) =>
		db
			.updateTable('workshopSeat')
			.set({ seenAt: new Date(Date.now() - milliseconds).toISOString() })
			.where('id', '=', seat)
			.execute()
	);

/**
 * Writes the seen seats to the database.
 * @returns the number of announcements, and whether the workshop's revision grew
 */
async function flush() {
	const revision = () =>
		store.read.selectFrom('workshop').select('revision').executeTakeFirstOrThrow();
	const before = await revision();
	announced = 0;
	await presence.flush(store);
	return { announced, raised: (await revision()).revision > before.revision };
}

const CHANGED = { announced: 1, raised: true };
const SAME = { announced: 0, raised: false };

it('a room whose phones are all silent is not an empty one', async () => {
	const { seat } = await takeSeat();
	await age(seat, PRESENT_MS);
	const wall = { view: 'wall', seat: null } as const;
	expect((await viewOf(store, code, wall)).state).toMatchObject({ seats: 0, joined: 1 });
	const rehearse = { action: 'rehearse', on: true } as const;
	await expect(control(store, code, rehearse)).rejects.toMatchObject({ code: 'wrong-phase' });
	await seats.remove(store, code, seat);
	expect((await viewOf(store, code, wall)).state).toMatchObject({ joined: 0 });
	await control(store, code, rehearse);
});

describe('a flush of presence', () => {
	it('says nothing while the same seats are there, however old their last contact', async () => {
		const { seat } = await takeSeat();
		openStream(seat);
		await flush();
		expect(await flush()).toEqual(SAME);
		await age(seat, 30_000);
		expect(await flush()).toEqual(SAME);
		const { seenAt } = await store.read
			.selectFrom('workshopSeat')
			.select('seenAt')
			.executeTakeFirstOrThrow();
		expect(Date.now() - Date.parse(seenAt)).toBeLessThan(20_000);
	});

	it('announces a seat that left to a stage on which no phone watches any more', async () => {
		const { seat } = await takeSeat();
		openStream(null);
		const leave = openStream(seat);
		await flush();
		leave();
		expect(await flush()).toEqual(SAME);
		await age(seat, PRESENT_MS);
		expect(await flush()).toEqual(CHANGED);
		expect(await flush()).toEqual(SAME);
	});

	it('announces a seat that returned, also where no stream is open', async () => {
		const { seat } = await takeSeat();
		await age(seat, PRESENT_MS);
		presence.recordPresence(code, { id: seat, seenAt: new Date(0).toISOString() });
		await presence.stopFlushing();
		expect(await flush()).toEqual(CHANGED);
		expect(await flush()).toEqual(SAME);
	});
});
