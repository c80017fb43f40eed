/** What goes on while something breaks: numbered placements, each sent once or again, and counted. */
import { v7 as uuid } from 'uuid';
import { type Client, withSession } from '../../e2e/client.ts';
import type { Server } from '../../e2e/server.ts';

export interface Work {
	/** Sends placement number `n`, the same whenever it is asked; its status, or how long to wait. */
	send(n: number): Promise<{ status: number; retryAfter: number }>;
	/** What placement number `n` puts down. */
	position(n: number): number;
	/** What is stored; what is there twice is there twice. */
	stored(): Promise<{ n: number; position: number }[]>;
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
		async stored() {
			const { body } = await who.get<InFull>(path);
			return body.placements.map(({ id, position }) => ({ n: ids.indexOf(id), position }));
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
