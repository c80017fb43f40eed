/** The one hub of this process, and the relay that connects it to other instances. */
import { processSlot } from '../http/entry/process-slot.ts';
import { logFault } from '../log.ts';
import { isBusy } from '../refusal.ts';
import { type Hub, type Live, createHub } from './hub.ts';
import type { Relay } from './relay.ts';

/** The hub of this process, without other instances. */
export function hub(): Hub {
	// A busy store is no fault, since the channel retries.
	return (processSlot.hub ??= createHub((error) => isBusy(error) || logFault('live', null, error)));
}

/** Live channels for the application: the relay with several instances, else the hub. */
export function live(): Live {
	return currentRelay() ?? hub();
}

/** The relay; `undefined` on SQLite, where this process is the only instance. */
export function currentRelay(): Relay | undefined {
	return processSlot.relay;
}

/** Sets the relay that `live` uses from now on; `undefined` removes it. */
export function setRelay(relay: Relay | undefined): void {
	processSlot.relay = relay;
}
