/** A shared assignment as the page was rendered or as the stream tells it, whichever is newer. */
import type { Locale } from '$lib/domain/locale';
import type { OpenRound, OwnAnswer, RoundView } from '$lib/domain/team';
import { LiveState } from '$lib/state/live/live-state.svelte';

interface Roles {
	expert: string[];
	facilitator: string[];
	settledBy: string;
	settledAt: string;
	reviewAt: string | null;
}

export interface Detail extends RoundView {
	question: string;
	client: string | null;
	archived: boolean;
	roles: Roles | null;
	questions?: Record<Locale, string[]>;
	me: string;
	members: { id: string; displayName: string; owner: boolean }[];
	revision: number;
}

export interface Picture extends OpenRound {
	round: number;
	questions: Record<Locale, string[]>;
}

interface Sources {
	/** The address of the assignment at the interface. */
	path: string;
	events: string;
	rendered: () => Detail;
}

export class LiveAssignment {
	readonly live: LiveState<{ state: Detail; dots: Picture; own: OwnAnswer }>;
	readonly #rendered: () => Detail;

	constructor({ path, events, rendered }: Sources) {
		this.#rendered = rendered;
		this.live = new LiveState({ events, whole: path });
	}

	get now(): Detail {
		const rendered = this.#rendered();
		const { state, own } = this.live;
		if (!state || state.revision < rendered.revision) return rendered;
		// With the whole, one's own comes beside the state; within it from the stream.
		return state.own === undefined ? { ...state, own: own ?? null } : state;
	}

	/** The picture of the round that is on, where one may see it. */
	get open(): Picture | null {
		const { now } = this;
		if (!now.revealed) return null;
		const { dots } = this.live;
		if (dots && dots.round === now.round) return dots;
		const { positions, undecided, comparison, questions } = now;
		if (!positions || !undecided || !comparison || !questions) return null;
		return { round: now.round, positions, undecided, comparison, questions };
	}
}
