/**
 * Devices that a helper hands to a client. The helper's session is locked behind four digits: the
 * session gets a new token, which no browser has. The device gets a cookie instead of the
 * session's, with which it shows only the client's page and a field for the digits.
 */
import { createHmac } from 'node:crypto';
import { CODE_TRIES } from '../../domain/handed-device.ts';
import { LOCALES, type Locale, isLocale } from '../../domain/locale.ts';
import { dropSessionCookie, keepSession, requireSession } from '../accounts/current-session.ts';
import { hasParked } from '../accounts/parked-sessions.ts';
import { cookieName, dropSessionCookies, setSessionCookie } from '../accounts/session-cookie.ts';
import * as sessions from '../accounts/sessions.ts';
import { signInMethodsOf } from '../accounts/sign-in-methods.ts';
import type { HandedDeviceTable } from '../db/check-in-tables.ts';
import type { ApiEvent } from '../http/api-event.ts';
import { keepLanguage } from '../http/preferences.ts';
import { credibleNow } from '../jobs/trusted-clock.ts';
import { endStreams } from '../live/end-streams.ts';
import { Refusal } from '../refusal.ts';
import { hashOf, newToken } from '../secrets.ts';
import { settings } from '../settings.ts';
import { store } from '../store.ts';

export const HANDED_COOKIE = 'kantlijn-handed';
const MAX_AGE_S = sessions.SESSION_DAYS * 86_400;

export interface HandedDevice extends Omit<HandedDeviceTable, 'codeHash'> {
	/** Account of the helper. */
	owner: string;
	/** Language of the helper's pages, to which the device returns when it is unlocked. */
	helperLocale: Locale;
}

/** Separator of the secret and the helper's language in the cookie. */
const SEPARATOR = '.';

/**
 * Cookie value that says that the helper has to sign in again, and that a client may still hold the
 * device.
 */
const LOCKED_OUT = 'locked-out';
/** Seconds for which the browser keeps the value `locked-out`, longer than a meeting takes. */
const LOCKED_OUT_S = 86_400;

/**
 * Returns a hash of the digits, keyed with the server's secret. A plain hash of four digits could
 * be reversed by trying all of them.
 */
function codeHashOf(hash: string, code: string): string {
	return createHmac('sha256', settings().secret).update(`${hash} ${code}`).digest('base64url');
}

/**
 * Returns the reason why this browser cannot be handed over; `null` if it can.
 *
 * - `locked-out`: the account has no other sign-in method, so it would be lost after three wrong
 *   codes
 * - `parked`: signing out would open the browser's parked session without the four digits
 */
export async function handOverFault(
	event: ApiEvent,
	account: string
): Promise<'locked-out' | 'parked' | null> {
	if (hasParked(event)) return 'parked';
	const methods = await signInMethodsOf(store(), account, credibleNow());
	const canSignIn = methods.address !== null || methods.recoveryMadeAt !== null;
	return canSignIn ? null : 'locked-out';
}

interface HandingOver {
	client: string;
	checkIn: string;
	assignment: string;
	code: string;
	/** Language of the check-in, in which the device shows the client's page. */
	locale: Locale;
}

/**
 * Locks the helper's session, and gives this browser the cookie of a handed device.
 * @throws Refusal `no-session`
 */
export async function handOver(
	event: ApiEvent,
	{ client, checkIn, assignment, code, locale }: HandingOver
): Promise<void> {
	const session = requireSession(event);
	const secret = newToken();
	const hash = hashOf(secret);
	await store().write(async (db) => {
		await sessions.requireStill(db, session);
		await sessions.rotate(db, session.token);
		await db.deleteFrom('handedDevice').where('sessionId', '=', session.id).execute();
		await db
			.insertInto('handedDevice')
			.values({
				...{ hash, sessionId: session.id, checkInClientId: client },
				...{ checkInId: checkIn, assignmentId: assignment },
				codeHash: codeHashOf(hash, code),
				triesLeft: CODE_TRIES
			})
			.execute();
	});
	// Other tabs of this browser stay open behind the client's page, so their event streams end.
	endStreams({ session: session.id });
	event.locals.session = null;
	dropSessionCookie(event);
	setSessionCookie(event, HANDED_COOKIE, secret + SEPARATOR + event.locals.locale, MAX_AGE_S);
	keepLanguage(event, locale);
}

/** Finds the handed device that sends the request; `null` if the browser is not handed over. */
export async function findHandedDevice(event: ApiEvent): Promise<HandedDevice | null> {
	// Over https only the cookie with the prefix `__Host-` counts, because another host of the domain
	// could set one without the prefix.
	const value = event.cookies.get(cookieName(event.url, HANDED_COOKIE));
	if (value === undefined || value === LOCKED_OUT) return null;
	const [secret = '', language] = value.split(SEPARATOR);
	const row = await store()
		.read.selectFrom('handedDevice as d')
		.innerJoin('authSession as s', 's.id', 'd.sessionId')
		.innerJoin('authUser as u', 'u.id', 's.userId')
		.select(['d.hash', 'd.sessionId', 'd.checkInClientId', 'd.checkInId', 'd.assignmentId'])
		.select(['d.triesLeft', 'u.accountId as owner'])
		.where('d.hash', '=', hashOf(secret))
		.where('s.expiresAt', '>', credibleNow().toISOString())
		.executeTakeFirst();
	// Without a row, the helper's session has ended, for instance from another device. The digits
	// would then unlock nothing.
	if (!row) dropSessionCookies(event, HANDED_COOKIE);
	const helperLocale = isLocale(language) ? language : LOCALES[0];
	return row ? { ...row, helperLocale } : null;
}

/**
 * Returns the handed device of the request, with its standing.
 * @throws Refusal `not-found` in a browser that is not handed over
 */
export function handedIn({ locals: { handed } }: ApiEvent) {
	if (!handed) return Promise.reject(new Refusal('not-found'));
	return Promise.resolve({ handed, standings: ['handed'] as const });
}

/**
 * Returns the helper's session to this browser if the digits are right. The last wrong try ends the
 * session.
 * @returns the number of tries that are left; `null` once the device is unlocked
 */
export async function unlock(
	event: ApiEvent,
	handed: HandedDevice,
	code: string
): Promise<number | null> {
	const { hash, sessionId } = handed;
	const outcome = await store().write(async (db) => {
		// The try is counted before the digits are compared, so that simultaneous tries are all
		// counted.
		const row = await db
			.updateTable('handedDevice')
			.set(({ eb }) => ({ triesLeft: eb('triesLeft', '-', 1) }))
			.where('hash', '=', hash)
			.where('triesLeft', '>', 0)
			.returning(['codeHash', 'triesLeft'])
			.executeTakeFirst();
		// The row is missing if the button was pressed twice and the first press has unlocked the
		// device.
		if (!row) throw new Refusal('not-found');
		if (row.codeHash === codeHashOf(hash, code)) {
			await db.deleteFrom('handedDevice').where('hash', '=', hash).execute();
			return { left: null, token: await sessions.rotateById(db, sessionId) };
		}
		const left = row.triesLeft;
		if (left === 0) await db.deleteFrom('authSession').where('id', '=', sessionId).execute();
		return { left, token: null };
	});
	if (outcome.left !== null && outcome.left > 0) return outcome.left;
	leaveCover(event, handed);
	if (outcome.token) keepSession(event, outcome.token);
	else lockOut(event);
	return outcome.left;
}

/** Ends the locked session, so that the helper has to sign in again. */
export async function signOutHanded(event: ApiEvent, handed: HandedDevice): Promise<void> {
	await store().write((db) =>
		db.deleteFrom('authSession').where('id', '=', handed.sessionId).execute()
	);
	leaveCover(event, handed);
	lockOut(event);
}

function lockOut(event: ApiEvent): void {
	setSessionCookie(event, HANDED_COOKIE, LOCKED_OUT, LOCKED_OUT_S);
}

/**
 * Tells whether the helper has to sign in again in this browser. A client may be holding the
 * device, so the browser must not fill in saved passwords by itself.
 */
export function isLockedOut({ cookies, url }: ApiEvent): boolean {
	return cookies.get(cookieName(url, HANDED_COOKIE)) === LOCKED_OUT;
}

/**
 * Removes the cookie that says that the helper has to sign in again.
 * @returns whether this browser had that cookie
 */
export function endLockOut(event: ApiEvent): boolean {
	const was = isLockedOut(event);
	if (was) dropSessionCookies(event, HANDED_COOKIE);
	return was;
}

function leaveCover(event: ApiEvent, { helperLocale }: HandedDevice): void {
	keepLanguage(event, helperLocale);
	event.locals.handed = null;
	dropSessionCookies(event, HANDED_COOKIE);
}
