/** Live state of one workshop, as the participant's phone, the stage and the host page use it. */
import type { Dots, OwnAnswer, PublicState, Spread, Tally } from '../../domain/workshop-view.ts';
import type { FullState } from '../live/live-reducer.ts';
import { LiveState } from '../live/live-state.svelte.ts';

interface WorkshopKinds {
	state: PublicState;
	tally: Tally;
	dots: Dots;
	spread: Spread;
	own: OwnAnswer;
}

export interface WorkshopSessionOptions {
	code: string;
	/** Phones receive the spread and their own answer; stage and host page every revealed dot. */
	view: 'phone' | 'stage';
	/** State that the page was rendered with. */
	initial: FullState<WorkshopKinds>;
	/** Called when the server answers again after an interruption. */
	onReconnect?: () => void;
}

export class WorkshopSession {
	readonly live: LiveState<WorkshopKinds>;
	readonly #initial: PublicState;

	constructor({ code, view, initial, onReconnect }: WorkshopSessionOptions) {
		const path = `/api/workshops/${code}`;
		const query = view === 'phone' ? '?view=phone' : '';
		this.#initial = initial;
		this.live = new LiveState({
			events: `${path}/events${query}`,
			whole: `${path}${query}`,
			initial,
			...(onReconnect && { back: onReconnect })
		});
	}

	get state(): PublicState {
		return this.live.state ?? this.#initial;
	}

	/** Connects, in the browser only: `$effect(() => session.start())`. @returns a disconnect */
	start(): () => void {
		return this.live.start();
	}
}
