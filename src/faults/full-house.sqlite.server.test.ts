/** Tests one instance with the largest supported workshop. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { startServer } from '../testing/server.ts';
import { createWorkshop } from '../testing/workshop.ts';
import { PHONES } from './amounts.ts';
import { crowd } from '../testing/crowd.ts';
import { patience } from '../testing/patience.ts';

/** Number of concurrent placements. */
const AT_ONCE = 200;

it(
	`one instance serves a workshop of ${PHONES} seats, and nobody is left out`,
	async () => {
		const server = await startServer({ env: { LOG_LEVEL: 'error' } });
		onTestFinished(async () => void (await server.stop()));
		const room = await createWorkshop(server, { names: 'none' });
		const phones = await crowd([server], room, PHONES);
		onTestFinished(() => phones.forEach((phone) => phone.leave()));
		const { round } = (await room.control('open')).body;
		for (let from = 0; from < PHONES; from += AT_ONCE) {
			await Promise.all(phones.slice(from, from + AT_ONCE).map((phone) => phone.place(round ?? 0)));
		}
		const all = { seats: PHONES, placed: PHONES, undecided: 0 };
		expect(await room.look()).toMatchObject(all);
		await vi.waitFor(() => {
			for (const phone of phones) {
				expect(phone.last(({ event }) => event === 'tally')?.data).toMatchObject(all);
			}
		}, patience(5_000));

		await room.control('reveal');
		const onExpert = phones.filter(({ position }) => position < 0).length;
		await vi.waitFor(() => {
			for (const phone of phones) {
				const spread = phone.last(({ event }) => event === 'spread')?.data;
				expect(spread).toMatchObject({ expert: { count: onExpert } });
			}
		}, patience(5_000));
		expect((await room.look()).dots?.dots).toHaveLength(PHONES);
		const rows = await server.database.rows('select seat_id, position from workshop_answer');
		expect(new Map(rows.map((row) => [row.seat_id, row.position]))).toEqual(
			new Map(phones.map(({ seat, position }) => [seat, position]))
		);
	},
	patience(60_000)
);
