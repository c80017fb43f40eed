/** Load for the fault tests: placements with numbers, so that each can be repeated and counted. */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { type TestResponse, Client, withSession } from '../testing/client.ts';
import type { Server } from '../testing/server.ts';
import { positionOf } from '../testing/numbered-positions.ts';
import { type State, createWorkshop } from '../testing/workshop.ts';

export interface Work {
	/**
	 * Sends placement `n`, with the same id and position at every call. Resolves with the status and
	 * the seconds of the Retry-After header; NaN without the header.
	 */
	send(n: number): Promise<{ status: number; retryAfter: number }>;
	/** Position of placement `n`. */
	position(n: number): number;
	/** Reads the stored placements from number `from` upwards, including duplicates. */
	stored(from?: number): Promise<{ n: number; position: number }[]>;
	/** Reads the number of all stored placements. */
	count(): Promise<number>;
}

interface InFull {
	placements: { id: string; position: number }[];
}

/** Work that consists of placements by one account on one assignment. */
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

/**
 * Sends placements, `atOnce` at a time. Resolves with the numbers of the acknowledged placements.
 * @param onAnswer called after each response, with the numbers acknowledged so far
 */
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

/**
 * Sends a placement until it is stored, each time after the delay in Retry-After. Resolves with the
 * number of refusals.
 * @throws Error for any refusal other than 503 with Retry-After
 */
export async function sendPatiently(work: Work, n: number): Promise<number> {
	for (let refused = 0; ; refused++) {
		const { status, retryAfter } = await work.send(n);
		if (status === 200 || status === 201) return refused;
		if (status !== 503 || !(retryAfter > 0)) throw new Error(`${n}: ${status}, ${retryAfter}`);
		await wait(retryAfter * 1000);
	}
}

/** Work that consists of placements in the open round of one workshop, each by a new seat. */
export async function seatWork(server: Server): Promise<Work & { path: string }> {
	const room = await createWorkshop(server, { names: 'none' });
	await room.control('open');
	const { round } = await room.look();
	const who = new Client(server);
	const tokens: string[] = [];
	const bearer = (n: number) => ({ authorization: `Bearer ${tokens[n]}` });
	return {
		path: room.path,
		position: positionOf,
		async send(n) {
			// The test chooses the seat's token, so that a repeated request takes the same seat.
			const token = (tokens[n] ??= randomBytes(32).toString('base64url'));
			let answer: TestResponse<unknown> = await who.post(`${room.path}/seats`, { token });
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
