/**
 * Tests agreements of check-ins over HTTP: proposing, saying yes or "not yet", and the effects on
 * the assignment.
 */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Asked, ClientBrowser, ask, lookTogether } from '../../testing/check-in-people.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

interface Placed {
	benefits: string[];
	placements: { id: string; position: number; roleSwitch: boolean; clientTold: boolean | null }[];
}

const assignmentOf = async ({ helper, assignment }: Asked) =>
	(await helper.get<Placed>(`/api/assignments/${assignment}`)).body;

/** Lets clients look together with the helper; returns them in the order of their labels. */
async function revealed(...labels: string[]) {
	const asked = await ask(server, { clients: labels.map((label) => ({ label })) });
	const clients = [];
	for (const { token } of asked.links) {
		const client = new ClientBrowser(server);
		await client.answer(token, { position: -5 });
		await lookTogether(asked, client);
		clients.push(client);
	}
	const [jan, tom] = clients;
	if (!jan) throw new Error('A check-in has a client.');
	return { ...asked, jan, tom: tom ?? jan, ids: clients.map(({ client }) => client) };
}

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

describe('an agreement', () => {
	async function agreed() {
		const asked = await revealed('opdrachtgever', 'teamlid');
		await asked.propose({ clients: asked.ids });
		await asked.jan.confirm();
		await asked.tom.confirm();
		return asked;
	}
	const agreedTimes = ({ assignment }: Asked) =>
		server.database.rows(
			`select a.agreed_at as "of assignment", p.agreed_at as "of placement"
			from assignment a join placement p on p.assignment_id = a.id where a.id = '${assignment}'`
		);

	it('is marked on the assignment and on the placement', async () => {
		const asked = await agreed();
		const { agreement } = await asked.look();
		const at = agreement?.agreedAt;
		expect(at).toMatch(/Z$/);
		expect(await agreedTimes(asked)).toEqual([{ 'of assignment': at, 'of placement': at }]);
	});

	it('is withdrawn by a client for all, and its placement stays', async () => {
		const asked = await agreed();
		expect((await asked.jan.confirm(false)).status).toBe(200);
		expect(await asked.look()).toMatchObject({
			...{ agreement: null, withdrawn: true },
			clients: [{ state: 'revealed', consent: 'withdrawn' }, { state: 'revealed' }]
		});
		expect((await asked.tom.look()).body).toMatchObject({ agreement: null, withdrawn: true });
		expect(await agreedTimes(asked)).toEqual([{ 'of assignment': null, 'of placement': null }]);
	});

	it('is withdrawn by the helper, and a late yes finds nothing', async () => {
		const asked = await agreed();
		expect((await asked.withdrawAgreement()).status).toBe(204);
		expect((await asked.jan.confirm()).status).toBe(409);
		expect(await agreedTimes(asked)).toEqual([{ 'of assignment': null, 'of placement': null }]);
	});

	it('goes with the proposal that was to replace it', async () => {
		const asked = await agreed();
		await asked.propose({ clients: asked.ids, position: 17 });
		const { agreement } = await asked.look();
		expect(agreement).toMatchObject({ position: 17, agreedAt: null });
		expect(await agreedTimes(asked)).not.toContainEqual(
			expect.objectContaining({ 'of assignment': null })
		);
		expect((await asked.withdrawAgreement()).status).toBe(204);
		expect(await agreedTimes(asked)).toEqual([{ 'of assignment': null, 'of placement': null }]);
	});

	it('puts its day into the calendar of both, with nothing of the assignment but the link', async () => {
		const asked = await agreed();
		const id = asked.path.split('/').at(-1);
		const helpers = `/assignments/${asked.assignment}/look-together/${id}`;
		const clients = `/look/${asked.jan.client}`;
		for (const [file, link] of [
			[await asked.helper.get<string>(`${helpers}/look-again.ics`), helpers],
			[await asked.jan.browser.get<string>(`${clients}/look-again.ics`), clients]
		] as const) {
			const text = file.text.replaceAll(/\r\n[ \t]/g, '');
			expect(file.status).toBe(200);
			expect(text).toMatch(/DTSTART:20270202T\d{6}Z/);
			expect(text).toContain(link);
			expect(text).not.toMatch(/rooster|Anna|opdrachtgever|Wie kiest/);
		}
		await asked.jan.confirm(false);
		for (const who of [
			asked.helper.get(`${helpers}/look-again.ics`),
			asked.jan.browser.get(`${clients}/look-again.ics`)
		]) {
			expect((await who).status).toBe(404);
		}
	});

	it('was true until another one replaces it', async () => {
		const asked = await agreed();
		await asked.propose({ clients: asked.ids, position: -17, benefits: [] });
		expect(await agreedTimes(asked)).toMatchObject([{ 'of placement': expect.any(String) }]);
		await asked.jan.confirm(true, 2);
		await asked.tom.confirm(true, 2);
		const { placements } = await assignmentOf(asked);
		expect(placements).toMatchObject([{ position: 47 }, { position: -17, roleSwitch: true }]);
	});

	it('is not taken back like a place of the helper alone', async () => {
		const { helper, ...asked } = await agreed();
		const { placements } = await assignmentOf({ helper, ...asked });
		const path = `/api/assignments/${asked.assignment}/placements/${placements[0]?.id}`;
		const refused = await helper.delete<{ type: string }>(path);
		expect(refused.status).toBe(409);
		expect(refused.body.type).toMatch(/\/agreed$/);
	});

	it('goes into the file of the account, without a mark of the client, and comes back', async () => {
		const asked = await agreed();
		const { body: file } = await asked.helper.get<{
			assignments: { placements: { agreedAt?: string }[] }[];
		}>('/api/account/export');
		const at = (await asked.look()).agreement?.agreedAt;
		expect(file.assignments[0]?.placements[0]?.agreedAt).toBe(at);
		expect(JSON.stringify(file)).not.toMatch(/-5\b(?!-)|consent/);
		await asked.helper.delete(`/api/assignments/${asked.assignment}`);
		await asked.helper.post('/api/account/import', file);
		const { body: again } = await asked.helper.get<typeof file>('/api/account/export');
		expect(again.assignments[0]?.placements[0]?.agreedAt).toBe(at);
	});
});
