/** Pure reducer of live events: everything received so far, and the effect of one more event. */

/** Data of each kind of event; `own` is this user's answer and comes with the full state only. */
export interface Kinds {
	state: object;
	tally?: object;
	dots?: object;
	spread?: object;
	own?: unknown;
}

export type Kind = 'state' | 'tally' | 'dots' | 'spread';
export const KINDS: readonly Kind[] = ['state', 'tally', 'dots', 'spread'];

/** Everything a page has received; `null` for what has not arrived or is hidden again. */
export interface Received<K extends Kinds> {
	/** State with the counts of the latest tally merged in. */
	state: K['state'] | null;
	tally: K['tally'] | null;
	dots: K['dots'] | null;
	spread: K['spread'] | null;
	own: K['own'] | null;
	/** Id of the last event of each kind. */
	ids: Partial<Record<Kind, number>>;
}

/**
 * Response of the polling URL: the state, with the dots, spread and own answer that are visible.
 */
export type FullState<K extends Kinds> = K['state'] &
	Partial<Pick<{ [kind in keyof K]: K[kind] | null }, keyof K & ('dots' | 'spread' | 'own')>>;

interface InRound {
	round?: number | null;
	phase?: string;
}

/** @param whole full state with which the page was rendered; `null` for none */
export function initialReceived<K extends Kinds>(whole: FullState<K> | null): Received<K> {
	const none = { state: null, tally: null, dots: null, spread: null, own: null, ids: {} };
	return whole ? withFullState(none, whole) : none;
}

/** @returns the same object when the event is not newer than the last one of its kind */
export function withEvent<K extends Kinds>(
	received: Received<K>,
	kind: Kind,
	id: number,
	data: object
): Received<K> {
	if (id <= (received.ids[kind] ?? -1)) return received;
	const ids = { ...received.ids, [kind]: id };
	if (kind === 'state') return { ...withState(received, data), ids };
	if (kind !== 'tally') return { ...received, [kind]: data, ids };
	const state = ofSameRound(received.state, data) ? { ...received.state, ...data } : received.state;
	return { ...received, state, tally: data, ids };
}

/** Removes dots and spread when the new state hides them, since no event announces that. */
function withState<K extends Kinds>(received: Received<K>, state: InRound): Received<K> {
	const same = ofSameRound(received.state, state);
	const isSeen = same && (state.phase ?? 'revealed') === 'revealed';
	const seen = isSeen ? {} : { dots: null, spread: null };
	return { ...received, ...seen, state, tally: same ? received.tally : null };
}

function ofSameRound(one: InRound | null, other: InRound): boolean {
	return one !== null && one.round === other.round;
}

/** Replaces everything by a full state: what the full state lacks is hidden. */
export function withFullState<K extends Kinds>(
	received: Received<K>,
	whole: FullState<K>
): Received<K> {
	const { dots = null, spread = null, own = null, ...state } = whole as FullState<Required<Kinds>>;
	return { ids: repeatable(received.ids), state, tally: null, dots, spread, own };
}

/**
 * Ids lowered by half, so that a stream may repeat its latest events after a full state: an event
 * can contain more than the full state. Older events stay excluded, even after several full states.
 */
function repeatable(ids: Partial<Record<Kind, number>>): Partial<Record<Kind, number>> {
	return Object.fromEntries(Object.entries(ids).map(([kind, id]) => [kind, Math.ceil(id) - 0.5]));
}

/**
 * Takes only the own answer of a full state that events have overtaken: events never contain it.
 */
export function withOwn<K extends Kinds>(
	received: Received<K>,
	{ own = null }: FullState<K>
): Received<K> {
	return { ...received, own };
}
