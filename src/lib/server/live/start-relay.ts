/** Starts the relay on PostgreSQL. SQLite allows only one instance, which needs no relay. */
import { settings } from '../settings.ts';
import { logFault } from '../telemetry/log.ts';
import { isBusy } from '../refusal.ts';
import { hub, setRelay } from './hub.ts';
import { createRelay } from './relay.ts';

/**
 * Starts the relay, if it is needed.
 * @returns a function that stops the relay
 */
export async function startRelay(): Promise<() => void> {
	const { database, redis } = settings();
	if ('file' in database) return () => undefined;
	const open = redis ? await loadRedis(redis) : null;
	const relay = createRelay(hub(), {
		open,
		onFault: (error) => isBusy(error) || logFault('relay', null, error)
	});
	setRelay(relay);
	return () => {
		setRelay(undefined);
		relay.close();
	};
}

async function loadRedis(url: string) {
	const { openRedisMessages: openMessages } = await import('./redis-messages.ts');
	return (handlers: Parameters<typeof openMessages>[1]) => openMessages(url, handlers);
}
