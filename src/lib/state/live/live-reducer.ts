/** What a feed has heard so far, and what one more event makes of it. */

/** What each kind of event holds; `own` comes with the whole only, and is nobody else's. */
export interface Kinds {
	state: object;
	tally?: object;
	dots?: object;
	spread?: object;
	own?: unknown;
}

export type Kind = 'state' | 'tally' | 'dots' | 'spread';
export const KINDS: readonly Kind[] = ['state', 'tally', 'dots', 'spread'];

export interface Received<K extends Kinds> {
	/** With the counts of the latest tally in it. */
	state: K['state'] | null;
	tally: K['tally'] | null;
	dots: K['dots'] | null;
	spread: K['spread'] | null;
	own: K['own'] | null;
	/** The number of the last event of each kind. */
	ids: Partial<Record<Kind, number>>;
}

/** What the polling address answers: the state, and beside it what else one may see. */
export type FullState<K extends Kinds> = K['state'] &
	Partial<Pick<{ [kind in keyof K]: K[kind] | null }, keyof K & ('dots' | 'spread' | 'own')>>;

interface InRound {
	round?: number | null;
	phase?: string;
}

export function initialReceived<K extends Kinds>(whole: FullState<K> | null): Received<K> {
	const none = { state: null, tally: null, dots: null, spread: null, own: null, ids: {} };
	return whole ? withFullState(none, whole) : none;
}

/** @returns the same news where this is none: an event that is not newer than the last one */
export function withEvent<K extends Kinds>(
	news: Received<K>,
	kind: Kind,
	id: number,
	data: object
): Received<K> {
	if (id <= (news.ids[kind] ?? -1)) return news;
	const ids = { ...news.ids, [kind]: id };
	if (kind === 'state') return { ...withState(news, data), ids };
	if (kind !== 'tally') return { ...news, [kind]: data, ids };
	const state = ofSameRound(news.state, data) ? { ...news.state, ...data } : news.state;
	return { ...news, state, tally: data, ids };
}

/** A state that has phases says by them that nothing is to be seen any more: no event does. */
function withState<K extends Kinds>(news: Received<K>, state: InRound): Received<K> {
	const same = ofSameRound(news.state, state);
	const isSeen = same && (state.phase ?? 'revealed') === 'revealed';
	const seen = isSeen ? {} : { dots: null, spread: null };
	return { ...news, ...seen, state, tally: same ? news.tally : null };
}

function ofSameRound(one: InRound | null, other: InRound): boolean {
	return one !== null && one.round === other.round;
}

/** What was asked for as a whole is the truth of that moment, so what it lacks is not there. */
export function withFullState<K extends Kinds>(
	news: Received<K>,
	whole: FullState<K>
): Received<K> {
	const { dots = null, spread = null, own = null, ...state } = whole as FullState<Required<Kinds>>;
	return { ids: repeatable(news.ids), state, tally: null, dots, spread, own };
}

/**
 * What the whole has taken the place of may be told once more: a stream can tell more than it. Half
 * a number back, so that nothing older is let in, however often the whole is asked for.
 */
function repeatable(ids: Partial<Record<Kind, number>>): Partial<Record<Kind, number>> {
	return Object.fromEntries(Object.entries(ids).map(([kind, id]) => [kind, Math.ceil(id) - 0.5]));
}

/** Of an answer that the stream has overtaken, only what the stream never tells. */
export function withOwn<K extends Kinds>(
	news: Received<K>,
	{ own = null }: FullState<K>
): Received<K> {
	return { ...news, own };
}
