/** The one hub of this process: made by start.ts, which runs outside what is built, fetched here. */
import { type Hub, type Live, createHub } from './hub.ts';
import type { Relay } from './relay.ts';

const slot = globalThis as { [key: symbol]: Hub | undefined };
const KEY = Symbol.for('kantlijn.live');
const BEHIND_ENTRY = Symbol.for('kantlijn.live.entry');
const RELAY = Symbol.for('kantlijn.live.relay');

/** Called by the entry, before the application is imported. */
export function createProcessHub(): Hub {
	return (slot[BEHIND_ENTRY] = slot[KEY] = newHub());
}

/** Whether the server's entry takes streams over; a development server has none. */
export function isBehindEntry(): boolean {
	return slot[BEHIND_ENTRY] !== undefined;
}

export function hub(): Hub {
	return (slot[KEY] ??= newHub());
}

/** What the application sees of it: with the other instances behind it, where there may be some. */
export function live(): Live {
	return currentRelay() ?? hub();
}

export function currentRelay(): Relay | undefined {
	return (globalThis as { [key: symbol]: Relay | undefined })[RELAY];
}

/** From now on what changes here is known to the other instances, and the other way round. */
export function setRelay(relay: Relay | undefined): void {
	(globalThis as { [key: symbol]: Relay | undefined })[RELAY] = relay;
}

function newHub(): Hub {
	return createHub(async (error) => {
		// It is read again by itself. By its name, since the application has that class of its own.
		if (error instanceof Error && error.name === 'Unavailable') return;
		// Only now: the log reads the settings, which the entry has yet to find right.
		const { logFault } = await import('../log.ts');
		logFault('live', null, error);
	});
}
