import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Client } from '../../../../testing/client.ts';
import {
	accountWithAssignments,
	countAssignments,
	rowsOf,
	secure,
	signIn
} from '../../../../testing/coach.ts';
import { type OwnServer, startServer } from '../../../../testing/server.ts';

const PASSWORD = 'zeven sloten tegelijk';
const OTHER = 'acht sloten tegelijk';

let server: OwnServer;
beforeAll(async () => {
	server = await startServer();
	return async () => void (await server.stop());
});

let number = 0;
const fresh = () => `coach${(number += 1)}@example.nl`;

/** Replaces every part of a page that differs between two requests. */
const normalised = (text: string, address: string) =>
	text
		.replaceAll(address, 'ADDRESS')
		.replace(/nonce="[^"]+"|nonce-[^']+/g, '')
		.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
		.replace(/\b[0-9A-Za-z]{32}\b/g, 'ID')
		.replace(/\b\d{13}\b/g, 'NOW')
		.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');

describe('an address and a password', () => {
	it('secure the account with all that is in it, and open it elsewhere', async () => {
		const address = fresh();
		const phone = await accountWithAssignments(server, 2);
		const answer = await secure(phone, ` ${address.toUpperCase()} `, PASSWORD);
		expect(answer).toMatchObject({ status: 303, headers: { location: '/account' } });
		expect(await countAssignments(phone)).toBe(2);
		expect((await phone.get<string>('/account')).text).toContain(`Ingesteld: ${address}`);

		const laptop = new Client(server);
		expect((await signIn(laptop, address, PASSWORD)).status).toBe(303);
		expect(laptop.cookie).not.toBe(phone.cookie);
		expect(await countAssignments(laptop)).toBe(2);
	});

	it('are kept hashed, and stand in no log', async () => {
		const address = fresh();
		await secure(await accountWithAssignments(server, 1), address, PASSWORD);
		await signIn(new Client(server), address, PASSWORD);
		await signIn(new Client(server), address, OTHER);
		for (const table of ['auth_user', 'auth_credential', 'auth_verification', 'auth_session']) {
			const all = JSON.stringify(await rowsOf(server, `select * from ${table}`));
			expect(all).not.toContain('sloten');
		}
		expect(server.logs()).not.toMatch(/sloten|example\.nl/);
	});

	it('can be replaced: the old ones stop working, and so does what they opened', async () => {
		const [old, now] = [fresh(), fresh()];
		const phone = await accountWithAssignments(server, 1);
		await secure(phone, old, PASSWORD);
		const laptop = new Client(server);
		await signIn(laptop, old, PASSWORD);
		expect((await secure(phone, now, OTHER, { current: PASSWORD })).status).toBe(303);
		expect([await countAssignments(phone), await countAssignments(laptop)]).toEqual([1, 401]);
		expect((await signIn(new Client(server), old, PASSWORD)).status).toBe(422);
		expect((await signIn(new Client(server), now, OTHER)).status).toBe(303);
	});

	it('a new address alone leaves the password as it is', async () => {
		const [old, now] = [fresh(), fresh()];
		const phone = await accountWithAssignments(server, 1);
		await secure(phone, old, PASSWORD);
		for (const current of ['', 'kort', OTHER]) {
			const { status, text } = await secure(phone, now, '', { current });
			expect(status).toBe(422);
			expect(text).toContain('Dit is niet je huidige wachtwoord.');
		}
		expect((await secure(phone, now, '', { current: PASSWORD })).status).toBe(303);
		expect((await signIn(new Client(server), now, PASSWORD)).status).toBe(303);
		expect((await signIn(new Client(server), old, PASSWORD)).status).toBe(422);
	});

	it('are replaced only by who knows the password, not by who finds a device open', async () => {
		const [old, now] = [fresh(), fresh()];
		const phone = await accountWithAssignments(server, 1);
		await secure(phone, old, PASSWORD);
		const expectRefused = async (more: object) => {
			const { status, text } = await secure(phone, now, OTHER, more);
			expect(status).toBe(422);
			expect(text).toContain('Dit is niet je huidige wachtwoord.');
		};
		await expectRefused({});
		// The password of another account with the same address must not be accepted as the current
		// password.
		await secure(await accountWithAssignments(server, 1), old, OTHER);
		await expectRefused({ current: OTHER });
		expect((await signIn(new Client(server), old, PASSWORD)).status).toBe(303);
		expect((await signIn(new Client(server), now, OTHER)).status).toBe(422);
	});

	it('hold also when the form is sent twice at once', async () => {
		const address = fresh();
		const who = await accountWithAssignments(server, 1);
		await Promise.all([secure(who, address, PASSWORD), secure(who, address, PASSWORD)]);
		expect(
			await rowsOf(server, `select id from auth_user where address = '${address}'`)
		).toHaveLength(1);
		expect((await signIn(new Client(server), address, PASSWORD)).status).toBe(303);
	});

	it.each([
		['no-address', PASSWORD, 'Dit is geen e-mailadres.'],
		['anna@example.nl', '9 tekens!', 'Minstens 10 tekens.'],
		['anna@example.nl', 'x y'.repeat(50), 'Hoogstens 128 tekens.'],
		['anna@example.nl', 'Password123', 'makkelijk te raden'],
		['anna.jansen@example.nl', 'anna.jansen', 'makkelijk te raden']
	])('are refused beside their field: %s with %s', async (email, password, sentence) => {
		const who = await accountWithAssignments(server, 1);
		const { status, text } = await secure(who, email, password);
		expect(status).toBe(422);
		expect(text).toContain(sentence);
		expect(text).toContain(`value="${email}"`);
		expect(text.replaceAll(email, '')).not.toContain(password);
	});
});

describe('nobody is told whether an address has an account', () => {
	it('who signs in reads the same, and the server works as hard', async () => {
		const taken = fresh();
		await secure(await accountWithAssignments(server, 1), taken, PASSWORD);
		const attempt = async (address: string) => {
			const began = performance.now();
			const { status, text } = await signIn(new Client(server), address, OTHER);
			return { status, text: normalised(text, address), ms: performance.now() - began };
		};
		const free = fresh();
		const known = [];
		const unknown = [];
		// Known and unknown addresses alternate, so that other load on the machine slows both alike.
		for (let i = 0; i < 4; i++) {
			known.push(await attempt(taken));
			unknown.push(await attempt(free));
		}
		expect(known[0]?.status).toBe(422);
		expect(unknown[0]?.text).toBe(known[0]?.text);
		expect(unknown[0]?.status).toBe(422);
		const least = (answers: { ms: number }[]) => Math.min(...answers.map(({ ms }) => ms));
		const ratio = least(unknown) / least(known);
		// If the server skipped the password hash for unknown addresses, they would take only a
		// twentieth of the time of known addresses.
		expect(ratio).toBeGreaterThan(0.2);
		expect(ratio).toBeLessThan(5);
	});

	it('who takes an address reads the same, and both accounts work', async () => {
		const [taken, free] = [fresh(), fresh()];
		const first = await accountWithAssignments(server, 1);
		await secure(first, taken, PASSWORD);
		const second = await accountWithAssignments(server, 3);
		const third = await accountWithAssignments(server, 3);
		const onTaken = await secure(second, taken, OTHER);
		const onFree = await secure(third, free, OTHER);
		expect([onTaken.status, onTaken.headers.location]).toEqual([303, '/account']);
		expect([onFree.status, onFree.headers.location]).toEqual([303, '/account']);
		const page = async (who: Client, address: string) =>
			normalised((await who.get<string>('/account')).text, address);
		expect(await page(second, taken)).toBe(await page(third, free));

		const [one, other] = [new Client(server), new Client(server)];
		await signIn(one, taken, PASSWORD);
		await signIn(other, taken, OTHER);
		expect([await countAssignments(one), await countAssignments(other)]).toEqual([1, 3]);
	});

	it('but who knows its password learns that it is theirs already', async () => {
		const address = fresh();
		const phone = await accountWithAssignments(server, 1);
		await secure(phone, address, PASSWORD);
		const laptop = await accountWithAssignments(server, 1);
		const { status, text } = await secure(laptop, address, PASSWORD);
		expect(status).toBe(409);
		expect(text).toContain('horen al bij een ander account van jou');
		expect((await secure(phone, address, PASSWORD)).status).toBe(303);
		expect(
			await rowsOf(server, `select id from auth_user where address = '${address}'`)
		).toHaveLength(1);
	});
});

// The waits between attempts double, so on a busy machine they may exceed the default time limit.
describe('guessing', { timeout: 120_000 }, () => {
	async function own() {
		const one = await startServer();
		onTestFinished(async () => void (await one.stop()));
		return one;
	}

	/** Tries wrong passwords until an attempt is refused for another reason. */
	async function guessUntilSlowed(attempt: () => ReturnType<typeof signIn>) {
		for (let i = 0; i < 3; i++) expect((await attempt()).status).toBe(422);
		for (let i = 0; i < 10; i++) {
			const answer = await attempt();
			if (answer.status !== 422) return answer;
		}
		throw new Error('No attempt was slowed down.');
	}

	it('is slowed after five attempts at an address, whether it has an account or not', async () => {
		const slow = await own();
		await secure(await accountWithAssignments(slow, 1), 'anna@example.nl', PASSWORD);
		await secure(await accountWithAssignments(slow, 1), 'bob@example.nl', PASSWORD);
		for (const address of ['nobody@example.nl', 'bob@example.nl']) {
			const late = await guessUntilSlowed(() => signIn(new Client(slow), address, OTHER));
			expect(late.status).toBe(429);
			expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
			expect(late.text).toMatch(/Wacht \d+ seconden/);
		}
		// Other users at the same network address can still sign in.
		expect((await signIn(new Client(slow), 'anna@example.nl', PASSWORD)).status).toBe(303);
	});

	it('is slowed as well where it is about replacing the password', async () => {
		const slow = await own();
		const phone = await accountWithAssignments(slow, 1);
		await secure(phone, 'anna@example.nl', PASSWORD);
		let number = 0;
		const { status } = await guessUntilSlowed(() =>
			secure(phone, `mine${(number += 1)}@example.nl`, OTHER, { current: `een gok: ${number}` })
		);
		expect(status).toBe(429);
	});

	it('gets no further by signing in to an account of one’s own on that address', async () => {
		const slow = await own();
		await secure(await accountWithAssignments(slow, 1), 'anna@example.nl', PASSWORD);
		await secure(await accountWithAssignments(slow, 1), 'anna@example.nl', OTHER);
		const { status } = await guessUntilSlowed(async () => {
			const answer = await signIn(new Client(slow), 'anna@example.nl', 'een gok naar haar woord');
			await signIn(new Client(slow), 'anna@example.nl', OTHER);
			return answer;
		});
		expect(status).toBe(429);
	});
});
