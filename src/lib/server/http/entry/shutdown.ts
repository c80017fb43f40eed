/** Graceful shutdown: running requests finish, and then the database closes. */
import type { Server } from 'node:http';
import type { Live } from '../../live/hub.ts';

/**
 * Maximum milliseconds for running requests to finish; `CLOSING_MS` are those for closing the
 * database. Together they are less than the ten seconds after which Docker kills a container.
 */
const FINISH_MS = 8_000;
const CLOSING_MS = 1_500;

/**
 * Shuts the process down on SIGTERM or SIGINT.
 * @param live hub whose streams must be ended, because browsers keep them open indefinitely
 */
export function shutDownOnSignal(server: Server, live: Pick<Live, 'end'>) {
	let ending = false;
	const end = (reason: NodeJS.Signals) => {
		if (ending) return; // Ctrl+C arrives twice, from the terminal and from npm.
		ending = true;
		// Repeated, because a connection becomes idle only after its last response.
		const closeIdle = setInterval(() => server.closeIdleConnections(), 50);
		const deadline = setTimeout(() => server.closeAllConnections(), FINISH_MS);
		server.close(() => {
			clearInterval(closeIdle);
			clearTimeout(deadline);
			// An event of adapter-node's own. On it, hooks.server.ts closes the database.
			(process as NodeJS.EventEmitter).emit('sveltekit:shutdown', reason);
			setTimeout(() => process.exit(0), CLOSING_MS).unref();
		});
		// The streams end after `server.close`, so that their browsers cannot reconnect to this
		// process.
		live.end();
	};
	process.on('SIGTERM', end);
	process.on('SIGINT', end);
}
