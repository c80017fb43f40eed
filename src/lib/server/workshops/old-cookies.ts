/**
 * Moves keys from the cookies that versions up to 0.2.0 set, up to two per workshop, to the one
 * cookie that has replaced them.
 */
import type { Store } from '../db/client.ts';
import type { ApiEvent } from '../http/api-event.ts';
import { dropCookie } from '../http/cookies.ts';
import { hashOf } from '../secrets.ts';
import { type KeptKey, type KeyKind, OLD_COOKIES, keepOldKeys } from './cookies.ts';

/**
 * Maximum number of old cookies that one response moves, because a proxy limits the size of a
 * response's headers. Later requests move the rest, and until then the old cookies keep working.
 */
const MAX_MOVED = 6;

const NAME = /^kantlijn-(seat|host)-([0-9A-Z]{6})$/;

interface OldCookie {
	name: string;
	kind: KeyKind;
	code: string;
	secret: string;
}

/**
 * Moves the keys of up to `MAX_MOVED` old cookies to the new cookie, and deletes these old cookies.
 * A key that opens nothing any more is deleted without being moved.
 */
export async function moveOldCookies(event: ApiEvent, store: Store): Promise<void> {
	const header = event.request.headers.get('cookie') ?? '';
	if (!Object.values(OLD_COOKIES).some((name) => header.includes(name))) return;
	// Browsers send the newest cookies at the end of the header, and these are moved first.
	const some = event.cookies.getAll().flatMap(oldCookieOf).slice(-MAX_MOVED).toReversed();
	if (some.length === 0) return;
	// Only keys with a right secret are moved, because the response must not tell which codes exist.
	keepOldKeys(event, await provenOf(store, some));
	for (const { name } of some) dropCookie(event, name);
}

function oldCookieOf({ name, value }: { name: string; value: string }): OldCookie[] {
	const [, kind, code = ''] = NAME.exec(name) ?? [];
	return kind === 'seat' || kind === 'host' ? [{ name, kind, code, secret: value }] : [];
}

async function provenOf(store: Store, cookies: readonly OldCookie[]): Promise<KeptKey[]> {
	const codes = cookies.map(({ code }) => code);
	const hashes = cookies.map(({ secret }) => hashOf(secret));
	const workshops = await store.read
		.selectFrom('workshop')
		.select(['id', 'code', 'hostHash', 'endedAt', 'touchedAt'])
		.where('code', 'in', codes)
		.execute();
	const seats = await store.read
		.selectFrom('workshopSeat')
		.innerJoin('workshop', 'workshop.id', 'workshopSeat.workshopId')
		.select(['workshop.code', 'workshopSeat.tokenHash'])
		.where('workshop.code', 'in', codes)
		.where('workshopSeat.tokenHash', 'in', hashes)
		.where('workshopSeat.removed', '=', 0)
		.execute();
	return cookies.flatMap(({ kind, code, secret }) => {
		const hash = hashOf(secret);
		const workshop = workshops.find((one) => one.code === code);
		const isProven =
			kind === 'host'
				? workshop?.hostHash === hash
				: seats.some((one) => one.code === code && one.tokenHash === hash);
		return workshop && isProven ? [{ kind, workshop, secret }] : [];
	});
}
