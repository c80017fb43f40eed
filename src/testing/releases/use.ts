/** Uses a released version over HTTP, so that its database contains something of every kind. */
import { type Client, withSession } from '../client.ts';
import type { OwnServer } from '../server.ts';
import { bodyOf, put, reveal, share, teamOf } from '../team.ts';
import { createWorkshop } from '../workshop.ts';
import type { Known, Release } from './releases.ts';

const CREDENTIALS = { email: 'noor@example.nl', password: 'zeven sloten tegelijk' };

/** Fields whose values differ at each request, and texts of Kantlijn, which improve. */
const PASSING = new Set(['exportedAt', 'seats', 'present', 'explanation']);

/** Fills the database of a server that runs this release, and resolves with what it answers. */
export async function useRelease(server: OwnServer, { version }: Release): Promise<Known> {
	const callers: Record<string, Client> = { coach: await coach(server) };
	const asked: { caller: string; path: string }[] = [
		{ caller: 'coach', path: '/api/assignments' },
		{ caller: 'coach', path: '/api/assignments?status=archived' }
	];
	const { items } = bodyOf<{ items: { id: string }[] }>(
		await client(callers, 'coach').get('/api/assignments')
	);
	for (const { id } of items) asked.push({ caller: 'coach', path: `/api/assignments/${id}` });

	let room: Known['room'] = null;
	let password: Known['password'] = null;
	if (version !== '0.1.0') {
		const secured = client(callers, 'coach');
		const { status } = await secured.submit('/account/email', CREDENTIALS);
		if (status !== 303) throw new Error(`No password was set: ${status}`);
		password = CREDENTIALS;
		asked.push({ caller: 'coach', path: '/api/account/export' });
		for (const { name, who, paths } of await team(server)) {
			callers[name] = who;
			for (const path of paths) asked.push({ caller: name, path });
		}
		const { host, code, token, round } = await workshop(server);
		callers.host = host;
		asked.push({ caller: 'host', path: `/api/workshops/${code}/results.json` });
		room = { code, token, round };
	}

	const answers: Known['answers'] = [];
	for (const { caller, path } of asked) {
		const body = bodyOf<unknown>(await client(callers, caller).get(path));
		answers.push({ caller, path, body: lasting(body) });
	}
	return {
		keptAt: new Date().toISOString(),
		secret: server.secret,
		cookies: Object.fromEntries(
			Object.entries(callers).map(([name, { cookie }]) => [name, cookie])
		),
		answers,
		room,
		password
	};
}

function client(callers: Record<string, Client>, name: string): Client {
	const found = callers[name];
	if (!found) throw new Error(`There is no caller ${name}.`);
	return found;
}

/** Returns a coach with an assignment that switched roles, a finished one and an unplaced one. */
async function coach(server: OwnServer): Promise<Client> {
	const who = await withSession(server);
	const made = async (body: object) =>
		bodyOf<{ id: string }>(await who.post('/api/assignments', body)).id;
	const switched = await made({
		question: 'Moeten wij fuseren met ’t Anker?',
		client: 'Bestuur',
		position: -47,
		note: 'Zij vragen een oordeel.'
	});
	const path = `/api/assignments/${switched}/placements`;
	bodyOf(await who.post(path, { position: 33, clientTold: true }));
	bodyOf(await who.post(path, { position: -1, note: 'Toch weer terug; "kort".' }));
	const finished = await made({ question: 'Wie leidt het team?', position: 99 });
	bodyOf(await who.patch(`/api/assignments/${finished}`, { archived: true }));
	await made({ question: 'Wat willen de ouders?\nEn wanneer?' });
	return who;
}

/** Returns a team with a revealed round, roles, and a second round in which one has placed. */
async function team(server: OwnServer) {
	const { path, people } = await teamOf(server, 'Anna', 'Mo', 'Sofie');
	const [anna, mo, sofie] = people;
	if (!anna || !mo || !sofie) throw new Error('The team has no three members.');
	const at = await share({ path }, anna, 'Hoe verdelen wij het werk?');
	await put(at, anna, { position: -33, note: 'Ik ken het vak.' });
	await put(at, mo, { position: 67 });
	await put(at, sofie, { undecided: true });
	await reveal(at, mo);
	const roles = { expert: [anna.id], facilitator: [mo.id] };
	bodyOf(await anna.who.put(`${at}/roles`, roles));
	const second = await share({ path }, mo, 'Wie schrijft het verslag?');
	await put(second, anna, { position: 1 });
	await put(second, mo, { position: -99 });
	await reveal(second, anna);
	bodyOf(await anna.who.post(`${second}/rounds`));
	await put(second, sofie, { position: -35 });
	return people.map(({ name, who }) => ({ name, who, paths: [path, at, second] }));
}

/** Returns a workshop with a revealed question, and a second question of which the round is open. */
async function workshop(server: OwnServer) {
	const { host, code, control, seats } = await createWorkshop(server, {}, 5);
	const open = (await control('open')).body.round ?? 0;
	for (const [index, seat] of seats.entries()) {
		bodyOf(await seat.place(open, [-99, -33, 1, 67, null][index] ?? null));
	}
	bodyOf(await control('reveal'));
	const round = bodyOf(await control('next')).round ?? 0;
	const [first, ...others] = seats;
	if (!first) throw new Error('The workshop has no seats.');
	for (const seat of others) bodyOf(await seat.place(round, 35));
	return { host, code, token: first.token, round };
}

/** Returns a value without what differs at each request, and without texts of Kantlijn. */
export function lasting(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(lasting);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([name, inner]) => !PASSING.has(name) && !isText(inner))
			.map(([name, inner]) => [name, sorted(name, lasting(inner))])
	);
}

/** Whether a value is a text of Kantlijn in both languages. */
const isText = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;

/** Sorts the answers of a round, which are shuffled at each request. */
const sorted = (name: string, value: unknown): unknown =>
	name === 'answers' && Array.isArray(value)
		? value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
		: value;
