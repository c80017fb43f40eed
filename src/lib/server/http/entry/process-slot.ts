/**
 * Objects that a process has once. They are kept on the global object for two reasons: start.ts runs
 * unbundled, beside the built application, and the development server reloads modules while the
 * database file stays locked.
 */
import type { Store } from '../../db/client.ts';
import type { Hub } from '../../live/hub.ts';
import type { Relay } from '../../live/relay.ts';
import type { CreateHttpServer } from './http-server.ts';

interface ProcessSlot {
	store?: Store | undefined;
	hub?: Hub;
	relay?: Relay | undefined;
	/** Set by the application, and called by start.ts. */
	createHttpServer?: CreateHttpServer;
	/** Whether that HTTP server runs, which takes streams over; not so under `npm run dev`. */
	takesStreams?: boolean;
}

const KEY = Symbol.for('kantlijn');
const shared = globalThis as { [KEY]?: ProcessSlot };

export const processSlot: ProcessSlot = (shared[KEY] ??= {});
