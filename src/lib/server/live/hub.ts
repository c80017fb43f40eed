/**
 * Live channels and their open streams. The database stays the source of truth; the hub keeps only
 * the latest frames of channels with a stream, so that one read serves all of them.
 */
import { processSlot } from '../http/entry/process-slot.ts';
import { logFault } from '../log.ts';
import { isBusy } from '../refusal.ts';
import { Channel, type Sink, type Stream } from './channel.ts';
import type { Relay } from './relay.ts';
import { type Frame, type Framed, framed, retryText } from './sse.ts';

export type { Frame } from './sse.ts';

/** Range in milliseconds over which clients reconnect when this process ends. */
const RECONNECT_MS = { least: 500, most: 2_500 };

export interface Snapshot {
	/**
	 * Revision of the workshop or team, which grows with every write; event ids are derived from it.
	 */
	id: number;
	/** Frames of a variant in the order of sending. Called per variant, so it must not query. */
	frames(variant: string): Frame[];
}

export type Read = (name: string) => Promise<Snapshot | null>;
export type Revisions = (names: string[]) => Promise<Map<string, number>>;

export interface Live {
	/** Announces a change. The channel is read at most once per 100 ms, for all its streams. */
	changed(channel: string): void;
	/**
	 * Registers the reader of all channels named `kind:name`; one reader per kind.
	 * @param read gets the part after the colon; its result `null` means deleted, and ends the
	 * streams
	 * @param revisions current revisions of many channels in one query, without deleted ones; used to
	 * find changes of other instances
	 */
	reads(kind: string, read: Read, revisions?: Revisions): void;
	/**
	 * The `who` of every open stream on this channel; one with several streams occurs several times.
	 */
	watchers(channel: string): string[];
	/** Ends the streams of one `who` on a channel, after a seat or member was removed. */
	drop(channel: string, who: string): void;
	/** Ends all streams and every later one; each client is told another time to reconnect. */
	end(): void;
}

/** Subject and viewer of a stream. */
export interface Subscription {
	/** `workshop:CODE` or `team:ID`. */
	channel: string;
	/** Streams of one channel and variant get the same bytes. */
	variant: string;
	/** Id of the seat or member, for `watchers` and `drop`; `null` for a viewer with neither. */
	who: string | null;
}

export interface Hub extends Live {
	/** Number of open streams. */
	readonly streams: number;
	/** Open channels whose revision in the database differs from the last one read, or is gone. */
	outdated(): Promise<string[]>;
	/** @returns function to call when the connection has closed */
	open(subscription: Subscription, sink: Sink): () => void;
}

/** @param onFault called when a read fails; the channel retries by itself */
export function createHub(onFault: (error: unknown) => void): Hub {
	const channels = new Map<string, Channel>();
	const readers = new Map<string, { read: Read; revisions: Revisions | undefined }>();
	let streams = 0;
	let ended = false;

	function channelOf(name: string): Channel {
		const known = channels.get(name);
		if (known) return known;
		const [kind = ''] = name.split(':', 1);
		const channel = new Channel({
			read: async () => {
				const reader = readers.get(kind);
				if (!reader) throw new Error(`nobody reads channels of the kind ${kind}`);
				return reader.read(name.slice(kind.length + 1));
			},
			onGone: () => {
				for (const stream of channel.streams) finish(name, stream);
			},
			onStalled: (stream) => finish(name, stream),
			onFault
		});
		channels.set(name, channel);
		return channel;
	}

	/**
	 * Removes a stream; safe to call twice, because a stream that ends also closes its connection.
	 */
	function forget(name: string, stream: Stream) {
		const channel = channels.get(name);
		if (!channel?.close(stream)) return;
		streams--;
		if (channel.empty) channels.delete(name);
	}

	/**
	 * Removes a stream and ends it. A connection with unsent bytes is cut off instead, since its
	 * client may never read them.
	 */
	function finish(name: string, stream: Stream, farewell?: Framed) {
		forget(name, stream);
		if (!stream.sink.drained) return stream.sink.destroy();
		if (farewell) stream.sink.write(farewell);
		stream.sink.end();
	}

	return {
		get streams() {
			return streams;
		},

		open({ channel: name, variant, who }, sink) {
			const stream: Stream = { sink, variant, who };
			if (ended) {
				finish(name, stream, reconnectLater());
				return () => undefined;
			}
			streams++;
			channelOf(name).open(stream);
			return () => forget(name, stream);
		},

		changed(name) {
			channels.get(name)?.changed();
		},

		reads(kind, read, revisions) {
			readers.set(kind, { read, revisions });
		},

		async outdated() {
			const found: string[] = [];
			for (const [kind, { revisions }] of readers) {
				const all = [...channels.keys()].filter((name) => name.startsWith(`${kind}:`));
				if (all.length === 0) continue;
				const nameIn = (channel: string) => channel.slice(kind.length + 1);
				const now = await revisions?.(all.map(nameIn));
				// A channel without a revision counts as outdated, so that a read notices a deletion.
				found.push(
					...all.filter((name) => {
						const revision = now?.get(nameIn(name));
						return revision === undefined || revision !== channels.get(name)?.revision;
					})
				);
			}
			return found;
		},

		watchers(name) {
			const all = [...(channels.get(name)?.streams ?? [])];
			return all.flatMap(({ who }) => (who === null ? [] : [who]));
		},

		drop(name, who) {
			for (const stream of channels.get(name)?.streams ?? []) {
				if (stream.who === who) finish(name, stream);
			}
		},

		end() {
			ended = true;
			for (const [name, channel] of channels) {
				for (const stream of channel.streams) finish(name, stream, reconnectLater());
			}
		}
	};
}

function reconnectLater(): Framed {
	const { least, most } = RECONNECT_MS;
	return framed(retryText(Math.round(least + Math.random() * (most - least))));
}

/** The hub of this process, without other instances. */
export function hub(): Hub {
	// A busy store is no fault, since the channel retries.
	return (processSlot.hub ??= createHub((error) => isBusy(error) || logFault('live', null, error)));
}

/** Live channels for the application: the relay with several instances, else the hub. */
export function live(): Live {
	return currentRelay() ?? hub();
}

/** The relay; `undefined` on SQLite, where this process is the only instance. */
export function currentRelay(): Relay | undefined {
	return processSlot.relay;
}

/** Sets the relay that `live` uses from now on; `undefined` removes it. */
export function setRelay(relay: Relay | undefined): void {
	processSlot.relay = relay;
}
