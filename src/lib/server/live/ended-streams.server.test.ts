/**
 * Tests streams whose credential ends. Such a stream must end, its last ping must name the kind of
 * credential, and later requests must be refused as for a caller without access.
 */
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Client, withSession } from '../../../testing/client.ts';
import { createRecoveryCode, signInWithCode } from '../../../testing/coach.ts';
import { type Listener, listen } from '../../../testing/event-listener.ts';
import { patience } from '../../../testing/patience.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type Person, share, teamOf } from '../../../testing/team.ts';
import { createWorkshop, openStream } from '../../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** Maximum milliseconds until a stream ends after a request has ended its credential. */
const A_SECOND = patience(1_000);
/**
 * Maximum milliseconds until a stream ends when no request ended its credential, as with an expired
 * session, which only a scheduled job finds.
 */
const A_JOB = patience(20_000);

/** Waits until a stream has ended. */
function expectEnd({ ended }: { ended: Promise<void> }, timeout = A_SECOND): Promise<void> {
	let isOver = false;
	void ended.then(() => (isOver = true));
	return vi.waitFor(() => expect(isOver).toBe(true), { timeout, interval: 20 });
}

async function watch(who: Client, path: string): Promise<Listener> {
	const listener = await listen(server, who, path);
	onTestFinished(listener.close);
	expect(listener.status).toBe(200);
	await listener.hear('state');
	return listener;
}

async function watchAs(path: string, token?: string) {
	const stream = await openStream(server, path, token);
	onTestFinished(() => stream.close());
	await stream.next(({ event }) => event === 'state');
	return stream;
}

/** Returns another browser that is signed in to the same account. */
async function otherDevice(who: Client): Promise<Client> {
	return (await signInWithCode(server, await createRecoveryCode(who))).who;
}

/** Signs out the other devices, on the account page. */
async function signOutElsewhere(who: Client) {
	const { text } = await who.get<string>('/account', { Accept: 'text/html' });
	const [, session = ''] = /name="session" value="([^"]+)"/.exec(text) ?? [];
	expect((await who.submit('/account?/end', { session })).status).toBe(303);
}

/**
 * Returns a copy of a browser, with the same cookies. When the copy signs out, the original keeps
 * its cookies.
 */
const copyOf = (who: Client) => who.at(server);

const lastPing = (text: string) => /event: ping\ndata: (.*)\n\n$/.exec(text)?.[1];

/**
 * Creates a team of two with a shared assignment, and opens two streams per member: `own` are those
 * of the first member, `streams` those of the second.
 */
async function watchedTeam() {
	const team = await teamOf(server, 'Anna', 'Bas');
	const [anna, bas] = team.people as [Person, Person];
	const path = await share(team, anna);
	const aid = path.split('/').at(-1) ?? '';
	const events = `${team.path}/events`;
	const own = [await watch(anna.who, events), await watch(anna.who, `${events}?assignment=${aid}`)];
	const streams = [
		await watch(bas.who, events),
		await watch(bas.who, `${events}?assignment=${aid}`)
	];
	return { team, path, aid, anna, bas, events, streams, own };
}

type Scene = Awaited<ReturnType<typeof watchedTeam>>;

/**
 * Ways in which the second member's access ends, each with the HTTP status of that member's later
 * requests.
 */
const ENDS: [string, number, (scene: Scene) => Promise<unknown>][] = [
	[
		'signing out here',
		401,
		async ({ bas }) => {
			await createRecoveryCode(bas.who);
			expect((await copyOf(bas.who).submit('/account/sign-out')).status).toBe(303);
		}
	],
	[
		'signing out from another device',
		401,
		async ({ bas }) => signOutElsewhere(await otherDevice(bas.who))
	],
	['leaving the team', 404, ({ bas, team }) => bas.who.delete(`${team.path}/members/${bas.id}`)],
	[
		'being removed from the team',
		404,
		({ anna, bas, team }) => anna.who.delete(`${team.path}/members/${bas.id}`)
	],
	['the end of the team', 404, ({ anna, team }) => anna.who.delete(team.path)],
	['deleting the account', 401, ({ bas }) => bas.who.delete('/api/account')],
	[
		'merging the account into another',
		401,
		async ({ bas }) => {
			const code = await createRecoveryCode(await withSession(server));
			const { status } = await copyOf(bas.who).submit('/sign-in?/code', { code, work: 'bring' });
			expect(status).toBe(303);
		}
	]
];

describe('streams of a team', () => {
	it.each(ENDS)('end with %s, on every page of it', async (_title, status, end) => {
		const scene = await watchedTeam();
		await end(scene);
		for (const stream of scene.streams) await expectEnd(stream);
		for (const path of [scene.events, scene.path, scene.team.path]) {
			expect((await scene.bas.who.get(path)).status).toBe(status);
		}
	});

	it('of the other members go on', async () => {
		const { anna, bas, own, team } = await watchedTeam();
		await anna.who.delete(`${team.path}/members/${bas.id}`);
		await share(team, anna, 'Wie belt de gemeente?');
		await own[0]?.hear('state', (state) => JSON.stringify(state).includes('Wie belt'));
	});

	it(
		'end when the session expires, without any request',
		async () => {
			const { streams, bas } = await watchedTeam();
			const token = decodeURIComponent(bas.who.cookie).split('=')[1]?.split('.')[0] ?? '';
			await server.database.rows(
				`update auth_session set expires_at = '2020-01-01T00:00:00.000Z' where token = '${token}'`
			);
			for (const stream of streams) await expectEnd(stream, A_JOB);
			expect((await bas.who.get('/api/teams')).status).toBe(401);
		},
		patience(40_000)
	);
});

describe('streams of a workshop', () => {
	it('end with the seat, which is told so', async () => {
		const room = await createWorkshop(server, {}, 2);
		const [out, stays] = room.seats;
		const events = `${room.path}/events?view=phone`;
		const stream = await watchAs(events, out?.token);
		const other = await watchAs(events, stays?.token);
		await room.host.delete(`${room.path}/seats/${out?.seat}`);
		await expectEnd(stream);
		expect(lastPing(stream.text())).toBe('{"ended":"seat"}');
		await room.control('open');
		await other.next(({ data }) => data.phase === 'open');
	});

	it('end at once for a phone that was away when its seat was removed, and for no other page', async () => {
		const room = await createWorkshop(server, {}, 1);
		const [out] = room.seats;
		const events = `${room.path}/events`;
		await room.host.delete(`${room.path}/seats/${out?.seat}`);
		const phone = await openStream(server, `${events}?view=phone`, out?.token);
		onTestFinished(() => phone.close());
		const stage = await watchAs(events, out?.token);
		await expectEnd(phone);
		expect(lastPing(phone.text())).toBe('{"ended":"seat"}');
		await room.control('open');
		await stage.next(({ data }) => data.phase === 'open');
	});
	it('end with the host link when it is renewed; those of the maker and of visitors stay', async () => {
		const room = await createWorkshop(server, {}, 1);
		const events = `${room.path}/events`;
		const byLink = await watchAs(events, room.hostToken);
		const others = [await watchAs(events), await watchAs(events, room.seats[0]?.token)];
		const maker = await watch(room.host, events);
		expect((await room.host.post(`${room.path}/host`)).status).toBe(200);
		await expectEnd(byLink);
		expect(lastPing(byLink.text())).toBe('{"ended":"hostLink"}');
		await room.control('open');
		for (const stream of others) await stream.next(({ data }) => data.phase === 'open');
		await maker.hear<{ phase: string }>('state', ({ phase }) => phase === 'open');
		const headers = { authorization: `Bearer ${room.hostToken}` };
		expect((await new Client(server).get(`${room.path}/seats`, headers)).status).toBe(403);
	});

	it('end with the session of the maker, and with the workshop', async () => {
		const room = await createWorkshop(server, {}, 1);
		const events = `${room.path}/events`;
		const maker = await watch(room.host, events);
		const visitor = await watchAs(events);
		const seat = await watchAs(events, room.seats[0]?.token);
		const elsewhere = await otherDevice(room.host);
		await signOutElsewhere(elsewhere);
		await expectEnd(maker);
		expect((await elsewhere.delete(room.path)).status).toBe(204);
		for (const stream of [visitor, seat]) {
			await expectEnd(stream);
			expect(lastPing(stream.text())).toBe('{"ended":"workshop"}');
		}
		expect((await new Client(server).get(room.path)).status).toBe(404);
	});
});

it('a stream opened while its session ends does not survive it', async () => {
	const team = await teamOf(server, 'Anna');
	const [anna] = team.people as [Person];
	for (let turn = 0; turn < 10; turn++) {
		const browser = await otherDevice(anna.who);
		const opening = Array.from({ length: 8 }, () => listen(server, browser, `${team.path}/events`));
		const ending = copyOf(browser).submit('/account/sign-out');
		const streams = await Promise.all(opening);
		await ending;
		for (const stream of streams) {
			onTestFinished(stream.close);
			if (stream.status === 200) await expectEnd(stream);
			else expect(stream.status).toBe(401);
		}
	}
});
