/** Moves the clock of a server under test by days. */
import type { OwnServer } from './server.ts';

/**
 * Restarts a server with its clock this many days ahead, as if the server had run all that time. A
 * server does not trust a clock that has only jumped: see src/lib/server/jobs/trusted-clock.ts.
 */
export async function restartLater(server: OwnServer, days: number): Promise<void> {
	const now = new Date(Date.now() + days * 86_400_000).toISOString();
	await server.database.rows(`update clock set trusted_at = '${now}', held_ms = 0`);
	await server.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: String(days) } });
}
