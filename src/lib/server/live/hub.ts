/**
 * What is live: who watches which channel. Truth stays in the database; here are only the latest
 * frames of channels that somebody watches, so that one read serves everybody.
 */
import { Channel, type Sink, type Stream } from './channel.ts';
import { type Frame, type Framed, framed, retryText } from './sse.ts';

export type { Frame } from './sse.ts';

/** At the end of this process clients come back spread over this time, in milliseconds. */
const BACK_AFTER = { least: 500, most: 2_500 };

export interface Snapshot {
	/** The channel's revision, which grows with every write: the ids of the events are made of it. */
	id: number;
	/** In the order in which they are sent, from memory: all that was read serves every variant. */
	frames(variant: string): Frame[];
}

export type Read = (name: string) => Promise<Snapshot | null>;
export type Revisions = (names: string[]) => Promise<Map<string, number>>;

export interface Live {
	/** What a channel shows has changed: read once within 100 ms for everyone, never more often. */
	changed(channel: string): void;
	/**
	 * How channels are read whose name begins with `kind:`; `name` is what follows the colon, `null`
	 * ends the streams: it is gone. One reader a kind.
	 * @param revisions tells of many at once how far they are, without those that are gone; another
	 * instance may have changed them
	 */
	reads(kind: string, read: Read, revisions?: Revisions): void;
	/** The `who`s whose streams on this channel are open, each as often as it has streams. */
	watchers(channel: string): string[];
	/** Ends the streams of one `who` on a channel: a seat or a member was removed. */
	drop(channel: string, who: string): void;
	/** Tells all streams to come back, not all at once, and ends them, and every later one. */
	end(): void;
}

/** What a stream shows, and to whom. */
export interface Subscription {
	/** `workshop:CODE` or `team:ID`. */
	channel: string;
	/** Those of one variant get the same bytes. */
	variant: string;
	/** The seat or member, for `watchers` and `drop`; `null` for whoever only looks. */
	who: string | null;
}

export interface Hub extends Live {
	/** How many streams are open. */
	readonly streams: number;
	/** The watched channels of which the store has more than what is shown. */
	outdated(): Promise<string[]>;
	/** @returns what to call when the connection has closed */
	open(held: Subscription, sink: Sink): () => void;
}

/** @param onFault told when a channel could not be read; it is tried again by itself */
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

	/** Also when it has ended already: whatever ends it, the connection closes afterwards. */
	function forget(name: string, stream: Stream) {
		const channel = channels.get(name);
		if (!channel?.close(stream)) return;
		streams--;
		if (channel.empty) channels.delete(name);
	}

	/** From here on nothing may be written to it. Whoever does not read would hold the end up. */
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
				finish(name, stream, comeBackLater());
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
				// Whatever cannot be compared is read: so it is noticed too that it is gone.
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
				for (const stream of channel.streams) finish(name, stream, comeBackLater());
			}
		}
	};
}

function comeBackLater(): Framed {
	const { least, most } = BACK_AFTER;
	return framed(retryText(Math.round(least + Math.random() * (most - least))));
}
