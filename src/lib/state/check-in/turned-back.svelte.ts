/**
 * Watches a press on "look together" that waits for the other side to press too. If it stops
 * waiting without that, the reason is shown. The waiting press is called a turned key, and lasts at
 * most two minutes.
 */
import { untrack } from 'svelte';
import type { KeyView } from '../../domain/check-in-view.ts';
import { serverNow } from '../server-clock.ts';

/** Minimum number of milliseconds between two requests for the state of the check-in. */
const PAUSE_MS = 5_000;

/** Milliseconds to wait after a press has expired, so that the server has certainly ended it. */
const SLACK_MS = 500;

/**
 * Watches the last press on "look together". Must be created during component initialisation,
 * because it has effects.
 */
export class TurnedBack {
	/**
	 * Reason why the last press no longer waits: `withdrawn` by the other side, or `lapsed` after
	 * two minutes. `null` while a press waits, or when there is nothing to explain.
	 */
	ended = $state<'withdrawn' | 'lapsed' | null>(null);
	#isOwn = false;

	/**
	 * Watches the presses on "look together".
	 * @param ask requests the state of the check-in, because no event announces that a press has
	 * expired
	 */
	constructor(key: () => KeyView | null, ask: () => void) {
		const until = $derived(key()?.until ?? null);
		let before = untrack(key);

		$effect(() => {
			const ends = until;
			untrack(() => {
				this.ended = ends === null ? this.#reasonOf(before) : null;
				this.#isOwn = false;
				before = key();
			});
			if (ends === null) return;
			let timer: ReturnType<typeof setTimeout>;
			const wait = () => {
				const left = Date.parse(ends) - serverNow() + SLACK_MS;
				timer = setTimeout(() => (ask(), wait()), Math.max(left, PAUSE_MS));
			};
			wait();
			return () => clearTimeout(timer);
		});
	}

	/**
	 * Must be called before this side withdraws its own press, because no reason is shown for that.
	 */
	withdrawing(): void {
		this.#isOwn = true;
	}

	#reasonOf(key: KeyView | null): 'withdrawn' | 'lapsed' | null {
		if (!key || this.#isOwn) return null;
		if (serverNow() >= Date.parse(key.until)) return 'lapsed';
		return key.mine ? null : 'withdrawn';
	}
}
