/**
 * Makes export files with many assignments, and begins uploads that a test finishes later, for
 * tests of imports.
 */
import { type ClientRequest, request } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { Client } from './client.ts';

export interface LargeFile {
	kantlijn: 1;
	exportedAt: string;
	assignments: {
		id: string;
		question: string;
		client: string | null;
		clientSaid: string | null;
		benefits: string[];
		archivedAt: string | null;
		createdAt: string;
		updatedAt: string;
		placements: {
			id: string;
			position: number;
			note: string | null;
			clientTold: boolean | null;
			placedAt: string;
		}[];
	}[];
}

const FIRST_DAY = Date.parse('2021-01-04T08:00:00.000Z');

/**
 * Makes an export file.
 * @param assignments number of assignments
 * @param placements number of placements of each assignment
 * @param note text of each placement's note
 */
export function largeFile(
	assignments: number,
	placements = 0,
	note: string | null = null
): LargeFile {
	// Random for each export file. Tests may share a server, and an import gives another id to an
	// item whose id another account uses.
	const part = randomBytes(2).toString('hex');
	let made = 0;
	const id = () => `01a30000-${part}-7000-8000-${String(++made).padStart(12, '0')}`;
	const at = (minutes: number) => new Date(FIRST_DAY + minutes * 60_000).toISOString();
	return {
		kantlijn: 1,
		exportedAt: at(0),
		assignments: Array.from({ length: assignments }, (_, index) => ({
			id: id(),
			question: `Vraag ${index}: hoe verdelen we het werk van volgend jaar?`,
			client: 'De Zwaan',
			clientSaid: null,
			benefits: [],
			archivedAt: null,
			createdAt: at(index),
			updatedAt: at(index),
			placements: Array.from({ length: placements }, (_, nth) => ({
				id: id(),
				position: 2 * ((index * 37 + nth * 61) % 100) - 99,
				note,
				clientTold: null,
				placedAt: at(index + nth)
			}))
		}))
	};
}

/** Begins an import by sending only the file's first byte; `finish` sends the remaining bytes. */
export function beginUpload(
	server: { readonly port: number },
	who: Client,
	file: Buffer
): { sent: ClientRequest; finish(): Promise<number> } {
	const sent = request({
		port: server.port,
		agent: false,
		method: 'POST',
		path: '/api/account/import',
		headers: {
			'Content-Type': 'application/json',
			'Content-Length': file.length,
			Cookie: who.cookie
		}
	});
	// Errors of the request are ignored, because a test may destroy the request on purpose.
	sent.on('error', () => undefined);
	const status = new Promise<number>((resolve, reject) => {
		sent.on('response', (response) => resolve(response.resume().statusCode ?? 0));
		sent.on('close', () => reject(new Error('The upload was cut off.')));
	});
	status.catch(() => undefined);
	sent.write(file.subarray(0, 1));
	return {
		sent,
		finish() {
			sent.end(file.subarray(1));
			return status;
		}
	};
}
