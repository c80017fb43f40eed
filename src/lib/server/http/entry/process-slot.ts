/**
 * Objects of which a process has exactly one. They are stored on the global object, because modules
 * may be loaded twice: start.ts runs unbundled beside the built application, and the development
 * server reloads modules while the open store still locks the database file.
 */
import type { Store } from '../../db/client.ts';
import type { Hub } from '../../live/hub.ts';
import type { Relay } from '../../live/relay.ts';
import type { CreateHttpServer } from './http-server.ts';

interface ProcessSlot {
	store?: Store | undefined;
	hub?: Hub;
	relay?: Relay | undefined;
	/** Function that creates the HTTP server; the application sets it, and start.ts calls it. */
	createHttpServer?: CreateHttpServer;
	/**
	 * URL of the folder `src`, set by start.ts. Worker threads run files of this folder, not of the
	 * build.
	 */
	sources?: URL;
	/**
	 * Whether the server that `createHttpServer` makes is running. It sends live streams itself,
	 * without SvelteKit. Not set under `npm run dev`.
	 */
	takesStreams?: boolean;
}

const KEY = Symbol.for('kantlijn');
const shared = globalThis as { [KEY]?: ProcessSlot };

export const processSlot: ProcessSlot = (shared[KEY] ??= {});
