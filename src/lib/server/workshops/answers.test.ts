import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../../../testing/folders.ts';
import { type Position, position } from '../../domain/continuum.ts';
import { type Store, openStore } from '../db/client.ts';
import { hashOf } from '../secrets.ts';
import { ownAnswer, place } from './answers.ts';
import { control } from './control.ts';
import { rowOf } from './stored-workshop.ts';
import { join as sit } from './seats.ts';
import { create } from './workshops.ts';

let store: Store;
const owner = uuid();
beforeAll(async () => {
	const folder = temporaryFolder();
	// The settings store a generated secret beside the database. The database is outside the
	// project folder, so that the secret is too.
	process.env.DATABASE_URL = `file:${join(folder, 'kantlijn.db')}`;
	store = await openStore({ file: join(folder, 'kantlijn.db') });
	const row = { id: owner, createdAt: new Date().toISOString(), timeZone: null, address: null };
	await store.write((db) => db.insertInto('account').values(row).execute());
	return () => store.close();
});

/** Creates a workshop with `count` seats, and opens its first question. */
async function room(count: number) {
	const { workshop } = await create(store, owner, {
		id: uuid(),
		title: null,
		locale: 'nl',
		names: 'none',
		groups: null,
		withIdea: false,
		twoRounds: false,
		pairsFirst: false,
		questions: [{ text: 'Wie kiest het rooster?', note: null }],
		fingerprint: ''
	});
	const { code, id } = workshop;
	await control(store, code, { action: 'open' });
	const seats: { id: string; tokens: string[] }[] = [];
	for (let n = 0; n < count; n++) {
		const { seat, token } = await sit(store, code, { initials: null, group: null }, '');
		seats.push({ id: seat, tokens: [hashOf(token)] });
	}
	return {
		code,
		seats,
		answer: (nth: number, at: number | null, round = 1) =>
			place(store, code, seats[nth]?.tokens ?? [], {
				round,
				position: at === null ? null : position(at)
			}),
		stored: (nth: number): Promise<Position | null | undefined> =>
			ownAnswer(store.read, id, 1, seats[nth]?.id ?? ''),
		revision: async () => (await rowOf(store.read, code)).revision
	};
}

it('whoever answers twice at once is where the later answer says', async () => {
	const { answer, stored } = await room(2);
	await Promise.all([answer(0, -47), answer(1, 5), answer(0, 13), answer(0, null), answer(0, 99)]);
	expect([await stored(0), await stored(1)]).toEqual([99, 5]);
});

it('a refused answer among others is refused alone', async () => {
	const { code, answer, stored } = await room(3);
	await answer(2, 7);
	const outcomes = await Promise.all([
		answer(0, 5),
		answer(2, 9, 2),
		place(store, code, [hashOf('nobody')], { round: 1, position: position(1) }),
		answer(1, -5)
	]);
	expect(outcomes.map(({ refusal }) => refusal?.code ?? 'there')).toEqual([
		'there',
		'round-closed',
		'no-seat',
		'there'
	]);
	expect([await stored(0), await stored(1), await stored(2)]).toEqual([5, -5, 7]);
});

it('nothing grows where every answer is refused', async () => {
	const { code, answer, revision } = await room(1);
	await control(store, code, { action: 'lock' });
	const before = await revision();
	const [late] = await Promise.all([answer(0, 5), answer(0, 7)]);
	expect(late?.refusal?.facts).toEqual({ phase: 'locked', own: null });
	expect(await revision()).toBe(before);
});

it('a room of more than a hundred that answers at once is there to the last seat', async () => {
	const { seats, answer, stored } = await room(130);
	await Promise.all(seats.map((_, nth) => answer(nth, 2 * (nth % 50) + 1)));
	const all = await Promise.all(seats.map((_, nth) => stored(nth)));
	expect(all).toEqual(seats.map((_, nth) => 2 * (nth % 50) + 1));
});

it('a code that does not exist is not found, for everybody who asks', async () => {
	const ask = () => place(store, 'ZZZZZZ', [], { round: 1, position: position(1) });
	const asked = await Promise.allSettled([ask(), ask()]);
	expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	await expect(ask()).rejects.toThrow('not-found');
});
