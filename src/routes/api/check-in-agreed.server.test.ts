/** Tests agreements of helper and clients over HTTP: what they change, show and end. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
	type Asked,
	ClientBrowser,
	assignmentOf,
	lookedTogether
} from '../../testing/check-in-people.ts';
import { withSession } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

describe('an agreement', () => {
	async function agreed() {
		const asked = await lookedTogether(server, 'opdrachtgever', 'teamlid');
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

	it('is one of many times in the history, each in its own part of it', async () => {
		const asked = await agreed();
		const page = `/assignments/${asked.assignment}`;
		for (let time = 1; time <= 51; time++) {
			await asked.helper.post(`/api${page}/placements`, { position: time % 2 ? 5 : 47 });
		}
		const looked = new RegExp(`href="${page}/look-together/[0-9a-f-]{36}"`);
		expect((await asked.helper.get<string>(page)).text).not.toMatch(looked);
		expect((await asked.helper.get<string>(`${page}?from=50`)).text).toMatch(looked);
	});

	it('counts in the year, without anything of a place', async () => {
		const asked = await agreed();
		const { text } = await asked.helper.get<string>('/year');
		expect(text).toMatch(/(Looked together with a client once|1 keer samen gekeken)/);
		expect(text).toMatch(/(Agreed on a place once|1 keer samen een plek afgesproken)/);
		await asked.jan.confirm(false);
		expect((await asked.helper.get<string>('/year')).text).not.toMatch(/Agreed on|afgesproken/);
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
		expect((await asked.jan.look()).body).toMatchObject({ agreement: null, withdrawn: true });
	});

	it('shows its client nothing of a later placement, byte for byte, until that is told', async () => {
		const asked = await agreed();
		const { client, browser } = asked.jan;
		const seen = async () => {
			const bodies = [];
			for (const path of ['', '/card']) {
				const page = `/look/${client}${path}`;
				bodies.push((await browser.get<string>(page)).text);
				bodies.push((await browser.get<string>(`${page}/__data.json`)).text);
			}
			bodies.push((await browser.get<string>(`/api/client/${client}`)).text);
			// The pages contain the present time in milliseconds, and a nonce.
			return bodies.map((body) => body.replaceAll(/\b1\d{12}\b|nonce="[^"]*"/g, ''));
		};
		const before = await seen();
		const path = `/api/assignments/${asked.assignment}/placements`;
		const later = await asked.helper.post<{ id: string }>(path, {
			...{ position: -71, note: 'Alleen voor mij' }
		});
		expect(await seen()).toEqual(before);
		await asked.helper.ask('PATCH', `${path}/${later.body.id}`, { json: { clientTold: true } });
		const told = await seen();
		expect(told).not.toEqual(before);
		expect(told.join()).not.toMatch(/-71|Alleen voor mij/);
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
		const others = [new ClientBrowser(server).browser, await withSession(server)];
		for (const other of others) {
			for (const page of [helpers, clients]) {
				expect((await other.get(`${page}/look-again.ics`)).status).toBe(404);
			}
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
