/**
 * The one hub of this process. start.ts creates it, and the bundled application gets it from here.
 * It is kept on the global object because both have their own copy of this module.
 */
import { type Hub, type Live, createHub } from './hub.ts';
import type { Relay } from './relay.ts';

const slot = globalThis as { [key: symbol]: Hub | undefined };
const KEY = Symbol.for('kantlijn.live');
const BEHIND_ENTRY = Symbol.for('kantlijn.live.entry');
const RELAY = Symbol.for('kantlijn.live.relay');

/** Creates the hub; called by start.ts before it imports the application. */
export function createProcessHub(): Hub {
	return (slot[BEHIND_ENTRY] = slot[KEY] = newHub());
}

/** Whether start.ts runs this process and takes streams over; false under `npm run dev`. */
export function isBehindEntry(): boolean {
	return slot[BEHIND_ENTRY] !== undefined;
}

/** The hub of this process, without other instances. */
export function hub(): Hub {
	return (slot[KEY] ??= newHub());
}

/** Live channels for the application: the relay with several instances, else the hub. */
export function live(): Live {
	return currentRelay() ?? hub();
}

/** The relay; `undefined` on SQLite, where this process is the only instance. */
export function currentRelay(): Relay | undefined {
	return (globalThis as { [key: symbol]: Relay | undefined })[RELAY];
}

/** Sets the relay that `live` uses from now on; `undefined` removes it. */
export function setRelay(relay: Relay | undefined): void {
	(globalThis as { [key: symbol]: Relay | undefined })[RELAY] = relay;
}

function newHub(): Hub {
	return createHub(async (error) => {
		// A busy store is no fault, since the channel retries. Compared by name, since the bundled
		// application has its own copy of the class.
		if (error instanceof Error && error.name === 'Unavailable') return;
		// Imported late, because log.ts reads the settings, which start.ts has not validated at first.
		const { logFault } = await import('../log.ts');
		logFault('live', null, error);
	});
}
