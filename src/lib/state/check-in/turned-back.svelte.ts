/**
 * Notices that a press on "look together" no longer waits for the other side to press too, and why.
 * The waiting press is called a turned key, and lasts at most two minutes.
 */
import { untrack } from 'svelte';
import type { KeyView } from '../../domain/check-in-view.ts';
import { serverNow } from '../server-clock.ts';

/** Minimum number of milliseconds between two requests for the state. */
const PAUSE_MS = 5_000;

/** Milliseconds within which the server ends a press whose time is over. */
const SLACK_MS = 500;

/**
 * Watches the last press on "look together". Must be created during component initialisation,
 * because it has effects.
 */
export class TurnedBack {
	/**
	 * Reason why the press no longer waits: its side withdrew it, or its time was over. `null`
	 * otherwise.
	 */
	ended = $state<'withdrawn' | 'lapsed' | null>(null);
	#isOwn = false;

	/**
	 * Watches a press on "look together".
	 * @param ask requests the state again, because no event announces that a press has expired
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
	 * Suppresses the explanation when this side itself withdraws its press. Must be called before
	 * that.
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
