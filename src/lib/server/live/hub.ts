/**
 * Live channels and their open streams. The database remains the only source of data. The hub
 * stores only the latest frames of each channel with an open stream, so that one read serves all
 * its streams.
 */
import { processSlot } from '../http/entry/process-slot.ts';
import { logFault } from '../telemetry/log.ts';
import { isBusy } from '../refusal.ts';
import { Channel, type Sink, type Stream } from './channel.ts';
import { CredentialChecks, type StillValid, kindOf } from './credentials.ts';
import { OpenStreams, type StreamHolder } from './open-streams.ts';
import type { Relay } from './relay.ts';
import { type Frame, type Framed, eventText, framed, retryText } from './sse.ts';
import type { CredentialKind } from '../../protocol.ts';

export type { Frame } from './sse.ts';

/**
 * Limits of the milliseconds after which a browser reconnects when this process ends. Each browser
 * gets a random number between them.
 */
const RECONNECT_MS = { least: 500, most: 2_500 };

export interface Snapshot {
	/**
	 * Revision of the subject, such as a workshop. It grows with every write. Event ids are made of
	 * it.
	 */
	id: number;
	/**
	 * Returns the frames of the view that is named `variant`, in the order of sending. It must not
	 * query the database, because it is called once for every view.
	 */
	frames(variant: string): Frame[];
}

export type Read = (name: string) => Promise<Snapshot | null>;
export type Revisions = (names: string[]) => Promise<Map<string, number>>;

export interface Live {
	/**
	 * Announces a change. A channel is read at most once per 100 ms, for all its streams together.
	 */
	changed(channel: string): void;
	/**
	 * Registers the reader of all channels named `kind:name`. Each kind has one reader.
	 * @param read reads the subject with this name; `null` means that the subject was deleted, and
	 * ends the streams
	 * @param revisions reads the current revisions of many channels in one query, to find changes
	 * made by other instances; deleted subjects are left out
	 */
	reads(kind: string, read: Read, revisions?: Revisions): void;
	/**
	 * Returns the seat's or member's id (`who`) of every open stream of this channel. The id of
	 * somebody with several streams occurs several times.
	 */
	watchers(channel: string): string[];
	/** Whether this process has any open stream of this channel, no matter whose. */
	isWatched(channel: string): boolean;
	/** Registers the database check that finds which credentials of this kind have ended. */
	checks(kind: CredentialKind, stillValid: StillValid): void;
	/** Ends the streams that these credentials opened; see end-streams.ts. */
	revoke(credentials: readonly string[]): void;
	/** Ends the streams of this process whose credentials the database no longer has. */
	endExpired(): Promise<void>;
	/**
	 * Ends all open streams. From then on, a stream that is opened is ended at once. Each browser
	 * is told a different time to reconnect.
	 */
	end(): void;
}

/** Subject of a stream, and who views it. */
export interface Subscription {
	/** Name of the channel, such as `workshop:CODE` or `team:ID`. */
	channel: string;
	/**
	 * Name of the view that the stream shows. Streams with the same channel and variant receive the
	 * same bytes.
	 */
	variant: string;
	/** Id of the seat or member, for `watchers`; `null` for any other viewer. */
	who: string | null;
	/**
	 * Names of the credentials that opened the stream (credentials.ts). The stream ends as soon as
	 * one of them ends.
	 */
	openedBy: readonly string[];
	/**
	 * Seat, account and network that may each have a limited number of open streams, and for which
	 * this stream counts. Without holders, the stream is not limited.
	 */
	holders?: readonly StreamHolder[];
}

export interface Hub extends Live {
	/** Number of open streams. */
	readonly streams: number;
	/**
	 * Returns the names of open channels whose subject was deleted, or whose revision in the
	 * database differs from the one that this process read last.
	 */
	outdated(): Promise<string[]>;
	/** Whether each of these seats, accounts and networks may open one more stream. */
	hasRoom(holders: readonly StreamHolder[]): boolean;
	/**
	 * Opens a stream. Ends it at once when its seat, account or network has too many open streams, or
	 * when the hub has ended.
	 * @returns a function to call when the connection has closed
	 */
	open(subscription: Subscription, sink: Sink): () => void;
}

/**
 * Creates a hub.
 * @param onFault called when a read fails; the channel then retries by itself
 */
export function createHub(onFault: (error: unknown) => void): Hub {
	const channels = new Map<string, Channel>();
	const readers = new Map<string, { read: Read; revisions: Revisions | undefined }>();
	const checks = new CredentialChecks({ onEnded: revoke, onFault });
	const openStreams = new OpenStreams();
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

	/** Removes a stream. May be called twice, because ending a stream also closes its connection. */
	function forget(name: string, stream: Stream) {
		const channel = channels.get(name);
		if (!channel?.close(stream)) return;
		streams--;
		if (channel.empty) channels.delete(name);
	}

	/**
	 * Removes a stream and ends it. A connection with unsent bytes is closed at once, because its
	 * browser may never read them.
	 */
	function finish(name: string, stream: Stream, farewell?: Framed) {
		forget(name, stream);
		if (!stream.sink.drained) return stream.sink.destroy();
		if (farewell) stream.sink.write(farewell);
		stream.sink.end();
	}

	function revoke(credentials: readonly string[]) {
		const names = new Set(credentials);
		for (const [name, channel] of channels) {
			for (const stream of channel.streams) {
				const credential = stream.openedBy.find((one) => names.has(one));
				if (credential) finish(name, stream, lastPing(kindOf(credential)));
			}
		}
	}

	return {
		get streams() {
			return streams;
		},

		revoke,

		checks: (kind, stillValid) => checks.register(kind, stillValid),

		endExpired: () =>
			checks.check(
				[...channels.values()].flatMap(({ streams }) =>
					[...streams].flatMap(({ openedBy }) => openedBy)
				)
			),

		hasRoom: (holders) => openStreams.hasRoom(holders),

		open({ channel: name, variant, who, openedBy, holders = [] }, sink) {
			const stream: Stream = { sink, variant, who, openedBy };
			const release = openStreams.add(holders);
			if (ended || !release) {
				release?.();
				finish(name, stream, reconnectLater());
				return () => undefined;
			}
			streams++;
			channelOf(name).open(stream);
			checks.soon(openedBy);
			return () => {
				release();
				forget(name, stream);
			};
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
				// A missing revision means that the subject was deleted, or that its kind has no
				// `revisions`. In both cases the channel is read again.
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

		isWatched: (name) => channels.has(name),

		end() {
			ended = true;
			checks.stop();
			for (const [name, channel] of channels) {
				for (const stream of channel.streams) finish(name, stream, reconnectLater());
			}
		}
	};
}

/**
 * Returns the last event of a stream whose credential has ended. It is a ping, because every reader
 * of streams knows pings.
 */
function lastPing(ended: CredentialKind): Framed {
	return framed(eventText('ping', JSON.stringify({ ended })));
}

function reconnectLater(): Framed {
	const { least, most } = RECONNECT_MS;
	return framed(retryText(Math.round(least + Math.random() * (most - least))));
}

/** Returns the hub of this process, which does not know of other instances. */
export function hub(): Hub {
	// A busy database is not logged as a fault, because the channel retries.
	return (processSlot.hub ??= createHub((error) => isBusy(error) || logFault('live', null, error)));
}

/**
 * Returns the live channels for the application: the relay when there may be several instances,
 * otherwise the hub.
 */
export function live(): Live {
	return currentRelay() ?? hub();
}

/** Returns the relay; `undefined` on SQLite, where this process is the only instance. */
export function currentRelay(): Relay | undefined {
	return processSlot.relay;
}

/** Sets the relay that `live` uses from now on; `undefined` removes it. */
export function setRelay(relay: Relay | undefined): void {
	processSlot.relay = relay;
}
