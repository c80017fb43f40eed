/** Live state of one workshop, for the participant's phone, the stage and the host page. */
import type { Dots, OwnAnswer, PublicState, Spread, Tally } from '../../domain/workshop-view.ts';
import type { CredentialKind } from '../../protocol.ts';
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
	/**
	 * Kind of page, which decides what the page receives. Phones receive the spread and their own
	 * answer. The stage and the host page receive every revealed dot.
	 */
	view: 'phone' | 'stage';
	/** Whether the page is the embedded screen, whose requests the server answers as nobody's. */
	embedded?: boolean;
	/** Full state with which the page was rendered. */
	initial: FullState<WorkshopKinds>;
	/** Called when the server answers again after an interruption. */
	onReconnect?: () => void;
	/**
	 * Called when the server closed the stream because the credential that opened it, such as a
	 * seat, no longer exists.
	 */
	onEnded?: (by: CredentialKind) => void;
	/** Seat of a phone. Full states of another seat, or of none, are ignored. */
	seat?: string;
	/**
	 * Called when a full state is that of another seat than `seat`.
	 * @param now the other seat; `null` when this browser has no seat any more
	 */
	onOtherSeat?: (now: string | null) => void;
}

export class WorkshopSession {
	readonly live: LiveState<WorkshopKinds>;
	readonly #initial: PublicState;

	constructor(options: WorkshopSessionOptions) {
		const { code, view, embedded, initial, onReconnect, onEnded, seat, onOtherSeat } = options;
		const path = `/api/workshops/${code}`;
		const query = view === 'phone' ? '?view=phone' : embedded ? '?embed' : '';
		this.#initial = initial;
		this.live = new LiveState({
			events: `${path}/events${query}`,
			whole: `${path}${query}`,
			initial,
			...(onReconnect && { back: onReconnect }),
			...(onEnded && { ended: onEnded }),
			accepts(whole) {
				const now = (whole as { seat?: { seat: string } }).seat?.seat ?? null;
				if (seat === undefined || now === seat) return true;
				onOtherSeat?.(now);
				return false;
			}
		});
	}

	get state(): PublicState {
		return this.live.state ?? this.#initial;
	}

	/**
	 * Connects; only in the browser: `$effect(() => session.start())`.
	 * @returns a function that disconnects
	 */
	start(): () => void {
		return this.live.start();
	}
}
