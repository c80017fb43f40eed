/**
 * What is measured while the process runs, and told to whoever listens: metrics.ts, where it is asked
 * for. Over Node's own channels, since the entry and the application each have a copy of this file.
 */
import { type Channel, channel } from 'node:diagnostics_channel';

/** Times in milliseconds. None of it says anything about a person or a client. */
export interface Measured {
	/** By the route's pattern, never the address. */
	request: { route: string; method: string; status: number; took: number };
	/** A channel read for all who watch it, and put on its way to them. */
	frame: { took: number };
	/** A group of writes, from its beginning to the disk, and how long its first one had waited. */
	commit: { took: number; waited: number; writes: number };
	/** A query of one of the two kinds of connections. */
	query: { of: 'reads' | 'writes'; took: number };
	/** How many wait for their turn. */
	queue: { of: 'writes' | 'connections'; length: number };
}

type Name = keyof Measured;

const channels = {
	request: channel('kantlijn:request'),
	frame: channel('kantlijn:frame'),
	commit: channel('kantlijn:commit'),
	query: channel('kantlijn:query'),
	queue: channel('kantlijn:queue')
} satisfies Record<Name, Channel>;

/** Costs next to nothing while nobody listens. */
export function measure<N extends Name>(name: N, what: Measured[N]): void {
	if (channels[name].hasSubscribers) channels[name].publish(what);
}

export function onMeasured<N extends Name>(name: N, hear: (what: Measured[N]) => void): void {
	channels[name].subscribe((what) => hear(what as Measured[N]));
}
