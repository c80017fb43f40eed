/**
 * The trusted clock: the time by which jobs decide what to delete. The machine's clock may be
 * wrong, and what a job deletes never comes back. So each check that trusts the machine's clock
 * records its time in the database. A clock that is far from the recorded time is trusted only
 * after the server has run with it for a day.
 */
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { log } from '../telemetry/log.ts';
import { whenPossible } from '../refusal.ts';

/**
 * Maximum number of days by which a clock may differ from the recorded time and still be trusted at
 * once. It is enough for a holiday in which the server is off.
 */
export const STEP_DAYS = 14;

/**
 * Hours for which the server must run before it trusts a clock that differs by more than
 * {@link STEP_DAYS} from the recorded time.
 */
export const HOLD_HOURS = 24;

const STEP_MS = STEP_DAYS * 86_400_000;
const HOLD_MS = HOLD_HOURS * 3_600_000;

export interface Mark {
	/** Time of the machine's clock at the last check that trusted it. */
	trustedAt: string;
	/** Milliseconds for which the server has run with a clock far from `trustedAt`. */
	heldMs: number;
}

/**
 * Compares the machine's clock with the recorded state. Returns the new state, the time by which to
 * delete, and whether the clock is doubted. While the clock is doubted, the time is the earlier of
 * the clock's time and the recorded time, so that a wrong clock never causes more deletions.
 * @param ran milliseconds that the server has run since the last check, by `performance.now()`,
 * which does not depend on the clock
 */
export function look(
	mark: Mark,
	clock: Date,
	ran: number
): { mark: Mark; time: Date; isDoubted: boolean } {
	const trusted = Date.parse(mark.trustedAt);
	const heldMs = mark.heldMs + Math.round(ran);
	const isFar = Math.abs(clock.getTime() - trusted) > STEP_MS;
	if (!isFar || heldMs >= HOLD_MS) {
		return { mark: { trustedAt: clock.toISOString(), heldMs: 0 }, time: clock, isDoubted: false };
	}
	const time = new Date(Math.min(clock.getTime(), trusted));
	return { mark: { ...mark, heldMs }, time, isDoubted: true };
}

/** Value of `performance.now()` at the last check; `null` before the first check. */
let lookedAt: number | null = null;
/**
 * Trusted time at the last check, if that check doubted the clock; `null` while the clock is
 * trusted.
 */
let believed: Date | null = null;

/**
 * Returns the time with which the expiry of sessions is compared. While a clock that jumped ahead
 * is doubted, this is the trusted time. By the wrong time a valid session would seem to have
 * expired, and its browser might get a new session. The old session may be the only one that opens
 * its account.
 */
export function credibleNow(): Date {
	const clock = Date.now();
	if (!believed || lookedAt === null) return new Date(clock);
	return new Date(Math.min(clock, believed.getTime() + performance.now() - lookedAt));
}

/**
 * Checks the machine's clock, and stores the new state.
 * @returns the time by which to delete
 */
export async function deletionTime(store: Store): Promise<Date> {
	const clock = new Date();
	const now = performance.now();
	const ran = lookedAt === null ? 0 : now - lookedAt;
	const seen = await store.write(async (db) => {
		const stored = await db.selectFrom('clock').select(['trustedAt', 'heldMs']).executeTakeFirst();
		const before = stored ?? { trustedAt: (await newest(db)) ?? clock.toISOString(), heldMs: 0 };
		const seen = look(before, clock, ran);
		const { trustedAt, heldMs } = seen.mark;
		await db
			.insertInto('clock')
			.values({ id: 1, trustedAt, heldMs })
			.onConflict((on) => on.column('id').doUpdateSet({ trustedAt, heldMs }))
			.execute();
		return { ...seen, before };
	});
	lookedAt = now;
	believed = seen.isDoubted ? seen.time : null;
	if (seen.isDoubted) {
		log.warn(
			{ clock: clock.toISOString(), trusted: seen.before.trustedAt, heldMs: seen.mark.heldMs },
			`The clock is more than ${STEP_DAYS} days from when this server last ran. Nothing more is ` +
				`deleted until it has held for ${HOLD_HOURS} hours or is set right.`
		);
	}
	return seen.time;
}

/**
 * Checks the clock before the first request is answered. Does nothing while the database is busy.
 */
export function watchClock(store: Store): Promise<void> {
	return whenPossible(deletionTime(store).then(() => undefined));
}

/**
 * Returns the newest time in the rows of the database; `undefined` in an empty database. The first
 * check uses it as the recorded time.
 */
async function newest(db: Transaction): Promise<string | undefined> {
	const times = await Promise.all([
		db
			.selectFrom('account')
			.select(({ fn }) => fn.max('createdAt').as('at'))
			.executeTakeFirst(),
		db
			.selectFrom('authSession')
			.select(({ fn }) => fn.max('updatedAt').as('at'))
			.executeTakeFirst(),
		db
			.selectFrom('assignment')
			.select(({ fn }) => fn.max('updatedAt').as('at'))
			.executeTakeFirst(),
		db
			.selectFrom('workshop')
			.select(({ fn }) => fn.max('touchedAt').as('at'))
			.executeTakeFirst()
	]);
	return times
		.flatMap((row) => row?.at ?? [])
		.sort()
		.at(-1);
}
