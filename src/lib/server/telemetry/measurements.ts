/**
 * Measurements of the running process, for subscribers such as http/metrics.ts. They pass through
 * Node's diagnostics channels, because start.ts and the bundled application each have a copy of
 * this module.
 */
import { type Channel, channel } from 'node:diagnostics_channel';

/** Measurements by name. Times are in milliseconds. None of them identifies a person. */
export interface Measured {
	/** A request; `route` is the pattern of the route, never the address. */
	request: { route: string; method: string; status: number; took: number };
	/** One update of a live channel, in which its state is read and sent to all its streams. */
	frame: { took: number };
	/**
	 * A group of writes: the time until the group is on disk, the time that its first write waited,
	 * and the number of writes.
	 */
	commit: { took: number; waited: number; writes: number };
	/** A query on a reading or a writing connection. */
	query: { of: 'reads' | 'writes'; took: number };
	/**
	 * Length of a queue: of writes that wait for a group, or of queries that wait for a connection.
	 */
	queue: { of: 'writes' | 'connections'; length: number };
	/** One computation of a password's hash, the most expensive work that a request can cause. */
	passwordHash: object;
}

type Name = keyof Measured;

const channels = {
	request: channel('kantlijn:request'),
	frame: channel('kantlijn:frame'),
	commit: channel('kantlijn:commit'),
	query: channel('kantlijn:query'),
	queue: channel('kantlijn:queue'),
	passwordHash: channel('kantlijn:password-hash')
} satisfies Record<Name, Channel>;

/** Publishes a measurement. Without subscribers it takes next to no time. */
export function measure<N extends Name>(name: N, what: Measured[N]): void {
	if (channels[name].hasSubscribers) channels[name].publish(what);
}

export function onMeasured<N extends Name>(name: N, listener: (what: Measured[N]) => void): void {
	channels[name].subscribe((what) => listener(what as Measured[N]));
}
