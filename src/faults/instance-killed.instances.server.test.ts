/**
 * Tests one large workshop served by two instances, of which one is killed while the phones answer.
 */
import { expect, it, onTestFinished, vi } from 'vitest';
import { REDIS_URL, databaseIn } from '../testing/database.ts';
import { startServer } from '../testing/server.ts';
import { createWorkshop } from '../testing/workshop.ts';
import { crowd } from '../testing/crowd.ts';
import { patience } from '../testing/patience.ts';

const PHONES = 300;
/** Number of answers that are acknowledged before the kill. */
const BEFORE = 100;

it(
	'an instance killed during a round takes nobody along: all are back, with the same counts',
	async () => {
		const database = await databaseIn('');
		const options = { database, env: { REDIS_URL, LOG_LEVEL: 'error' } };
		const servers = await Promise.all([startServer(options), startServer(options)]);
		onTestFinished(async () => void (await Promise.all(servers.map((one) => one.stop()))));
		const [doomed, other] = servers;
		const room = await createWorkshop(other, { names: 'none' });
		const phones = await crowd(servers, room, PHONES);
		onTestFinished(() => phones.forEach((phone) => phone.leave()));
		const { round } = (await room.control('open')).body;

		const answered = () => phones.filter(({ acknowledgedBy }) => acknowledgedBy !== null);
		let killed: Promise<void> | undefined;
		let killedAt = Infinity;
		await Promise.all(
			phones.map(async (phone) => {
				await phone.place(round ?? 0);
				const byDoomed = answered().some(({ acknowledgedBy }) => acknowledgedBy === 0);
				if (answered().length < BEFORE || !byDoomed || killed) return;
				expect(answered().length).toBeLessThan(PHONES);
				killed = doomed.kill();
				killedAt = performance.now();
			})
		);
		expect(killed).toBeDefined();
		await killed;

		// Half of the phones were connected to the killed instance, and must connect again.
		const back = () => phones.filter(({ since }) => since > killedAt);
		await vi.waitFor(() => expect(back()).toHaveLength(PHONES / 2), patience(5_000));
		const all = { seats: PHONES, placed: PHONES, undecided: 0 };
		await vi.waitFor(() => {
			for (const phone of phones) {
				expect(phone.last(({ data }) => data.placed !== undefined)?.data).toMatchObject(all);
			}
		}, patience(2_000));
		expect(await room.look()).toMatchObject(all);
		const rows = await database.rows('select seat_id, position from workshop_answer');
		expect(new Map(rows.map((row) => [row.seat_id, row.position]))).toEqual(
			new Map(phones.map(({ seat, position }) => [seat, position]))
		);
		expect(rows).toHaveLength(PHONES);

		await room.control('reveal');
		const isSpread = ({ event }: { event: string }) => event === 'spread';
		await vi.waitFor(() => {
			const [first, ...others] = phones.map((phone) => phone.last(isSpread));
			expect(first?.data).toMatchObject({ expert: { count: PHONES / 2 } });
			for (const one of others) expect(one).toEqual(first);
		}, patience(2_000));
	},
	patience(60_000)
);
