/**
 * State of a shared assignment on its page: the state with which the page was rendered, or the
 * state from the live connection if that is newer.
 */
import type { RequestView } from '$lib/domain/client-request';
import type { Minutes, Progress } from '$lib/domain/intervision';
import type { Locale } from '$lib/domain/locale';
import type { RevealedView, OwnAnswer, RoundView } from '$lib/domain/team';
import { LiveState } from '$lib/state/live/live-state.svelte';

export interface Roles {
	expert: string[];
	facilitator: string[];
	/** Ids of the members who take no part. */
	neither: string[];
	/** Number of the round that was on when the roles were divided; `null` in old divisions. */
	round: number | null;
	/** Whether somebody with a role has left the team since. */
	somebodyLeft: boolean;
	settledBy: string;
	settledAt: string;
	reviewAt: string | null;
}

/** Member who leads the conversation (`null`: nobody), and the index of the question it is at. */
export interface Conversation {
	leader: string | null;
	step: number;
}

export interface Case extends Progress {
	/** Id of the member whose case it is. */
	owner: string;
	minutes: Minutes;
}

export interface Detail extends RoundView {
	question: string;
	/** The question that the current round asks; `question` may have been changed since. */
	asked: string;
	client: string | null;
	/** Id of the member who looks after the assignment. */
	addedBy: string;
	/** Correction of this round's question after its reveal; `null` without one. */
	correction: { by: string; at: string } | null;
	archived: boolean;
	roles: Roles | null;
	/** Open request to the client to look together on the roles; `null` without one. */
	clientRequest: RequestView | null;
	/** `null` until the round is revealed, except in a case, which is led from its start. */
	conversation: Conversation | null;
	/** The case of a member, for an intervision; `null` for any other assignment. */
	case: Case | null;
	questions?: Record<Locale, string[]>;
	about?: string[][];
	leftOut?: string[];
	me: string;
	members: { id: string; displayName: string; owner: boolean }[];
	revision: number;
}

export interface Picture extends RevealedView {
	round: number;
	/** Questions for the conversation, in the order in which they are asked. */
	questions: Record<Locale, string[]>;
	/** For each question, the ids of the members whom it names. */
	about: string[][];
	/** Ids of the members whose late answers the questions leave out. */
	leftOut: string[];
}

/** The question as the round asked it, or as it was corrected after the reveal. */
export const shownQuestion = ({ correction, question, asked }: Detail) =>
	correction ? question : asked;

export class LiveAssignment {
	readonly live: LiveState<{ state: Detail; dots: Picture; own: OwnAnswer }>;
	readonly #rendered: () => Detail;
	/** The last picture that was shown. */
	#last: Picture | null = null;

	/** @param team id of the team to which the assignment belongs */
	constructor(team: string, assignment: string, rendered: () => Detail) {
		this.#rendered = rendered;
		const path = `/api/teams/${team}`;
		this.live = new LiveState({
			events: `${path}/events?assignment=${assignment}`,
			whole: `${path}/assignments/${assignment}`
		});
	}

	get now(): Detail {
		const rendered = this.#rendered();
		const { state, own } = this.live;
		if (!state || state.revision < rendered.revision) return rendered;
		// A state from the stream contains the member's own answer as `state.own`. A state from
		// polling does not contain it, so the answer is taken from `live.own`.
		return state.own === undefined ? { ...state, own: own ?? null } : state;
	}

	/**
	 * Positions of the current round; `null` before the reveal, and for a member who may not see them
	 * yet.
	 */
	get open(): Picture | null {
		const { now } = this;
		if (!now.revealed) return null;
		const picture = this.#pictureOf(now);
		// A state may come before its positions. Until these arrive, the last ones of its round stay.
		if (picture) this.#last = picture;
		return picture ?? (this.#last?.round === now.round ? this.#last : null);
	}

	#pictureOf(now: Detail): Picture | null {
		const { dots } = this.live;
		if (dots && dots.round === now.round) return dots;
		const rendered = this.#rendered();
		const known = now.positions || rendered.round !== now.round ? now : rendered;
		const { round, positions, undecided, comparison, questions, about, leftOut } = known;
		if (!positions || !undecided || !comparison || !questions || !about || !leftOut) return null;
		return { round, positions, undecided, comparison, questions, about, leftOut };
	}
}
