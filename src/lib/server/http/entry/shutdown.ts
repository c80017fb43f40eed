/** Graceful shutdown: running requests finish, and then the database closes. */
import type { Server } from 'node:http';
import type { Live } from '../../live/hub.ts';

/**
 * Maximum milliseconds for running requests to finish (`FINISH_MS`), and then for closing the
 * database (`CLOSING_MS`). Their sum is less than the ten seconds after which Docker kills a
 * container.
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
		// Idle connections are closed repeatedly, because a connection becomes idle only after its
		// last response.
		const closeIdle = setInterval(() => server.closeIdleConnections(), 50);
		const deadline = setTimeout(() => server.closeAllConnections(), FINISH_MS);
		server.close(() => {
			clearInterval(closeIdle);
			clearTimeout(deadline);
			// This is the name of adapter-node's own shutdown event. hooks.server.ts closes the
			// database when the event is emitted.
			(process as NodeJS.EventEmitter).emit('sveltekit:shutdown', reason);
			setTimeout(() => process.exit(0), CLOSING_MS).unref();
		});
		// The streams end after the call of `server.close`, so that their browsers cannot reconnect
		// to this process.
		live.end();
	};
	process.on('SIGTERM', end);
	process.on('SIGINT', end);
}
