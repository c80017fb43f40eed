/**
 * Upgrades two instances of the last release to this version, one after the other, while coaches, a
 * team and a workshop go on writing through both.
 */
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { Client, withSession } from '../testing/client.ts';
import { REDIS_URL, databaseIn } from '../testing/database.ts';
import { patience } from '../testing/patience.ts';
import { buildOf, hasSource } from '../testing/releases/build.ts';
import { LAST_RELEASE } from '../testing/releases/releases.ts';
import { type OwnServer, startServer } from '../testing/server.ts';
import { bodyOf, share, teamOf } from '../testing/team.ts';
import { createWorkshop } from '../testing/workshop.ts';

const COACHES = 4;
const PHONES = 12;
/** Minimum milliseconds of writing before, between and after the two upgrades. */
const WRITING_MS = 1_500;
const AGAIN_MS = 50;

const root = process.cwd();
const canBuild = hasSource(LAST_RELEASE) || Boolean(process.env.CI);

let app: string;
beforeAll(() => {
	if (canBuild) app = buildOf(LAST_RELEASE);
}, patience(300_000));

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Sends a request through the instances in turn until one of them answers below 500. */
function sender(servers: readonly OwnServer[], who: Client) {
	let turn = 0;
	return async (method: string, path: string, json: unknown, headers = {}) => {
		for (;;) {
			const server = servers[(turn += 1) % servers.length] as OwnServer;
			const sent = who.at(server).ask<{ id: string }>(method, path, { json, headers });
			// The instance that is being upgraded refuses connections.
			const answer = await sent.catch(() => null);
			if (answer && answer.status < 500 && answer.status !== 429) return answer;
			await pause(AGAIN_MS);
		}
	};
}

it.skipIf(!canBuild)(
	`an upgrade from ${LAST_RELEASE.version} of one instance after the other loses nothing that was acknowledged`,
	async () => {
		const database = await databaseIn('', 'postgres');
		const options = { app, database, env: { REDIS_URL, LOG_LEVEL: 'error' } };
		const servers = await Promise.all([startServer(options), startServer(options)]);
		onTestFinished(async () => void (await Promise.all(servers.map((one) => one.stop()))));
		const [first, second] = servers;

		let writing = true;
		const unexpected: string[] = [];
		const note = ({ status, text }: { status: number; text: string }) => {
			if (status >= 400) unexpected.push(`${status} ${text}`);
		};

		const kept = new Map<Client, string[]>();
		const coaches = await Promise.all(Array.from({ length: COACHES }, () => withSession(first)));
		const coach = async (who: Client) => {
			const send = sender(servers, who);
			const ids: string[] = [];
			kept.set(who, ids);
			while (writing) {
				const question = `Vraag ${ids.length}?`;
				const made = await send('POST', '/api/assignments', { question, position: -35 });
				note(made);
				if (made.status < 300) ids.push(made.body.id);
			}
		};

		const { path: teamPath, people } = await teamOf(first, 'Anna', 'Mo');
		const [anna, mo] = people;
		if (!anna || !mo) throw new Error('The team has no two members.');
		const at = await share({ path: teamPath }, anna);
		const lastPlaces = new Map<Client, number>();
		const member = async ({ who }: typeof anna) => {
			const send = sender(servers, who);
			for (let position = -99; writing; position = position >= 97 ? -99 : position + 2) {
				const placed = await send('PUT', `${at}/placement`, { position });
				note(placed);
				if (placed.status < 300) lastPlaces.set(who, position);
			}
		};

		const room = await createWorkshop(first, { names: 'none' }, PHONES);
		const { round } = bodyOf(await room.control('open'));
		const answers = new Map<string, number>();
		const phone = async ({ seat, token }: { seat: string; token: string }) => {
			const send = sender(servers, new Client(first));
			const headers = { authorization: `Bearer ${token}` };
			for (let position = 99; writing; position = position <= -97 ? 99 : position - 2) {
				const placed = await send('PUT', `${room.path}/placement`, { round, position }, headers);
				note(placed);
				if (placed.status < 300) answers.set(seat, position);
			}
		};

		const all = Promise.all([
			...coaches.map(coach),
			...people.map(member),
			...room.seats.map(phone)
		]);
		const counts = () => [...kept.values()].flat().length;
		/** Waits until the coaches have written for a while, and each of them something. */
		const someWriting = async () => {
			const before = counts();
			await pause(WRITING_MS);
			while (counts() <= before + COACHES) await pause(AGAIN_MS);
		};
		await someWriting();
		await first.restart({ app: root });
		await someWriting();
		await second.restart({ app: root });
		await someWriting();
		writing = false;
		await all;

		expect(unexpected).toEqual([]);
		for (const [who, ids] of kept) {
			const found = await database.rows(
				`select a.id from assignment a join placement p on p.assignment_id = a.id
				 where a.id in (${ids.map((id) => `'${id}'`).join()})`
			);
			expect(found).toHaveLength(ids.length);
			const list = await who.get<{ items: unknown[] }>('/api/assignments?limit=200');
			expect(list.body.items).toHaveLength(Math.min(ids.length, 200));
		}
		for (const { who } of people) {
			const { own } = bodyOf<{ own: { position: number } }>(await who.get(at));
			expect(own.position).toBe(lastPlaces.get(who));
		}
		const rows = await database.rows('select seat_id, position from workshop_answer');
		expect(new Map(rows.map((row) => [row.seat_id, row.position]))).toEqual(answers);
		expect(answers.size).toBe(PHONES);
		expect((await room.control('reveal')).body).toMatchObject({ phase: 'revealed' });
	},
	patience(120_000)
);
