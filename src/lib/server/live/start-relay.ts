/** Whether this process is one of several is settled by its database: a file has one process. */
import { settings } from '../settings.ts';
import { logFault } from '../log.ts';
import { isBusy } from '../refusal.ts';
import { hub, setRelay } from './hub-slot.ts';
import { createRelay } from './relay.ts';

/** @returns what ends it */
export async function startRelay(): Promise<() => void> {
	const { database, redis } = settings();
	if ('file' in database) return () => undefined;
	const open = redis ? await opening(redis) : null;
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

async function opening(url: string) {
	const { openRedisMessages: openMessages } = await import('./redis-messages.ts');
	return (heard: Parameters<typeof openMessages>[1]) => openMessages(url, heard);
}
