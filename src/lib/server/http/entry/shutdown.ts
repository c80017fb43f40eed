/** How the process ends when it is asked to: what runs is finished, then the database closes. */
import type { Server } from 'node:http';
import type { Live } from '../../live/hub.ts';

/** Whoever stops a container waits ten seconds; two of them are for closing the database. */
const PATIENCE_MS = 8_000;
const CLOSING_MS = 1_500;

/** @param live whose streams would otherwise stay open as long as their clients wish */
export function shutDownOnSignal(server: Server, live: Pick<Live, 'end'>) {
	let ending = false;
	const end = (reason: NodeJS.Signals) => {
		if (ending) return; // Ctrl+C reaches the process from the terminal and from npm.
		ending = true;
		// A connection becomes idle only after its last answer.
		const sweep = setInterval(() => server.closeIdleConnections(), 50);
		const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
		server.close(() => {
			clearInterval(sweep);
			clearTimeout(patience);
			// adapter-node's own event: the application closes its database on it.
			(process as NodeJS.EventEmitter).emit('sveltekit:shutdown', reason);
			setTimeout(() => process.exit(0), CLOSING_MS).unref();
		});
		// Only now: whoever is sent away must not be taken in again.
		live.end();
	};
	process.on('SIGTERM', end);
	process.on('SIGINT', end);
}
