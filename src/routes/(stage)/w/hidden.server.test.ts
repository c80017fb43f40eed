import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../testing/client.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type TestWorkshop, createWorkshop } from '../../../testing/workshop.ts';
import { hashOf } from '../../../lib/server/secrets.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/**
 * Positions in two workshops whose pages must be identical until the reveal. The first seat has the
 * same position in both, because its own pages may show that position.
 */
const POSITIONS = [5, -97, -91, 93, 95];
const OTHER_POSITIONS = [5, 61, 13, -3, -77];

const PAGES = ['', '/stage', '/host'].flatMap((page) => [page, `${page}/__data.json`]);

/** Replaces what may differ between the pages of two workshops: codes, random values and times. */
function plain(text: string, { code, hostToken }: TestWorkshop): string {
	return (
		text
			// `linkMark` differs too: it is the start of the hash of the host link's secret.
			.replaceAll(hashOf(hostToken).slice(0, 12), 'mark')
			.replaceAll(code, 'CODE')
			.replaceAll(`${code.slice(0, 3)} ${code.slice(3)}`, 'CO DE')
			.replaceAll([...code].join(' '), 'C O D E')
			.replaceAll(`>${code.slice(0, 3)}<`, '>CO<')
			.replaceAll(`>${code.slice(3)}<`, '>DE<')
			.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'id')
			.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
			.replace(/\b1\d{12}\b/g, 'now')
			.replace(/nonce="[^"]+"/g, 'nonce')
			.replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, 'token')
			.replace(/M\d+[ ,]\d+h[\dhvmMz ,.-]+/g, 'qr')
	);
}

/** Fetches every page as the creator, another host, two seats and a visitor. */
async function pagesOf(room: TestWorkshop): Promise<string[]> {
	const cookie = (kind: string, value = '') => ({
		Cookie: `kantlijn-${kind}-${room.code}=${value}`
	});
	const seated = (seat: number) => cookie('seat', room.seats.at(seat)?.token);
	const viewers: [Client, Record<string, string>][] = [
		[room.host, {}],
		[new Client(server), cookie('host', room.hostToken)],
		[new Client(server), seated(0)],
		[new Client(server), seated(-1)],
		[new Client(server), {}]
	];
	const pages: string[] = [];
	for (const [client, headers] of viewers) {
		for (const page of PAGES) {
			const { status, text } = await client.get<string>(`/w/${room.code}${page}`, headers);
			expect(status, page).toBe(200);
			pages.push(plain(text, room));
		}
	}
	return pages;
}

/** Opens two workshops with the same settings and number of seats. */
async function openTwo(names: 'none' | 'initials'): Promise<[TestWorkshop, TestWorkshop]> {
	const rooms = await Promise.all(
		[0, 1].map(() => createWorkshop(server, { names }, POSITIONS.length + 1))
	);
	return rooms as [TestWorkshop, TestWorkshop];
}

const inBoth = (rooms: TestWorkshop[], action: string) =>
	Promise.all(rooms.map(async (room) => expect((await room.control(action)).status).toBe(200)));

async function answer([one, other]: [TestWorkshop, TestWorkshop], round: number) {
	for (const [seat, place] of POSITIONS.entries()) await one.seats[seat]?.place(round, place);
	for (const [seat, place] of OTHER_POSITIONS.entries()) {
		await other.seats[seat]?.place(round, place);
	}
}

describe.each([['none'], ['initials']] as const)('with names %s', (names) => {
	it('no page tells before the reveal where anybody stands: it is the same wherever they do', async () => {
		const rooms = await openTwo(names);
		await inBoth(rooms, 'open');
		await answer(rooms, 1);
		for (const next of ['lock', 'end', null]) {
			const [pages, otherPages] = await Promise.all(rooms.map(pagesOf));
			expect(pages).toEqual(otherPages);
			if (next) await inBoth(rooms, next);
		}
	});

	it('of a second round no page tells anything either', async () => {
		const rooms = await openTwo(names);
		await inBoth(rooms, 'open');
		for (const room of rooms) for (const seat of room.seats) await seat.place(1, 5);
		for (const action of ['reveal', 'again']) await inBoth(rooms, action);
		await answer(rooms, 2);
		const [pages, otherPages] = await Promise.all(rooms.map(pagesOf));
		expect(pages).toEqual(otherPages);
	});

	it('after it they do: the wall and the desk every place, a phone where it stands itself', async () => {
		const rooms = await openTwo(names);
		await inBoth(rooms, 'open');
		await answer(rooms, 1);
		await inBoth(rooms, 'reveal');
		const [pages = [], otherPages = []] = await Promise.all(rooms.map(pagesOf));
		expect(pages).not.toEqual(otherPages);
		const [, , , stage] = pages;
		for (const place of POSITIONS) expect(stage).toMatch(new RegExp(`\\b${Math.abs(place)}\\b`));
	});
});
