/**
 * Tests strangers who sign up with somebody's e-mail address. They must neither lock that person's
 * account, nor make a sign-in compute more password hashes.
 */
import { scryptSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
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
const METRICS_TOKEN = 'for-tests-only-0123';

let server: OwnServer;
beforeAll(async () => {
	server = await startServer({ env: { METRICS_TOKEN } });
	return async () => void (await server.stop());
});

/** Number of password hashes that the server has computed so far. */
async function hashes(): Promise<number> {
	const headers = { Authorization: `Bearer ${METRICS_TOKEN}` };
	const { text } = await new Client(server).get<string>('/metrics', headers);
	return Number(/^kantlijn_password_hashes_total (\d+)$/m.exec(text)?.[1]);
}

/**
 * Tries to sign in. Returns the status of the response, and the number of password hashes that the
 * server computed for it.
 */
async function attempt(address: string, password: string) {
	const before = await hashes();
	const { status } = await signIn(new Client(server), address, password);
	return { status, hashes: (await hashes()) - before };
}

/**
 * Inserts users with this address, as if strangers had signed up. Each has an account and a
 * password.
 * @param salt start of the salts of the strangers' password hashes
 * @param year year in which the strangers signed up
 */
async function crowd(address: string, many: number, salt: string, year: number) {
	const values = Array.from({ length: many }, (_, n) => {
		const id = `'${address} ${year} ${n}'`;
		const time = `'${year}-01-01T00:00:${String(n % 60).padStart(2, '0')}.000Z'`;
		const hash = `'${salt}${n}:${'0'.repeat(128)}'`;
		return [
			`(${id}, ${time})`,
			`(${id}, ${id}, '', ${id}, 0, 0, ${time}, ${time}, '${address}')`,
			`(${id}, ${id}, 'credential', ${id}, ${hash}, ${time}, ${time})`
		];
	});
	const columns = [
		'account (id, created_at)',
		'auth_user (id, account_id, name, email, email_verified, is_anonymous, created_at, updated_at, address)',
		'auth_credential (id, account_id, provider_id, user_id, password, created_at, updated_at)'
	];
	for (const [index, table] of columns.entries()) {
		const rows = values.map((one) => one[index]).join(', ');
		await rowsOf(server, `insert into ${table} values ${rows}`);
	}
}

describe('an address that a thousand strangers use as well', () => {
	it('opens its own account with its own password, in as much work as any', async () => {
		const address = 'anna@example.nl';
		await crowd(address, 500, 'by-address-', 2020);
		const phone = await accountWithAssignments(server, 2);
		expect((await secure(phone, address, PASSWORD)).status).toBe(303);
		await crowd(address, 500, 'by-address-', 2040);
		// At the change of the password, 500 strangers' users of the address are older than the
		// account's user, and 500 are newer.
		const changed = await secure(phone, address, OTHER, { current: PASSWORD });
		expect(changed.status).toBe(303);

		const laptop = new Client(server);
		expect((await signIn(laptop, address, OTHER)).status).toBe(303);
		expect(await countAssignments(laptop)).toBe(2);
		expect(await attempt(address, OTHER)).toEqual({ status: 303, hashes: 1 });
		expect(await attempt(address, 'een gok')).toEqual({ status: 422, hashes: 1 });
		expect(await attempt('nobody@example.nl', 'een gok')).toEqual({ status: 422, hashes: 1 });
	});
});

describe('an account from before addresses were looked up by password', () => {
	it('goes on working, and its hash is replaced', async () => {
		const address = 'cas@example.nl';
		const phone = await accountWithAssignments(server, 2);
		await secure(phone, address, PASSWORD);
		await rowsOf(
			server,
			`update auth_credential set password = '${olderHash(PASSWORD)}' where user_id in
				(select id from auth_user where address = '${address}')`
		);
		await server.restart();
		const laptop = new Client(server);
		expect((await signIn(laptop, address, PASSWORD)).status).toBe(303);
		expect(await countAssignments(laptop)).toBe(2);
		expect(await attempt(address, PASSWORD)).toEqual({ status: 303, hashes: 1 });
		expect((await secure(phone, address, OTHER, { current: PASSWORD })).status).toBe(303);
	});
});

describe('the work of a wrong password', () => {
	it.each([
		['older hashes at one address', 2, 3],
		['more of them than are tried', 14, 11]
	])('is the same at every address with %s', async (_which, older, expected) => {
		await crowd('old@example.nl', older, 'random-salt-', 2000 + older);
		await secure(await accountWithAssignments(server, 1), 'one@example.nl', PASSWORD);
		await server.restart();
		for (const address of ['old', 'anna', 'one', 'nobody'].map((name) => `${name}@example.nl`)) {
			const { hashes } = await attempt(address, 'een gok');
			expect(hashes, address).toBe(expected);
		}
		expect((await attempt('no address', 'een gok')).hashes).toBe(expected);
	});
});

/** Returns a password hash in better-auth's format, which older accounts still have. */
function olderHash(password: string): string {
	const salt = '0123456789abcdef0123456789abcdef';
	const cost = { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 };
	return `${salt}:${scryptSync(password, salt, 64, cost).toString('hex')}`;
}
