/** The one hub of this process: made by start.ts, which runs outside what is built, fetched here. */
import { type Hub, type Live, createHub } from './hub.ts';

const slot = globalThis as { [key: symbol]: Hub | undefined };
const KEY = Symbol.for('kantlijn.live');
const BEHIND_ENTRY = Symbol.for('kantlijn.live.entry');

/** Called by the entry, before the application is imported. */
export function handOver(): Hub {
	return (slot[BEHIND_ENTRY] = slot[KEY] = newHub());
}

/** Whether the server's entry takes streams over; a development server has none. */
export function isBehindEntry(): boolean {
	return slot[BEHIND_ENTRY] !== undefined;
}

export function hub(): Hub {
	return (slot[KEY] ??= newHub());
}

/** What the application sees of it. */
export function live(): Live {
	return hub();
}

function newHub(): Hub {
	return createHub(async (error) => {
		// Only now: the log reads the settings, which the entry has yet to find right.
		const { logFault } = await import('../log.ts');
		logFault('live', null, error);
	});
}
