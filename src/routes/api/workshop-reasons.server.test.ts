/** Tests the reasons that participants give for their places: who may read which, and when. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Client, withSession } from '../../testing/client.ts';
import { rowsOf, secure, signIn } from '../../testing/coach.ts';
import { type OwnServer, startServer } from '../../testing/server.ts';
import {
	type Phone,
	type TestWorkshop,
	createWorkshop,
	openStream
} from '../../testing/workshop.ts';

let server: OwnServer;
beforeAll(async () => {
	server = await startServer();
	return async () => void (await server.stop());
});

interface Reasons {
	round: number | null;
	reasons: {
		id: string;
		text: string;
		initials: string | null;
		position: number | null;
		shown: boolean;
	}[];
}

const PLACES = [-97, -91, 93, 95];
const TEXT = 'Omdat Karin het al zei';

function write({ path }: TestWorkshop, { token }: Phone, text: string | null, round = 1) {
	return new Client(server).ask<{ type?: string }>('PUT', `${path}/reason`, {
		json: { round, text },
		headers: { authorization: `Bearer ${token}` }
	});
}

const listed = async ({ host, path }: TestWorkshop) =>
	(await host.get<Reasons>(`${path}/reasons`)).body.reasons;

/** Opens a workshop in which four phones placed, and whose host asks why. */
async function asking(settings: object = {}) {
	const room = await createWorkshop(server, { names: 'none', ...settings });
	for (const initials of ['AB', 'CD', 'EF', 'GH']) room.seats.push(await room.join({ initials }));
	await room.control('open');
	await room.control('why', { on: true });
	for (const [index, place] of PLACES.entries()) await room.seats[index]?.place(1, place);
	const [first, ...others] = room.seats as [Phone, ...Phone[]];
	return { room, first, others };
}

const typeOf = ({ status, body }: { status: number; body: { type?: string } }) => [
	status,
	body.type
];
const NOT_ASKED = [409, '/problems/reason/not-asked'];
const SHOWN = [409, '/problems/reason/shown'];

describe('writing a reason', () => {
	it('is for a seat with a place in the current round, while the host asks', async () => {
		const { room, first, others } = await asking();
		expect(await write(room, first, `  ${TEXT}\n`)).toMatchObject({
			status: 200,
			body: { round: 1, text: TEXT }
		});
		expect((await write(room, first, 'é'.normalize('NFD').repeat(140))).body).toMatchObject({
			text: 'é'.repeat(140)
		});
		expect((await write(room, first, 'x'.repeat(141))).status).toBe(422);
		expect(typeOf(await write(room, first, TEXT, 2))).toEqual(NOT_ASKED);
		await others[0]?.place(1, null);
		expect(typeOf(await write(room, others[0] as Phone, TEXT))).toEqual(NOT_ASKED);
		await room.control('why', { on: false });
		expect(typeOf(await write(room, first, TEXT))).toEqual(NOT_ASKED);
		expect((await write(room, first, null)).status).toBe(200);
		await room.control('reveal');
		expect(await listed(room)).toEqual([]);
	});

	it('is refused to callers without a seat, and reading the list to all but the host', async () => {
		const { room, first } = await asking();
		const stranger = new Client(server);
		const answer = await stranger.ask('PUT', `${room.path}/reason`, {
			json: { round: 1, text: TEXT }
		});
		expect(answer.status).toBe(401);
		expect((await stranger.get(`${room.path}/reasons`)).status).toBe(403);
		const headers = { authorization: `Bearer ${first.token}` };
		expect((await stranger.get(`${room.path}/reasons`, headers)).status).toBe(403);
	});

	it('can be changed and withdrawn after the reveal, until the stage has shown it', async () => {
		const { room, first } = await asking();
		await write(room, first, 'Eerst dit');
		await room.control('reveal');
		await write(room, first, TEXT);
		const [reason] = await listed(room);
		expect(reason?.text).toBe(TEXT);
		await room.control('reason', { reason: reason?.id });
		await room.control('show', { view: 'question' });
		expect(typeOf(await write(room, first, 'Toch iets anders'))).toEqual(SHOWN);
		expect(typeOf(await write(room, first, null))).toEqual(SHOWN);
		expect(await listed(room)).toMatchObject([{ text: TEXT, shown: true }]);
	});
});

describe('before the host shows a reason', () => {
	it('no state, stream, result or log holds it, and before the reveal the list neither', async () => {
		const { room, first } = await asking();
		const streams = await Promise.all([
			openStream(server, `${room.path}/events`),
			openStream(server, `${room.path}/events?view=phone`)
		]);
		await write(room, first, TEXT);
		expect(await listed(room)).toEqual([]);
		await room.control('reveal');
		await Promise.all(
			streams.map((one) => one.next(({ event }) => ['dots', 'spread'].includes(event)))
		);
		const bodies = streams.map((one) => one.text());
		for (const path of ['', '?view=phone', '/seats', '/results.csv', '/results.json']) {
			bodies.push((await room.host.get(room.path + path)).text);
			const headers = { authorization: `Bearer ${first.token}` };
			bodies.push((await new Client(server).get(room.path + path, headers)).text);
		}
		for (const path of [`/w/${room.code}/stage`, `/w/${room.code}/report`]) {
			bodies.push((await room.host.get(path)).text);
		}
		bodies.push(server.logs());
		streams.forEach((one) => one.close());
		expect(bodies.filter((body) => body.includes('Karin'))).toEqual([]);
		expect(await listed(room)).toMatchObject([{ text: TEXT, shown: false }]);
	});
});

describe('the host’s list', () => {
	it('of an anonymous workshop has neither places nor initials, and ids without an order', async () => {
		const { room } = await asking();
		for (const [index, seat] of room.seats.entries()) await write(room, seat, `Tekst ${index}`);
		await room.control('reveal');
		const reasons = await listed(room);
		expect(reasons.map(({ text }) => text).toSorted()).toEqual(
			PLACES.map((_, index) => `Tekst ${index}`)
		);
		for (const { id, initials, position } of reasons) {
			expect([initials, position]).toEqual([null, null]);
			// A random UUID, which holds no time.
			expect(id[14]).toBe('4');
		}
		const ids = reasons.map(({ id }) => id);
		expect(ids).toEqual(ids.toSorted());
		const rest = JSON.stringify(reasons.map((one) => ({ ...one, id: '' })));
		expect(rest).not.toMatch(/seat|group|dot|9[1357]/);
	});

	it('of a workshop with initials has both, and no reason of whoever became undecided', async () => {
		const { room, first, others } = await asking({ names: 'initials' });
		await write(room, first, TEXT);
		await write(room, others[0] as Phone, 'Nog niet zeker');
		await others[0]?.place(1, null);
		await room.control('reveal');
		expect(await listed(room)).toMatchObject([{ text: TEXT, initials: 'AB', position: -97 }]);
	});
});

describe('showing a reason', () => {
	it('reaches the stage alone, one at a time, and ends at once with any step', async () => {
		const { room, first, others } = await asking();
		await write(room, first, TEXT);
		await write(room, others[0] as Phone, 'Ook goed');
		expect((await room.control('reason', { reason: crypto.randomUUID() })).status).toBe(409);
		await room.control('reveal');
		expect((await room.control('reason', { reason: crypto.randomUUID() })).status).toBe(404);
		const reasons = await listed(room);
		const stream = await openStream(server, `${room.path}/events`);
		const phone = await openStream(server, `${room.path}/events?view=phone`);
		for (const { id, text } of reasons) {
			await room.control('reason', { reason: id });
			const { data } = await stream.next(
				({ data }) => (data.reason as { text?: string } | null)?.text === text
			);
			expect(data.reason).toEqual({ id, text, initials: null, position: null });
		}
		await phone.next(({ data }) => data.show === 'reason');
		expect(phone.text()).not.toMatch(/Karin|Ook goed/);
		for (const action of ['forward', 'back']) {
			await room.control('reason', { reason: reasons[0]?.id });
			const { body } = await room.control(action);
			expect([body.phase, body.show]).toEqual(['revealed', 'question']);
			expect(body).toMatchObject({ reason: null });
		}
		stream.close();
		phone.close();
	});

	it('is not repeated by undoing the step that hid it', async () => {
		const { room, first } = await asking();
		await write(room, first, TEXT);
		await room.control('reveal');
		const [reason] = await listed(room);
		await room.control('reason', { reason: reason?.id });
		await room.control('next');
		expect((await room.control('undo')).body).toMatchObject({
			phase: 'revealed',
			show: 'question',
			reason: null
		});
	});

	it('is not possible in a rehearsal, nor with a reason of another round', async () => {
		const { room, first } = await asking();
		await write(room, first, TEXT);
		await room.control('reveal');
		const [reason] = await listed(room);
		await room.control('again');
		for (const [index, place] of PLACES.entries()) await room.seats[index]?.place(2, place);
		await room.control('reveal');
		expect((await room.control('reason', { reason: reason?.id })).status).toBe(404);

		const empty = await createWorkshop(server);
		await empty.control('rehearse', { on: true });
		expect((await empty.control('why', { on: true })).status).toBe(409);
	});
});

describe('a reason goes', () => {
	it('with its seat, also from the stage', async () => {
		const { room, first } = await asking();
		const mine = 'Weg met mijn plek';
		await write(room, first, mine);
		await room.control('reveal');
		const [reason] = await listed(room);
		await room.control('reason', { reason: reason?.id });
		expect((await room.look()) as object).toMatchObject({ show: 'reason', reason: { text: mine } });
		await room.host.delete(`${room.path}/seats/${first.seat}`);
		expect((await room.look()) as object).toMatchObject({ show: 'question', reason: null });
		expect(await listed(room)).toEqual([]);
		expect(await rowsOf(server, 'select text from workshop_reason')).not.toContainEqual({
			text: mine
		});
		expect((await write(room, first, TEXT)).status).toBe(401);
	});

	it('with its workshop, and stays out of the account’s file', async () => {
		const { room, first } = await asking();
		await write(room, first, 'Weg met de werkplaats');
		expect((await room.host.get('/api/account/export')).text).not.toContain('werkplaats');
		const texts = async () =>
			(await rowsOf(server, 'select text from workshop_reason')).map(({ text }) => text);
		expect(await texts()).toContain('Weg met de werkplaats');
		expect((await room.host.delete(room.path)).status).toBe(204);
		expect(await texts()).not.toContain('Weg met de werkplaats');
	});

	it('not with a merge: it stays with its workshop in the other account', async () => {
		const owner = await withSession(server);
		await secure(owner, 'redenen@example.nl', 'zeven sloten tegelijk');
		const { room, first } = await asking();
		await write(room, first, TEXT);
		await signIn(room.host, 'redenen@example.nl', 'zeven sloten tegelijk', { work: 'bring' });
		await owner.post(`${room.path}/control`, { action: 'reveal' });
		expect((await owner.get<Reasons>(`${room.path}/reasons`)).body.reasons).toMatchObject([
			{ text: TEXT }
		]);
	});
});

describe('a phone’s page', () => {
	it('has its own reasons and nobody else’s, also without JavaScript', async () => {
		const { room, first, others } = await asking();
		await write(room, others[0] as Phone, 'Van een ander');
		const phone = new Client(server);
		const headers = { authorization: `Bearer ${first.token}` };
		const form = (fields: Record<string, string>) =>
			phone.submit(`/w/${room.code}?/reason`, fields, headers);
		expect((await form({ round: '1', why: 'Van mij zelf' })).status).toBe(303);
		const page = (await phone.get(`/w/${room.code}`, headers)).text;
		expect(page).toContain('Van mij zelf');
		expect(page).not.toContain('Van een ander');
		expect((await form({ round: '1', why: 'x'.repeat(141) })).status).toBe(422);
		expect((await form({ round: '1', why: 'Van mij zelf', withdraw: 'yes' })).status).toBe(303);
		expect((await phone.get(`/w/${room.code}`, headers)).text).not.toContain('Van mij zelf');
	});
});
