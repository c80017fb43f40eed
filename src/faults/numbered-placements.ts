/** What goes on while something breaks: numbered placements, each sent once or again, and counted. */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { type Answer, Client, withSession } from '../testing/client.ts';
import type { Server } from '../testing/server.ts';
import { type State, openRoom } from '../testing/workshop.ts';

export interface Work {
	/** Sends placement number `n`, the same whenever it is asked; its status, or how long to wait. */
	send(n: number): Promise<{ status: number; retryAfter: number }>;
	/** What placement number `n` puts down. */
	position(n: number): number;
	/** What is stored from number `from` on; what is there twice is there twice. */
	stored(from?: number): Promise<{ n: number; position: number }[]>;
	/** How many are stored in all. */
	count(): Promise<number>;
}

export const positionOf = (n: number) => 2 * (n % 100) - 99;

interface InFull {
	placements: { id: string; position: number }[];
}

/** Somebody who places one assignment over and over. */
export async function assignmentWork(
	server: Server
): Promise<Work & { who: Client; path: string }> {
	const who = await withSession(server);
	const { body } = await who.post<{ id: string }>('/api/assignments', { question: 'Waar sta ik?' });
	const path = `/api/assignments/${body.id}`;
	const ids: string[] = [];
	const idOf = (n: number) => (ids[n] ??= uuid());
	return {
		who,
		path,
		position: positionOf,
		async send(n) {
			const sent = { id: idOf(n), position: positionOf(n), note: `nummer ${n}` };
			const { status, headers } = await who.post(`${path}/placements`, sent);
			return { status, retryAfter: Number(headers['retry-after'] ?? NaN) };
		},
		async stored(from = 0) {
			const { body } = await who.get<InFull>(path);
			const all = body.placements.map(({ id, position }) => ({ n: ids.indexOf(id), position }));
			return all.filter(({ n }) => n >= from);
		},
		async count() {
			return (await who.get<InFull>(path)).body.placements.length;
		}
	};
}

/** Sends so many at once, each number in turn, until told to stop; the numbers that were answered. */
export async function sendAll(
	work: Work,
	numbers: Iterable<number>,
	atOnce: number,
	onAnswer: (answered: readonly number[]) => void = () => {}
): Promise<number[]> {
	const answered: number[] = [];
	const waiting = [...numbers];
	async function some() {
		for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
			const { status } = await work.send(n);
			if (status === 200 || status === 201) answered.push(n);
			onAnswer(answered);
		}
	}
	await Promise.allSettled(Array.from({ length: atOnce }, some));
	return answered;
}

/** Sends it until it is taken, no sooner than it was told to: how often it was sent away. */
export async function sendPatiently(work: Work, n: number): Promise<number> {
	for (let refused = 0; ; refused++) {
		const { status, retryAfter } = await work.send(n);
		if (status === 200 || status === 201) return refused;
		if (status !== 503 || !(retryAfter > 0)) throw new Error(`${n}: ${status}, ${retryAfter}`);
		await wait(retryAfter * 1000);
	}
}

/** A room in which one seat after the other places itself in the open round. */
export async function seatWork(server: Server): Promise<Work & { path: string }> {
	const room = await openRoom(server, { names: 'none' });
	await room.control('open');
	const { round } = await room.look();
	const who = new Client(server);
	const tokens: string[] = [];
	const bearer = (n: number) => ({ authorization: `Bearer ${tokens[n]}` });
	return {
		path: room.path,
		position: positionOf,
		async send(n) {
			// Made here, so that a seat asked for again is the same one.
			const token = (tokens[n] ??= randomBytes(32).toString('base64url'));
			let answer: Answer<unknown> = await who.post(`${room.path}/seats`, { token });
			if (answer.status < 300) {
				const json = { round, position: positionOf(n) };
				answer = await who.ask('PUT', `${room.path}/placement`, { json, headers: bearer(n) });
			}
			return { status: answer.status, retryAfter: Number(answer.headers['retry-after'] ?? NaN) };
		},
		async stored(from = 0) {
			const found: { n: number; position: number }[] = [];
			for (const n of [...tokens.keys()].slice(from)) {
				const { body } = await who.get<State>(room.path, bearer(n));
				if (body.own?.position !== undefined) found.push({ n, position: body.own.position });
			}
			return found;
		},
		async count() {
			return (await room.look()).placed;
		}
	};
}
