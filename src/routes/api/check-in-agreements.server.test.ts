/**
 * Tests proposals to the clients of a check-in over HTTP: proposing, saying yes or "not yet", and
 * the placement that a proposal becomes. What follows is tested in check-in-agreed.server.test.ts.
 */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ask, assignmentOf, lookedTogether } from '../../testing/check-in-people.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const revealed = (...labels: string[]) => lookedTogether(server, ...labels);

describe('a proposal', () => {
	it('is read by both, and becomes a placement with the yes of the client', async () => {
		const asked = await revealed('opdrachtgever');
		const { jan, propose } = asked;
		const { status, body } = await propose();
		expect({ status, body }).toEqual({ status: 200, body: { version: 1 } });
		const agreement = {
			...{ version: 1, position: 47, benefits: ['method-explained'] },
			...{ lookAgainOn: '2027-02-02', agreedAt: null }
		};
		expect((await jan.look()).body).toMatchObject({ state: 'proposed', agreement, consent: null });
		expect(await asked.look()).toMatchObject({ agreement, clients: [{ state: 'proposed' }] });
		expect((await assignmentOf(asked)).placements).toEqual([]);

		const { body: agreed } = await jan.confirm();
		expect(agreed).toMatchObject({
			state: 'agreed',
			consent: 'yes',
			agreement: { ...agreement, agreedAt: expect.stringMatching(/Z$/) }
		});
		const after = await assignmentOf(asked);
		expect(after.placements).toMatchObject([{ position: 47, clientTold: true }]);
		expect(after.benefits).toEqual(['method-explained']);
	});

	it('ends an untold role switch, since the client knows of the role now', async () => {
		const asked = await revealed('opdrachtgever');
		const path = `/api/assignments/${asked.assignment}/placements`;
		for (const position of [-47, 5]) await asked.helper.post(path, { position });
		await asked.propose();
		await asked.jan.confirm();
		const { placements } = await assignmentOf(asked);
		expect(placements.map(({ clientTold }) => clientTold)).toEqual([null, true, true]);
	});

	it('waits for the last named client, of whom one says not yet', async () => {
		const asked = await revealed('opdrachtgever', 'teamlid');
		const { jan, tom, ids } = asked;
		await asked.propose({ clients: ids });
		await jan.confirm();
		expect((await tom.confirm(false)).body).toMatchObject({ consent: 'not-yet' });
		expect(await asked.look()).toMatchObject({
			clients: [{ consent: 'yes' }, { consent: 'not-yet' }]
		});
		expect((await assignmentOf(asked)).placements).toEqual([]);
		expect((await jan.look()).body).toMatchObject({ state: 'proposed' });
		await tom.confirm();
		expect((await jan.look()).body).toMatchObject({ state: 'agreed' });
		expect((await assignmentOf(asked)).placements).toHaveLength(1);
	});

	it('that changed after a yes is refused as moved on, and asks again', async () => {
		const asked = await revealed('opdrachtgever');
		const { jan, propose } = asked;
		await propose();
		expect((await propose({ position: 17 })).body).toEqual({ version: 2 });
		const late = await jan.confirm(true, 1);
		expect(late.status).toBe(409);
		expect(late.body.type).toMatch(/\/moved-on$/);
		expect((await assignmentOf(asked)).placements).toEqual([]);
		expect((await jan.confirm(true, 2)).status).toBe(200);
		expect((await assignmentOf(asked)).placements).toMatchObject([{ position: 17 }]);
	});

	it('is the same once more, and then keeps the yes', async () => {
		const asked = await revealed('opdrachtgever', 'teamlid');
		const { jan, ids, propose } = asked;
		await propose({ clients: ids });
		await jan.confirm();
		expect((await propose({ clients: ids })).body).toEqual({ version: 1 });
		expect((await jan.look()).body).toMatchObject({ consent: 'yes' });
	});

	it('is heard at once by those whom it names, and by nobody else', async () => {
		const asked = await revealed('opdrachtgever', 'teamlid');
		const [one, other] = [await asked.jan.listen(), await asked.tom.listen()];
		onTestFinished(one.close);
		onTestFinished(other.close);
		await other.hear('state');
		await asked.propose();
		await one.hear<{ state: string }>('state', ({ state }) => state === 'proposed');
		expect((await asked.tom.look()).body).toMatchObject({ state: 'revealed', agreement: null });
		await asked.jan.confirm();
		await one.hear<{ state: string }>('state', ({ state }) => state === 'agreed');
		expect(other.heard).toHaveLength(1);
	});

	it('leaves what other clients read as it was, byte for byte', async () => {
		const asked = await revealed('opdrachtgever', 'teamlid');
		const { client, browser } = asked.tom;
		const seen = async () => (await browser.get<string>(`/api/client/${client}`)).text;
		const before = await seen();
		await asked.propose();
		await asked.jan.confirm(false);
		await asked.jan.confirm();
		expect(await seen()).toBe(before);
	});

	it.each([
		['the middle', { position: 0 }],
		['no client', { clients: [] }],
		['an unknown benefit', { benefits: ['of-nobody'] }],
		['a day that does not exist', { lookAgainOn: '2027-02-30' }]
	])('is refused with %s', async (_, given) => {
		const { propose } = await revealed('opdrachtgever');
		expect((await propose(given)).status).toBe(422);
	});

	it('is refused before the reveal, and for the client of somebody else', async () => {
		const asked = await ask(server);
		expect(await asked.propose()).toMatchObject({ status: 409 });
		const { jan } = await revealed('ander');
		expect(await asked.propose({ clients: [jan.client] })).toMatchObject({ status: 404 });
	});
});
