/** Parses server-sent events, for server tests. */

export interface StreamEvent<T = unknown> {
	event: string;
	id: number;
	data: T;
}

/**
 * Returns the events of complete blocks (each ended by an empty line), in order. Pings are left
 * out: they may arrive at any moment, and tests of the last event or of ids must not depend on
 * them.
 */
export function eventsIn<T = unknown>(blocks: string): StreamEvent<T>[] {
	return blocks.split('\n\n').flatMap((block) => {
		const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
		const [event, data] = [field('event'), field('data')];
		if (!event || event === 'ping' || !data) return [];
		return [{ event, id: Number(field('id')), data: JSON.parse(data) as T }];
	});
}
