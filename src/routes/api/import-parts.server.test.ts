import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Client, type Problem, withSession } from '../../testing/client.ts';
import { createRecoveryCode, rowsOf } from '../../testing/coach.ts';
import { type LargeFile, beginUpload, largeFile } from '../../testing/large-file.ts';
import { patience } from '../../testing/patience.ts';
import { type OwnServer, startServer } from '../../testing/server.ts';

/**
 * A note that is long enough to make a file with `ASSIGNMENTS` assignments larger than 1 MiB. The
 * server reads each file above that size in a separate thread.
 */
const NOTE = 'n'.repeat(1_200);
const ASSIGNMENTS = 1_000;
const MIB = 1024 * 1024;
const WAIT = { timeout: patience(10_000) };

let server: OwnServer;
beforeAll(async () => {
	server = await startServer();
	return async () => void (await server.stop());
});

const post = (who: Client, file: object) =>
	who.post<{ added: number; there: number } & Problem>('/api/account/import', file);

async function exported(who: Client) {
	return (await who.get<LargeFile>('/api/account/export')).body.assignments;
}

const accountOf = async (who: Client) =>
	String((await who.get('/assignments')).headers['kantlijn-account']);

/** Returns the number of the account's assignments, counted in the database. */
async function counted(account: string): Promise<number> {
	const query = `select count(*) as n from assignment where account_id = '${account}'`;
	return Number((await rowsOf(server, query))[0]?.n);
}

/**
 * As `bob`, saves one assignment after the other until the request `asked` has its response. After
 * each assignment, counts the assignments of `account`.
 */
async function savedMeanwhile<T>(bob: Client, account: string, asked: Promise<T>) {
	let isDone = false;
	const over = asked.finally(() => (isDone = true));
	const seen: number[] = [];
	while (!isDone) {
		expect((await bob.post('/api/assignments', { question: 'Tussendoor?' })).status).toBe(201);
		seen.push(await counted(account));
	}
	return { answer: await over, seen };
}

it('deleting a large account lets others save between its parts', async () => {
	const [anna, bob] = [await withSession(server), await withSession(server)];
	const account = await accountOf(anna);
	expect((await post(anna, largeFile(ASSIGNMENTS, 1, NOTE))).status).toBe(200);
	const asked = anna.delete('/api/account');
	const { answer, seen } = await savedMeanwhile(bob, account, asked);
	expect(answer.status).toBe(204);
	expect(seen.filter((count) => count > 0 && count < ASSIGNMENTS).length).toBeGreaterThan(1);
	expect(await counted(account)).toBe(0);
});

it.each([
	['what the other has a copy of', true],
	['what the other does not have', false]
])('merging a large account of %s lets others save between its parts', async (_, isCopy) => {
	const [anna, phone, bob] = await Promise.all([1, 2, 3].map(() => withSession(server)));
	if (!anna || !phone || !bob) throw new Error('There are not three people.');
	const file = largeFile(ASSIGNMENTS, 1, NOTE);
	expect((await post(phone, file)).status).toBe(200);
	const code = await createRecoveryCode(anna);
	if (isCopy) expect((await post(anna, file)).status).toBe(200);
	const account = await accountOf(phone);
	const asked = phone.submit('/sign-in?/code', { code, work: 'bring' });
	const { answer, seen } = await savedMeanwhile(bob, account, asked);
	expect(answer.status).toBe(303);
	expect(seen.filter((count) => count > 0 && count < ASSIGNMENTS).length).toBeGreaterThan(1);
	expect(await counted(account)).toBe(0);
	expect(await exported(anna)).toHaveLength(ASSIGNMENTS);
	expect((await exported(anna)).every(({ placements }) => placements.length === 1)).toBe(true);
});

describe('a large import', () => {
	it('lets others save between its parts', async () => {
		const [anna, bob] = [await withSession(server), await withSession(server)];
		const file = largeFile(ASSIGNMENTS, 1, NOTE);
		const { answer, seen } = await savedMeanwhile(bob, await accountOf(anna), post(anna, file));
		expect(answer.body).toEqual({ added: ASSIGNMENTS, there: 0 });
		expect(seen.filter((count) => count > 0 && count < ASSIGNMENTS).length).toBeGreaterThan(1);
		expect((await post(anna, file)).body).toEqual({ added: 0, there: ASSIGNMENTS });
		expect(await exported(anna)).toEqual(file.assignments);
	});

	it('that stops halfway says so, and is completed by sending it again', async () => {
		const anna = await withSession(server);
		const account = await accountOf(anna);
		// The second assignment has so many placements that its import takes several parts.
		const file = largeFile(ASSIGNMENTS, 1, NOTE);
		file.assignments.splice(1, 0, ...largeFile(1, 3_000).assignments);
		const answer = post(anna, file);
		await vi.waitFor(async () => expect(await counted(account)).toBeGreaterThan(0), {
			...WAIT,
			interval: 1
		});
		const release = await server.database.block();
		const { status, headers, body } = await answer;
		await release();
		expect(status).toBe(503);
		expect(body.type).toMatch(/\/import-interrupted$/);
		expect(body.detail).toContain('Stuur hetzelfde bestand nog eens');
		expect(Number(headers['retry-after'])).toBeGreaterThan(0);
		const before = await counted(account);
		expect(before).toBeGreaterThan(0);
		expect(before).toBeLessThan(file.assignments.length);

		expect((await post(anna, file)).status).toBe(200);
		const sorted = file.assignments.toSorted(
			(a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1)
		);
		expect(await exported(anna)).toEqual(sorted);
		expect((await post(anna, file)).body).toEqual({ added: 0, there: file.assignments.length });
	});

	it('of more values than a thread can hold is refused, and ends nothing', async () => {
		const anna = await withSession(server);
		const head = '{"kantlijn":1,"exportedAt":"2026-01-01T00:00:00Z","assignments":[';
		for (const [piece, end] of [
			['{},', '{}]}'],
			['[', ''],
			['{"a":', ''],
			['1,', '1]}']
		] as const) {
			const raw = head + piece.repeat((30 * MIB) / piece.length) + end;
			const headers = { 'Content-Type': 'application/json' };
			const { status, body } = await anna.ask('POST', '/api/account/import', { raw, headers });
			expect([status, body.type]).toEqual([413, '/problems/file/too-much']);
			expect((await anna.get('/healthz')).status).toBe(200);
		}
	});
});

/**
 * Begins an upload, and returns it once the server has begun to receive it. This is the case when
 * the server refuses a second, small upload because the first one is running. If the server refuses
 * the first upload because the small one is running, begins again.
 */
async function begun(who: Client, file: Buffer) {
	for (;;) {
		const upload = beginUpload(server, who, file);
		let isRefused = false;
		upload.sent.on('response', () => (isRefused = true));
		await vi.waitFor(async () => {
			if (isRefused) return;
			const { status, body } = await post(who, largeFile(1));
			expect([status, body.type]).toEqual([409, '/problems/upload-running']);
		}, WAIT);
		if (!isRefused) return upload;
		upload.sent.destroy();
	}
}

describe('uploads at the same time', () => {
	it('are one for each account', async () => {
		const [anna, bob] = [await withSession(server), await withSession(server)];
		const file = Buffer.from(JSON.stringify(largeFile(3)).padEnd(MIB));
		const first = await begun(anna, file);
		expect((await post(bob, largeFile(1))).status).toBe(200);
		const form = new FormData();
		form.set('file', new File([JSON.stringify(largeFile(1))], 'kantlijn.json'));
		expect(await anna.submit('/account?/import', form)).toMatchObject({
			status: 409,
			text: expect.stringContaining('Er wordt al een bestand van je teruggezet.')
		});
		expect(await first.finish()).toBe(200);
		expect((await post(anna, largeFile(1))).status).toBe(200);
	});

	it('hold so many bytes in all, and no more', async () => {
		const file = Buffer.alloc(32 * MIB, ' ');
		const people = await Promise.all(Array.from({ length: 11 }, () => withSession(server)));
		const last = people.pop() as Client;
		const running = await Promise.all(people.map((who) => begun(who, file)));
		const headers = { 'Content-Type': 'application/json' };
		const sendLast = () => last.ask('POST', '/api/account/import', { raw: file, headers });
		// The server refuses the upload before it has received the whole file. The request may then
		// fail with a broken pipe, so it is repeated until it gets the response.
		const refused = await vi.waitFor(sendLast, WAIT);
		expect([refused.status, refused.body.type]).toEqual([429, '/problems/too-many-uploads']);
		expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
		expect((await post(last, largeFile(1))).status).toBe(200);
		for (const { sent } of running) sent.destroy();
		// Once the other uploads have ended, the server reads the file, and refuses it because it
		// is not JSON.
		await vi.waitFor(async () => expect((await sendLast()).status).toBe(400), WAIT);
	});
});
