import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, withSession } from '../testing/client.ts';
import { exportFile } from '../testing/export-file.ts';
import { accountOf, fillDecks, fillMembers, fillWorkshops } from '../testing/fill.ts';
import { type Server, sharedServer } from '../testing/server.ts';
import { teamOf } from '../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const DUTCH = '; kantlijn-language=nl; kantlijn-time-zone=Europe%2FAmsterdam';

async function client() {
	const who = await withSession(server);
	who.cookie += DUTCH;
	return who;
}

async function page(who: Client, path: string): Promise<string> {
	const { status, text } = await who.get<string>(path);
	expect(status).toBe(200);
	// Returns only the text that a person sees, not the data for scripts.
	return text.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!--.*?-->/g, '');
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one]) => one);

/** Returns the address of the link to the next part of the list. */
function onFrom(text: string): string | undefined {
	return /href="([^"]*)"[^>]*>\s*Verder\s*</.exec(text)?.[1]?.replaceAll('&amp;', '&');
}

const minute = (n: number) => new Date(Date.UTC(2026, 2, 4, 12, n)).toISOString();

describe('a year with many assignments', () => {
	it('comes in parts, numbered through, and its CSV file has all of them', async () => {
		const who = await client();
		const assignments = Array.from({ length: 120 }, (_, n) => ({
			question: `Vraag ${n}`,
			placements: [
				{ position: 5, placedAt: minute(n) },
				{ position: -5, placedAt: minute(200 + n), clientTold: n % 2 === 0 }
			]
		}));
		expect((await who.post('/api/account/import', exportFile(assignments))).status).toBe(200);
		let path: string | undefined = '/year?of=2026&names=yes';
		const seen: (string | undefined)[] = [];
		let parts = 0;
		while (path) {
			const text: string = await page(who, path);
			seen.push(...found(text, /Opdracht (\d+)\s*</g));
			expect(text).toMatch(/>0<\/strong>.{0,60}aan de begeleiderskant/s);
			expect(text).toMatch(/>120<\/strong>.{0,20}rolwissels/s);
			expect(text).toContain('van 120');
			parts += 1;
			const next = onFrom(text);
			path = next && `/year${next}`;
		}
		expect(parts).toBe(3);
		expect(seen.map(Number)).toEqual(Array.from({ length: 120 }, (_, n) => n + 1));
		const { text: csv } = await who.get<string>('/year.csv?of=2026');
		expect(csv.trim().split('\r\n')).toHaveLength(1 + 240);
	});

	it('shows the last places of an assignment that was placed very often', async () => {
		const who = await client();
		const placements = Array.from({ length: 60 }, (_, n) => ({
			position: 2 * (n % 40) + 1,
			placedAt: minute(n)
		}));
		const file = exportFile([{ question: 'Wie?', placements }]);
		expect((await who.post('/api/account/import', file)).status).toBe(200);
		const text = await page(who, '/year?of=2026');
		expect(text).toContain('36 eerdere plekken van dit jaar staan in het CSV-bestand.');
		expect(found(text, /<time[^>]*datetime="([^"]*)"/g)).toEqual(
			placements.slice(36).map(({ placedAt }) => placedAt)
		);
	});
});

describe('an assignment that was placed very often', () => {
	const placements = [
		{ position: -5, placedAt: minute(0) },
		...Array.from({ length: 129 }, (_, n) => ({ position: 5, placedAt: minute(n + 1) }))
	];

	it('shows its history in parts, the last placements first', async () => {
		const who = await client();
		const file = exportFile([{ question: 'Wie?', placements }]);
		await who.post('/api/account/import', file);
		const id = file.assignments[0]?.id;
		let path: string | undefined = `/assignments/${id}`;
		const seen: (string | undefined)[] = [];
		while (path) {
			const text: string = await page(who, path);
			expect(text).toContain('130 plaatsingen');
			// The second placement is the last role switch. The client has not been told of it.
			expect(text).toContain('Je wisselde van kant.');
			const [, history = ''] = text.split('id="timeline"');
			seen.push(...found(history, /<time[^>]*datetime="([^"]*)"/g));
			const next = onFrom(history);
			path = next && `/assignments/${id}${next}`;
		}
		expect(seen).toEqual(placements.map(({ placedAt }) => placedAt).reverse());
	});

	it('is marked in the list as long as its client was not told of the last role switch', async () => {
		const who = await client();
		const told = placements.map((one, n) => ({ ...one, clientTold: n === 1 }));
		await who.post('/api/account/import', exportFile([{ question: 'Verteld?', placements: told }]));
		const without = await page(who, '/assignments');
		await who.post('/api/account/import', exportFile([{ question: 'Niet?', placements }]));
		const text = await page(who, '/assignments');
		const untold = /van kant gewisseld in \p{L}+( \d{4})?, nog niet verteld/u;
		expect(untold.test(without)).toBe(false);
		expect(text).toMatch(untold);
	});
});

it('workshops and decks come in parts of their own', async () => {
	const who = await client();
	const account = await accountOf(who);
	await fillWorkshops(server, account, 45);
	await fillDecks(server, account, 25);
	const text = await page(who, '/workshops?decks=20');
	expect(found(text, /action="\?\/(copy)"/g)).toHaveLength(20);
	expect(found(text, /<p class="name[^"]*">(Lijst \d+)</g)).toHaveLength(5);
	expect(text).toContain('1–20 van 45');
	expect(text).toContain('21–25 van 25');
	const next = onFrom(text);
	expect(next).toBe('?decks=20&from=20');
	expect(await page(who, `/workshops${next}`)).toContain('21–40 van 45');
});

it('members come in parts, and each can be merged with any other', async () => {
	const team = await teamOf(server, 'Olga');
	await fillMembers(server, team.id, 119);
	const owner = team.people[0]?.who as Client;
	owner.cookie += DUTCH;
	const text = await page(owner, `/teams/${team.id}/members`);
	expect(text).toContain('1–50 van 120');
	// The field for the end of the invitation is the only one: none lists all members.
	expect(found(text, /<select/g)).toHaveLength(1);
	const last = await page(owner, `/teams/${team.id}/members?from=100`);
	expect(found(last, /<strong><bdi>(?:Lid )?(\w+)<\/bdi><\/strong>/g)).toHaveLength(20);
	const merging = /href="(\?from=100[^"]*manage=[^"]*)"/.exec(last)?.[1]?.replaceAll('&amp;', '&');
	const asked = await page(owner, `/teams/${team.id}/members${merging}`);
	expect(found(asked, /<select/g)).toHaveLength(2);
	expect(found(asked, /<option value="[0-9a-f-]{36}"/g)).toHaveLength(119);
	const small = await teamOf(server, 'Olga', 'Bas');
	const other = small.people[0]?.who as Client;
	const all = await page(other, `/teams/${small.id}/members`);
	expect(found(all, /<select/g).length).toBeGreaterThan(1);
});
