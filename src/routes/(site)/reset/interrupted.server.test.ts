/**
 * Tests password resets. A reset must end everything else that opens the account, and a reset that
 * is killed halfway must change nothing.
 */
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { Client } from '../../../testing/client.ts';
import {
	accountWithAssignments,
	countAssignments,
	createDeviceLink,
	createRecoveryCode,
	rowsOf,
	signIn,
	signInWithCode
} from '../../../testing/coach.ts';
import { ENGINE } from '../../../testing/database.ts';
import {
	type Mailbox,
	mailingServer,
	openMailbox,
	secureByMail
} from '../../../testing/mailbox.ts';
import type { OwnServer } from '../../../testing/server.ts';

const PASSWORD = 'zeven sloten tegelijk';
const NEW = 'acht sloten tegelijk';

let mailbox: Mailbox;
let server: OwnServer;
beforeAll(async () => {
	mailbox = await openMailbox();
	server = await mailingServer(mailbox);
});
afterAll(async () => {
	await server.stop();
	await mailbox.stop();
});

/**
 * Creates an account with this address, a recovery code and a device link, signs in to it from a
 * second browser, and requests a reset mail.
 * @returns both browsers, the code, the device link, and the secret of the mailed reset link
 * (`secret`)
 */
async function forgotten(address: string) {
	const phone = await accountWithAssignments(server, 1);
	await secureByMail(mailbox, phone, address, PASSWORD);
	const code = await createRecoveryCode(phone);
	const { who: laptop } = await signInWithCode(server, code);
	const link = await createDeviceLink(phone);
	await new Client(server).submit('/forgot', { email: address });
	const mail = (await mailbox.to(address, 2)).find((one) => one.includes('/reset#'));
	const secret = /\/reset#(\S+)/.exec(mail ?? '')?.[1] ?? '';
	return { phone, laptop, code, link, secret };
}

const reset = (secret: string) => new Client(server).submit('/reset', { secret, password: NEW });
const opens = async (address: string, password: string) =>
	(await signIn(new Client(server), address, password)).status === 303;

it('a reset ends all that opened the account, and says that the recovery code is gone', async () => {
	const { phone, laptop, code, link, secret } = await forgotten('all@example.nl');
	const done = await reset(secret);
	expect(done).toMatchObject({ status: 303, headers: { location: '/sign-in?reset=code' } });
	const { text } = await new Client(server).get<string>('/sign-in?reset=code');
	expect(text).toContain('Je herstelcode werkt niet meer.');
	expect([await countAssignments(phone), await countAssignments(laptop)]).toEqual([401, 401]);
	expect((await signInWithCode(server, code)).status).toBe(422);
	expect((await new Client(server).submit('/device?/open', { secret: link })).status).toBe(422);
	expect(await opens('all@example.nl', NEW)).toBe(true);
});

/**
 * Makes the server hang when it deletes a session.
 * @returns a function that removes the cause, to be called after the server was killed
 */
async function hangAtSessions(): Promise<() => Promise<void>> {
	const statements =
		ENGINE === 'postgres'
			? [
					`create function hang() returns trigger language plpgsql as $$ begin perform pg_sleep(600); return old; end $$`,
					`create trigger hang before delete on auth_session for each row execute function hang()`
				]
			: [
					`create view forever as with recursive n(i) as (select 1 union all select i + 1 from n)
						select count(*) as i from n`,
					`create trigger hang before delete on auth_session begin select i from forever; end`
				];
	for (const statement of statements) await rowsOf(server, statement);
	return async () => {
		const drops =
			ENGINE === 'postgres'
				? [
						`select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'`,
						'drop trigger hang on auth_session',
						'drop function hang'
					]
				: ['drop trigger hang', 'drop view forever'];
		for (const statement of drops) await rowsOf(server, statement);
	};
}

/** Waits until the server has begun to delete a session. */
async function untilHanging(): Promise<void> {
	const patience = { timeout: 20_000, interval: 100 };
	await vi.waitFor(async () => expect(await isHanging()).toBe(true), patience);
}

async function isHanging(): Promise<boolean> {
	if (ENGINE === 'postgres') {
		const sleeping = `select 1 from pg_stat_activity where wait_event = 'PgSleep'`;
		return (await rowsOf(server, sleeping)).length > 0;
	}
	// On SQLite, the server counts as hanging when it holds the write lock for a whole second,
	// which no normal write does.
	const database = new DatabaseSync(`${server.dataDir}/kantlijn.db`, { timeout: 1_000 });
	try {
		database.exec('begin immediate');
		return false;
	} catch (error) {
		expect(String(error)).toContain('database is locked');
		return true;
	} finally {
		database.close();
	}
}

it('a reset that is killed halfway has changed nothing, and its link still works', async () => {
	const address = 'halfway@example.nl';
	const { phone, laptop, code, secret } = await forgotten(address);
	const release = await hangAtSessions();
	const interrupted = reset(secret).catch(() => null);
	await untilHanging();
	await server.kill();
	await interrupted;
	await release();
	await server.restart();
	onTestFinished(async () => expect(server.logs()).not.toContain(secret));

	expect([await countAssignments(phone), await countAssignments(laptop)]).toEqual([1, 1]);
	expect([await opens(address, PASSWORD), await opens(address, NEW)]).toEqual([true, false]);
	expect((await signInWithCode(server, code)).status).toBe(303);

	expect((await reset(secret)).status).toBe(303);
	expect([await countAssignments(phone), await countAssignments(laptop)]).toEqual([401, 401]);
	expect([await opens(address, PASSWORD), await opens(address, NEW)]).toEqual([false, true]);
}, 120_000);
