/**
 * Outbox: queue of changes that could not be sent. They are stored in this browser per account,
 * shown as waiting, and sent in order once the server answers. Their ids are generated in this
 * browser, so that the server stores each change once.
 */
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import { NOBODY } from '../../domain/nobody.ts';
import { type PendingChange, unsent } from '../../domain/pending-change.ts';
import { type Pauses, backoff } from '../../timing/backoff.ts';
import { refreshPage } from '../refresh.ts';
import { deliver } from './deliver.ts';
import { startAccount, sendChange } from './send-change.ts';
import { withTabLock } from './tab-lock.ts';
import * as store from './pending-store.ts';
import { type Lost, askToPersist, markWaiting, removeMarkers } from './waiting-marker.ts';

/** Milliseconds between two attempts to send. */
const PAUSE_MS: Pauses = { first: 2_000, longest: 20_000 };

/** Outbox of the open page. It tells the other tabs of this browser about changes. */
export class Outbox {
	#current = $state.raw<readonly PendingChange[]>([]);
	#away = $state(false);
	#lapsed = $state(0);
	#lost = $state.raw<Lost | null>(null);
	#account = NOBODY;
	/** Number of attempts in a row that stored nothing. */
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending = false;
	/**
	 * Whether `send` was called while an attempt was under way. Another attempt then follows at
	 * once, which may succeed although the first one fails.
	 */
	#sendAgain = false;
	#tabs: BroadcastChannel | undefined;

	/** Pending changes of this account, in order, including refused changes. */
	get current(): readonly PendingChange[] {
		return this.#current;
	}

	/** Whether the server was unavailable at the last attempt. */
	get away(): boolean {
		return this.#away;
	}

	/** Number of changes that were deleted because their account is no longer signed in here. */
	get lapsed(): number {
		return this.#lapsed;
	}

	/** Number and age of pending changes that the browser has deleted; `null` for none. */
	get lost(): Lost | null {
		return this.#lost;
	}

	/** Forgets the loss of changes. Must be called when the user has read about it. */
	async forgetLost(): Promise<void> {
		this.#lost = null;
		// If the record of the loss cannot be deleted, the user will read about the loss once more.
		await store.forgetLost().catch(() => undefined);
		await this.#mark();
	}

	/** Whether a change waits to be sent, so that new changes must queue behind it. */
	get waits(): boolean {
		return unsent(this.#current).length > 0;
	}

	/**
	 * Starts sending for an account and deletes the changes of other accounts.
	 * @param account `null` before this browser has an account; `undefined` while the account is
	 * not known, in which case nothing happens
	 * @returns a function that stops the timers and the messages between tabs
	 */
	open(account: string | null | undefined): (() => void) | undefined {
		if (account === undefined) return;
		this.#account = account ?? NOBODY;
		this.#tabs = new BroadcastChannel('kantlijn-waiting');
		this.#tabs.onmessage = ({ data }) => void this.#refresh(data === 'stored');
		// Not before the page is interactive: opening IndexedDB takes a slow phone 25 ms.
		const starting = setTimeout(() => void this.#takeOver(account).then(() => this.send()));
		return () => {
			clearTimeout(starting);
			clearTimeout(this.#timer);
			this.#tabs?.close();
		};
	}

	/**
	 * Creates an account when this browser has none. Must be called before the first form is sent.
	 */
	async begin(): Promise<void> {
		if (this.#account === NOBODY) await startAccount();
	}

	/**
	 * Queues a change and tries to send it.
	 * @returns false when this browser cannot store the change
	 */
	async keep(change: AssignmentChange): Promise<boolean> {
		const madeAt = new Date().toISOString();
		try {
			await store.add({ account: this.#account, madeAt, change, refused: null });
		} catch {
			return false;
		}
		void askToPersist();
		await this.#changed();
		void this.send();
		return true;
	}

	/** Tells the other tabs of this browser that the server stored something. */
	announce(): void {
		this.#tabs?.postMessage('stored');
	}

	/** Sends a refused change again. */
	async retry(one: PendingChange): Promise<void> {
		await store.put({ ...one, refused: null });
		await this.#changed();
		await this.send();
	}

	/** Discards a change. */
	async drop(one: PendingChange): Promise<void> {
		await store.remove(one.order);
		await this.#changed();
	}

	/** Discards all changes of all accounts in this browser. */
	async wipe(): Promise<void> {
		clearTimeout(this.#timer);
		await store.clear().catch(() => undefined);
		await store.forgetLost().catch(() => undefined);
		this.#lost = null;
		removeMarkers();
		await this.#changed();
	}

	/** Sends the changes until one cannot be sent now, and then schedules the next attempt. */
	async send(): Promise<void> {
		clearTimeout(this.#timer);
		if (!this.waits) return;
		if (this.#sending) return void (this.#sendAgain = true);
		this.#sending = true;
		const account = this.#account;
		const own = async () => (await store.list()).filter((one) => one.account === account);
		try {
			const { stored, stopped } = await withTabLock((renew) =>
				deliver({ list: own, put: store.put, remove: store.remove }, async (pending) => {
					await renew();
					return sendChange(account, pending);
				})
			);
			this.#away = stopped === 'later';
			if (stored > 0) this.#failures = 0;
			await this.#refresh(stored > 0 || stopped === 'elsewhere');
			if (stored > 0) this.#tabs?.postMessage('stored');
			if (stopped !== 'elsewhere') this.#scheduleSend();
		} finally {
			this.#sending = false;
		}
		if (!this.#sendAgain) return;
		this.#sendAgain = false;
		await this.send();
	}

	#scheduleSend() {
		if (!this.waits) return;
		this.#failures += 1;
		this.#timer = setTimeout(() => void this.send(), backoff(PAUSE_MS, this.#failures));
	}

	/**
	 * Assigns changes made before this browser had an account to `account`, and deletes the changes
	 * of other accounts.
	 */
	async #takeOver(account: string | null) {
		try {
			const all = await store.list();
			this.#lost ??= (await store.readLost()) ?? null;
			for (const one of all) {
				if (one.account === account) continue;
				if (one.account !== NOBODY) {
					await store.remove(one.order);
					this.#lapsed++;
				} else if (account) await store.put({ ...one, account });
			}
		} catch {
			// Without IndexedDB there are no changes to assign.
		}
		await this.#load();
	}

	async #load() {
		const all = await this.#mark();
		this.#current = (all ?? []).filter(({ account }) => account === this.#account);
	}

	/**
	 * Updates the marker in localStorage (waiting-marker.ts).
	 * @returns the pending changes of all accounts; `null` without IndexedDB
	 */
	async #mark(): Promise<PendingChange[] | null> {
		const all = await store.list().catch(() => null);
		// Until the user has read about a loss, the marker is not overwritten. It still contains
		// that loss, in case the browser deletes the database again.
		if (all && !this.#lost) markWaiting(all);
		return all;
	}

	async #changed() {
		await this.#load();
		this.#tabs?.postMessage('changed');
	}

	/**
	 * Reloads the page's data, and then the queue. In the other order, a change that was just sent
	 * would vanish from the page for a moment.
	 * @param stored whether to reload the page's data, as after the server has stored a change
	 */
	async #refresh(stored: boolean) {
		// The marker is updated first. If the page is closed during the reload, a sent change must not
		// count as lost.
		if (stored) await this.#mark();
		if (stored) await refreshPage();
		await this.#load();
	}
}
