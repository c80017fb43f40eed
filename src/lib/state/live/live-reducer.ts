/**
 * Pure reducer of live events: the data received so far, and the effect of one more event on them.
 */

/**
 * Data of each kind of event, and the user's own answer (`own`), which no event contains, only a
 * full state.
 */
export interface Kinds {
	state: object;
	tally?: object;
	dots?: object;
	spread?: object;
	own?: unknown;
}

export type Kind = 'state' | 'tally' | 'dots' | 'spread';
export const KINDS: readonly Kind[] = ['state', 'tally', 'dots', 'spread'];

/** Data that a page has received; `null` for data that have not arrived or are hidden again. */
export interface Received<K extends Kinds> {
	/** State, with the counts of the latest tally. */
	state: K['state'] | null;
	tally: K['tally'] | null;
	dots: K['dots'] | null;
	spread: K['spread'] | null;
	own: K['own'] | null;
	/** Id of the last event of each kind. */
	ids: Partial<Record<Kind, number>>;
}

/**
 * Full state as the polling URL returns it: the state, and those of `dots`, `spread` and `own` that
 * this reader may see.
 */
export type FullState<K extends Kinds> = K['state'] &
	Partial<Pick<{ [kind in keyof K]: K[kind] | null }, keyof K & ('dots' | 'spread' | 'own')>>;

interface InRound {
	round?: number | null;
	phase?: string;
}

/**
 * Returns the data with which a page begins.
 * @param whole full state with which the page was rendered; `null` for none
 */
export function initialReceived<K extends Kinds>(whole: FullState<K> | null): Received<K> {
	const none = { state: null, tally: null, dots: null, spread: null, own: null, ids: {} };
	return whole ? withFullState(none, whole) : none;
}

/**
 * Applies one event.
 * @returns the given object if the event is not newer than the last event of its kind
 */
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

/**
 * Applies a new state. If the state hides the dots and the spread, they are removed, because no
 * separate event says that they are hidden.
 */
function withState<K extends Kinds>(received: Received<K>, state: InRound): Received<K> {
	const same = ofSameRound(received.state, state);
	const isSeen = same && (state.phase ?? 'revealed') === 'revealed';
	const seen = isSeen ? {} : { dots: null, spread: null };
	return { ...received, ...seen, state, tally: same ? received.tally : null };
}

function ofSameRound(one: InRound | null, other: InRound): boolean {
	return one !== null && one.round === other.round;
}

/**
 * Replaces all data by a full state. Data that the full state lacks are hidden, and become `null`.
 */
export function withFullState<K extends Kinds>(
	received: Received<K>,
	whole: FullState<K>
): Received<K> {
	const { dots = null, spread = null, own = null, ...state } = whole as FullState<Required<Kinds>>;
	return { ids: repeatable(received.ids), state, tally: null, dots, spread, own };
}

/**
 * Returns the ids lowered by one half, so that the stream may repeat the latest event of each kind.
 * After a full state this is needed, because the event can contain more than the full state. Older
 * events stay excluded, even after several full states.
 */
function repeatable(ids: Partial<Record<Kind, number>>): Partial<Record<Kind, number>> {
	return Object.fromEntries(Object.entries(ids).map(([kind, id]) => [kind, Math.ceil(id) - 0.5]));
}

/**
 * Applies a full state that arrived after newer events. The data of those events stay, and only
 * `own`, the user's own answer, is taken from the full state, because no event sets it.
 */
export function withOwn<K extends Kinds>(
	received: Received<K>,
	{ own = null }: FullState<K>
): Received<K> {
	return { ...received, own };
}
