import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { type Client, withSession } from '../../../testing/client.ts';
import { pair } from '../../../testing/instances.ts';
import { type Person, readShared, share, teamOf } from '../../../testing/team.ts';
import { createWorkshop } from '../../../testing/workshop.ts';
import { QUOTAS } from '../../domain/quotas.ts';

describe('coaches and teams that write at two instances at once', () => {
	const TIMES = 12;

	it('place in one order, and take an id once', async () => {
		const { here, there } = await pair();
		const [anna, bea] = await Promise.all([withSession(here), withSession(here)]);
		const at = (who: Client, index: number) => who.at(index % 2 === 0 ? here : there);
		const { body } = await anna.post<{ id: string }>('/api/assignments', { question: 'Waar?' });
		const path = `/api/assignments/${body.id}`;
		const ids = Array.from({ length: TIMES }, () => uuid());
		const create = (who: Client, id: string, index: number) =>
			at(who, index).post('/api/assignments', { id, question: 'Van wie?' });
		const answers = await Promise.all([
			...ids.map((_, index) => at(anna, index).post(`${path}/placements`, { position: 5 })),
			// Both ask for the same ids, in opposite orders.
			...ids.map((id, index) => create(anna, id, index)),
			...ids.toReversed().map((id, index) => create(bea, id, index))
		]);
		expect(answers.slice(0, TIMES).map(({ status }) => status)).toEqual(Array(TIMES).fill(201));
		const asked = answers.slice(TIMES).map(({ status }) => status);
		expect(asked.filter((status) => status === 201)).toHaveLength(TIMES);
		expect(asked.filter((status) => status === 409)).toHaveLength(TIMES);
		const stored = await here.database.rows(
			`select ordinal from placement where assignment_id = '${body.id}' order by ordinal`
		);
		expect(stored.map(({ ordinal }) => ordinal)).toEqual(ids.map((_, index) => index + 1));
	});

	it('put down a dot with one id in one workshop only', async () => {
		const { here, there } = await pair();
		const rooms = [await createWorkshop(here), await createWorkshop(here)];
		for (const room of rooms) await room.control('open');
		const ids = Array.from({ length: TIMES }, () => uuid());
		const answers = await Promise.all(
			rooms.flatMap(({ host, path }, at) =>
				(at === 0 ? ids : ids.toReversed()).map((id) =>
					host.at(at === 0 ? here : there).post(`${path}/hand`, { id, position: 5 })
				)
			)
		);
		const statuses = answers.map(({ status }) => status);
		expect(statuses.filter((status) => status === 201)).toHaveLength(TIMES);
		expect(statuses.filter((status) => status === 409)).toHaveLength(TIMES);
	});

	it('keep within their quotas together', async () => {
		const { here, there } = await pair();
		const anna = await withSession(here);
		const team = (index: number) =>
			anna
				.at(index % 2 === 0 ? here : there)
				.post('/api/teams', { name: `Team ${index}`, displayName: 'Anna' });
		const statuses = await Promise.all(
			Array.from({ length: QUOTAS.teams + 6 }, async (_, index) => (await team(index)).status)
		);
		expect(statuses.filter((status) => status === 201)).toHaveLength(QUOTAS.teams);
		expect(statuses.filter((status) => status === 409)).toHaveLength(6);
	});

	it('reveal once, with the answers of all', async () => {
		const { here, there } = await pair();
		const team = await teamOf(here, 'Anna', 'Bea', 'Carel', 'Dirk');
		const path = await share(team, team.people[0] as Person);
		const people = team.people.map(({ who }, index) => who.at(index % 2 === 0 ? here : there));
		await Promise.all(people.map((who) => who.put(`${path}/placement`, { position: 5 })));
		const reveals = await Promise.all(people.map((who) => who.post(`${path}/reveal`)));
		expect(reveals.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
		const { placed } = await readShared(path, team.people[0] as Person);
		expect(placed).toHaveLength(people.length);
	});
});
