import { beforeAll, describe, expect, it } from 'vitest';
import { Client, withSession } from '../../../testing/client.ts';
import {
	accountWithAssignments,
	countAssignments,
	signInWithCode,
	rowsOf,
	createRecoveryCode
} from '../../../testing/coach.ts';
import { type Server, sharedServer, startServer } from '../../../testing/server.ts';

const ANDROID =
	'Mozilla/5.0 (Linux; Android 16; Pixel 9 Pro Fold) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.7000.12 Mobile Safari/537.36';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const rows = (query: string) => rowsOf(server, query);
const withWork = (assignments?: number) => accountWithAssignments(server, assignments);
const redeem = (code: string) => signInWithCode(server, code);

describe('a session', () => {
	it('keeps what kind of browser it is on, and nothing more of its name', async () => {
		const who = new Client(server);
		await who.ask('POST', '/api/session', { headers: { 'User-Agent': ANDROID } });
		expect((await who.get<string>('/account')).text).toContain('Chrome op Android');
		const all = JSON.stringify(await rows('select * from auth_session'));
		expect(all).toContain('Chrome/Android');
		expect(all).not.toMatch(/Pixel|Mozilla|150\.0/);
	});

	it('is ended from another device, and from nobody else’s', async () => {
		const phone = await withWork(1);
		const { who: laptop } = await redeem(await createRecoveryCode(phone));
		const stranger = await withWork(1);
		const [, id = ''] = /name="session" value="([^"]+)"/.exec(
			(await laptop.get<string>('/account')).text
		) ?? ['', ''];
		expect(id).not.toBe('');

		expect((await stranger.submit('/account?/end', { session: id })).status).toBe(303);
		expect(await countAssignments(phone)).toBe(1);
		expect((await laptop.submit('/account?/end', { session: id })).status).toBe(303);
		expect(await countAssignments(phone)).toBe(401);
		expect(await countAssignments(laptop)).toBe(1);
	});

	it('was last seen on the day of its last visit', async () => {
		const own = await startServer();
		const who = await withSession(own);
		await own.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: '3' } });
		expect((await who.get<string>('/account')).text).toContain('Laatst gezien: vandaag');
		await own.stop();
	});
});

describe('signing out', () => {
	it('of what hangs on this browser only asks first, and names what would be lost', async () => {
		const who = await withWork(2);
		const before = (await rows('select id from account')).length;
		const asked = await who.submit('/account/sign-out');
		expect(asked.status).toBe(200);
		expect(asked.text).toContain('2 opdrachten, 2 plaatsingen en 2 notities');
		expect(await countAssignments(who)).toBe(2);

		const done = await who.submit('/account/sign-out', { sure: 'yes' });
		expect(done).toMatchObject({ status: 303, headers: { location: '/' } });
		expect(await countAssignments(who)).toBe(401);
		expect(await rows('select id from account')).toHaveLength(before - 1);
	});

	it('does not ask where nothing would be lost', async () => {
		const empty = await withSession(server);
		expect((await empty.submit('/account/sign-out')).status).toBe(303);
		expect(await countAssignments(empty)).toBe(401);

		const secured = await withWork(1);
		const code = await createRecoveryCode(secured);
		expect((await secured.submit('/account/sign-out')).status).toBe(303);
		expect(await countAssignments(secured)).toBe(401);
		expect(await countAssignments((await redeem(code)).who)).toBe(1);
	});

	it('shows no notice that the address makes up', async () => {
		const who = await withWork(1);
		for (const done of ['__proto__', 'constructor', 'toString', 'nobody']) {
			expect((await who.get<string>(`/account?done=${done}`)).status).toBe(200);
		}
	});

	it('says beforehand what it does, and offers staying first where work would be lost', async () => {
		const who = await withWork(1);
		const page = async () => (await who.get<string>('/account/sign-out')).text;
		expect(await page()).toContain('Daarom wordt het dan gewist');
		expect(await page()).toMatch(/<a class="button primary[^>]*>Blijf ingelogd/);
		await createRecoveryCode(who);
		expect(await page()).toContain('Je logt uit op dit apparaat.');
		expect(await page()).toContain('Je komt er weer bij met je herstelcode.');
		expect(await page()).toMatch(/<a class="button quiet[^>]*>Blijf ingelogd/);
	});

	it('leaves nothing that the old cookie opens', async () => {
		const who = await withWork(1);
		await createRecoveryCode(who);
		const { cookie } = who;
		await who.submit('/account/sign-out');
		who.cookie = cookie;
		expect(await countAssignments(who)).toBe(401);
	});
});

describe('deleting the account', () => {
	it('names what goes, and then it is gone on every device', async () => {
		const phone = await withWork(3);
		const { who: laptop } = await redeem(await createRecoveryCode(phone));
		const page = await phone.get<string>('/account/delete');
		expect(page.text).toContain('3 opdrachten, 3 plaatsingen en 3 notities');
		expect(page.text).toMatch(/<a class="button primary[^>]*>Houd je account/);
		expect((await phone.submit('/account/delete')).status).toBe(303);
		expect([await countAssignments(phone), await countAssignments(laptop)]).toEqual([401, 401]);
	});
});

describe('putting a file back', () => {
	const upload = (who: Client, content: string) => {
		const form = new FormData();
		form.set('file', new File([content], 'kantlijn.json', { type: 'application/json' }));
		return who.submit('/account?/import', form);
	};
	const carriedOf = async (who: Client) =>
		(await who.get<{ assignments: object[] }>('/api/account/export')).body;

	it('adds what is not there yet, also when it is larger than other forms may be', async () => {
		const anna = await withWork(2);
		const file = await carriedOf(anna);
		const [first] = file.assignments;
		const many = Array.from({ length: 300 }, (_, i) => ({
			...first,
			id: `01a20000-0000-7000-8000-${String(i).padStart(12, '0')}`,
			question: 'x'.repeat(400),
			placements: []
		}));
		const large = JSON.stringify({ ...file, assignments: [...file.assignments, ...many] });
		expect(large.length).toBeGreaterThan(100_000);
		const { status, text } = await upload(anna, large);
		expect(status).toBe(200);
		expect(text).toContain('Teruggezet: 300. Stond er al: 2.');
	});

	it.each([
		['{"kantlijn":1,', 400, 'Dit is geen bestand van Kantlijn.'],
		['', 422, 'Kies eerst een bestand.'],
		['[]', 422, 'Dit is geen bestand van Kantlijn.']
	])('refuses what is none: %s', async (content, status, sentence) => {
		const answer = await upload(await withSession(server), content);
		expect(answer.status).toBe(status);
		expect(answer.text).toContain(sentence);
	});

	it('says where a file broke, and changes nothing', async () => {
		const anna = await withWork(1);
		const file = JSON.stringify(await carriedOf(anna)).replace('"position":5', '"position":0');
		const bob = await withSession(server);
		const { status, text } = await upload(bob, file);
		expect(status).toBe(422);
		expect(text).toContain('assignments.0.placements.0.position');
		expect(await countAssignments(bob)).toBe(0);
	});
});

describe('the recovery code', () => {
	it('opens the same work in another browser, with a session of its own', async () => {
		const phone = await withWork(2);
		const code = await createRecoveryCode(phone);
		const { who: laptop, status } = await redeem(code.toLowerCase().replaceAll('-', ' '));
		expect(status).toBe(303);
		expect(laptop.cookie).not.toBe(phone.cookie);
		expect(await countAssignments(laptop)).toBe(2);
		await laptop.post('/api/assignments', { question: 'Van de laptop?' });
		expect(await countAssignments(phone)).toBe(3);
	});

	it('is stored as a hash only', async () => {
		const code = await createRecoveryCode(await withWork(1));
		const all = JSON.stringify(await rows('select * from recovery_code'));
		for (const one of [code, code.replaceAll('-', ''), ...code.split('-')]) {
			expect(all).not.toContain(one);
		}
		expect(server.logs()).not.toContain(code);
	});

	it('works again and again, until a new one is made', async () => {
		const who = await withWork(1);
		const old = await createRecoveryCode(who);
		expect((await redeem(old)).status).toBe(303);
		expect((await redeem(old)).status).toBe(303);
		const fresh = await createRecoveryCode(who);
		expect((await redeem(old)).status).toBe(422);
		expect((await redeem(fresh)).status).toBe(303);
	});

	it('is nobody’s when it was made up', async () => {
		for (const code of ['', 'x', '00000-00000-00000-00000-00000', "' or 1=1 --"]) {
			const { status, text } = await redeem(code);
			expect(status).toBe(422);
			expect(text).toContain('Deze code werkt niet.');
		}
	});

	it('cannot be guessed at speed: after a room full of attempts one has to wait', async () => {
		const own = await startServer();
		const guesser = new Client(own);
		let status = 422;
		let tries = 0;
		while (status === 422 && tries < 150) {
			({ status } = await guesser.submit('/sign-in?/code', { code: '0'.repeat(25) }));
			tries += 1;
		}
		expect({ status, tries }).toEqual({ status: 429, tries: 101 });
		const late = await guesser.submit('/sign-in?/code', { code: '0'.repeat(25) });
		expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
		await own.stop();
	});
});
