/**
 * Passwords as scrypt hashes, stored as `salt:key`, the format of the library better-auth.
 *
 * Several accounts may have the same e-mail address. The salt is therefore derived from the address
 * and a secret of this installation. Signing in then computes one hash and looks it up once,
 * however many accounts share the address. Without the secret, an attacker could compute hashes of
 * likely passwords in advance, before the database leaks.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Store } from '../db/client.ts';
import { hashOf } from '../secrets.ts';
import { measure } from '../telemetry/measurements.ts';

/** Parameters of scrypt. They equal those of better-auth, which made the older hashes. */
const COST = { N: 16_384, r: 16, p: 1, maxmem: 2 * 128 * 16_384 * 16 };
const KEY_BYTES = 64;

/** Prefix of hashes whose salt is derived from the address. Older hashes have random salts. */
export const BY_ADDRESS = 'by-address-';

/** Returns the hash of an address and a password. The same pair always has the same hash. */
export async function hashAt(store: Store, address: string, password: string): Promise<string> {
	const salt = `${BY_ADDRESS}${hashOf(`${await saltOf(store)}:${address}`)}`;
	return `${salt}:${(await keyOf(password, salt)).toString('hex')}`;
}

/**
 * Compares a password with an older hash, which has a random salt.
 * @param hash the older hash; with `null` the computation takes equally long and returns `false`
 */
export async function matches(hash: string | null, password: string): Promise<boolean> {
	const [salt = '', key = ''] = hash?.split(':') ?? [];
	const computed = await keyOf(password, salt);
	const stored = Buffer.from(key, 'hex');
	return stored.length === computed.length && timingSafeEqual(stored, computed);
}

function keyOf(password: string, salt: string): Promise<Buffer> {
	measure('passwordHash', {});
	return new Promise((resolve, reject) => {
		scrypt(password.normalize('NFKC'), salt, KEY_BYTES, COST, (error, key) => {
			if (error) reject(error);
			else resolve(key);
		});
	});
}

const salts = new WeakMap<Store, string>();

/** Returns the installation's secret for the salts, and creates it when it is first needed. */
async function saltOf(store: Store): Promise<string> {
	const known = salts.get(store) ?? (await storedSalt(store)) ?? (await createSalt(store));
	salts.set(store, known);
	return known;
}

async function storedSalt({ read }: Pick<Store, 'read'>): Promise<string | undefined> {
	return (await read.selectFrom('passwordSalt').select('salt').executeTakeFirst())?.salt;
}

/**
 * Creates the secret for the salts, and returns the stored one. When two instances do so at the
 * same moment, both return the one that was stored first.
 */
function createSalt(store: Store): Promise<string> {
	const row = { id: 1, salt: randomBytes(32).toString('base64url') };
	return store.write(async (db) => {
		const insert = db.insertInto('passwordSalt').values(row);
		await insert.onConflict((conflict) => conflict.column('id').doNothing()).execute();
		return (await storedSalt({ read: db })) ?? row.salt;
	});
}
