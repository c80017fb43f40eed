import { beforeAll, describe, expect, it } from 'vitest';
import { exportFile, type FileAssignment } from '../testing/export-file.ts';
import { type Client, withSession, Client as Somebody } from '../testing/client.ts';
import { type Server, sharedServer, startServer } from '../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** Creates an HTTP client that has imported these assignments and reads pages in Dutch. */
async function clientWithWork(assignments: FileAssignment[], timeZone = 'Europe/Amsterdam') {
	const client = await withSession(server);
	const answer = await client.post('/api/account/import', exportFile(assignments));
	expect(answer.status).toBe(200);
	client.cookie += `; kantlijn-language=nl; kantlijn-time-zone=${encodeURIComponent(timeZone)}`;
	return client;
}

async function rows(client: Client, path: string): Promise<string[]> {
	const separator = `${path.includes('?') ? '&' : '?'}separator=comma`;
	const { status, text } = await client.get<string>(path + separator);
	expect(status).toBe(200);
	return text.split('\r\n');
}

const HEADER_LINE =
	'opdracht,geplaatst,kant,hoe sterk,afstand tot het midden (1–99),rolwissel,cliënt weet het,geleend';

const WORK: FileAssignment[] = [
	{
		question: '=HYPERLINK("http://boos.example")',
		client: '@Karin',
		benefits: ['facts-on-the-table', 'draft-halfway'],
		placements: [
			{ position: -47, placedAt: '2025-12-30T12:00:00.000Z', note: '- eerst\n- dan' },
			{ position: 21, placedAt: '2025-12-31T23:30:00.000Z', clientTold: true, note: 'Geheim.' }
		]
	},
	{ question: 'Nog niet geplaatst; =1+1', client: 'De Zwaan, Urk' }
];

describe('the table of a year', () => {
	it('has no names unless asked, never a note, and a position without a sign', async () => {
		const anna = await clientWithWork(WORK);
		const [headerLine, one, ...rest] = await rows(anna, '/year.csv?of=2026');
		expect(headerLine).toBe(`\uFEFF${HEADER_LINE}`);
		expect(one).toMatch(/^1,2026-01-01,procesbegeleider,licht,21,ja,ja,/);
		expect(one).toContain('inbreng');
		expect(one).not.toMatch(/HYPERLINK|Karin|Geheim|concept/);
		expect(rest).toEqual(['']);

		const named = await rows(anna, '/year.csv?of=2026&names=yes');
		expect(named[1]).toContain('1,"\'=HYPERLINK(""http://boos.example"")",\'@Karin,2026-01-01,');
		expect(named[1]).not.toContain('Geheim');
	});

	it('goes by the time zone: the same moment is in another year elsewhere', async () => {
		const here = await clientWithWork(WORK);
		const there = await clientWithWork(WORK, 'Europe/London');
		expect(await rows(here, '/year.csv?of=2025')).toHaveLength(3);
		expect((await rows(there, '/year.csv?of=2025'))[2]).toMatch(/^1,2025-12-31,procesbegeleider/);
		expect(await rows(there, '/year.csv?of=2026')).toEqual([`\uFEFF${HEADER_LINE}`, '']);
		expect((await here.get<string>('/year')).text).toContain('Opdrachten in 2026');
		expect((await there.get<string>('/year')).text).toContain('Opdrachten in 2025');
	});

	it('is a file by name, of the newest year where none is asked for or it makes no sense', async () => {
		const anna = await clientWithWork(WORK);
		for (const path of ['/year.csv', '/year.csv?of=abc', '/year.csv?of=2026']) {
			const { headers } = await anna.get(path);
			expect(headers['content-disposition']).toBe('attachment; filename="opdrachten-2026.csv"');
			expect(headers['content-type']).toBe('text/csv; charset=utf-8');
			expect(headers['cache-control']).toBe('private, no-store');
		}
	});

	it('is there with nothing in it, and for nobody without a session', async () => {
		const nobody = new Somebody(server);
		expect((await nobody.get('/year.csv')).status).toBe(404);
		expect((await nobody.get('/assignments/export.csv')).status).toBe(404);
		expect((await nobody.get('/year')).status).toBe(200);
		const empty = await clientWithWork([]);
		expect(await rows(empty, '/year.csv')).toEqual([`\uFEFF${HEADER_LINE}`, '']);
	});
});

describe('everything as a table', () => {
	it('has a row for each placement and one for what is not placed, and no formula', async () => {
		const anna = await clientWithWork(WORK);
		const bob = await clientWithWork([{ question: 'Van Bob' }]);
		const { text, headers } = await anna.get<string>('/assignments/export.csv?separator=comma');
		expect(headers['content-disposition']).toBe('attachment; filename="kantlijn.csv"');
		const [headerLine, one, two, three, ...rest] = text.split('\r\n');
		expect(headerLine?.split(',')).toHaveLength(13);
		const first = '1,"\'=HYPERLINK(""http://boos.example"")",\'@Karin,2020-01-01 13:00,,';
		expect(one).toBe(`${first}2025-12-30 13:00,expert,duidelijk,47,nee,,"- eerst\n- dan",`);
		expect(
			two?.startsWith(`${first}2026-01-01 00:30,procesbegeleider,licht,21,ja,ja,Geheim.,`)
		).toBe(true);
		expect(two).toContain('inbreng');
		expect(three).toBe(
			`2,"Nog niet geplaatst;' =1+1","De Zwaan, Urk",2020-01-01 13:00,,${','.repeat(7)}`
		);
		expect(rest).toEqual(['']);
		expect((await bob.get<string>('/assignments/export.csv')).text).not.toContain('Karin');
	});
});

describe('the page of a year', () => {
	it('sends no question, code name or note that it does not show', async () => {
		const anna = await clientWithWork(WORK);
		for (const path of ['/year', '/year?of=2026&names=no', '/year/__data.json?of=2026']) {
			const { text, status } = await anna.get<unknown>(path);
			expect(status).toBe(200);
			expect(text).not.toMatch(/HYPERLINK|Karin|Geheim/);
		}
		const named = (await anna.get<string>('/year?names=yes')).text;
		expect(named).toContain('Karin');
		expect(named).not.toContain('Geheim');
	});

	it('speaks of this year as of now, and of one before as of its end', async () => {
		const next = await startServer({ env: { KANTLIJN_TEST_CLOCK_DAYS: '366' } });
		try {
			const anna = await withSession(next);
			anna.cookie += '; kantlijn-language=nl';
			await anna.post('/api/account/import', exportFile(WORK));
			await anna.post('/api/assignments', { question: 'Wie?', position: 47 });
			const year = new Date(Date.now() + 366 * 86_400_000).getFullYear();
			const now = (await anna.get<string>('/year')).text;
			expect(now).toContain(`Opdrachten in ${year}`);
			expect(now).toContain('Je plek in elke opdracht, nu');
			const before = (await anna.get<string>('/year?of=2025')).text;
			expect(before).toContain('Je plek in elke opdracht, eind 2025');
		} finally {
			await next.stop();
		}
	});
});
