/**
 * Changes that could not be sent. They are kept in this browser per account, shown as waiting, and
 * sent in order once the server answers. Their ids are made here, so the server stores each one
 * once.
 */
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import { NOBODY, type PendingChange, unsent } from '../../domain/pending-change.ts';
import { type Pauses, backoff } from '../../timing/backoff.ts';
import { refreshPage } from '../refresh.ts';
import { deliver } from './deliver.ts';
import { startAccount, sendChange } from './send-change.ts';
import { withTabLock } from './tab-lock.ts';
import * as store from './pending-store.ts';

/** Milliseconds between two attempts to send. */
const PAUSE_MS: Pauses = { first: 2_000, longest: 20_000 };

/** Outbox of the open page; other tabs of this browser are notified of changes. */
export class Outbox {
	#current = $state.raw<readonly PendingChange[]>([]);
	#away = $state(false);
	#lapsed = $state(0);
	#account = NOBODY;
	/** Attempts in a row that stored nothing. */
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending = false;
	/** A caller asked to send during an attempt; that attempt may fail where a new one succeeds. */
	#sendAgain = false;
	#tabs: BroadcastChannel | undefined;

	/** Changes kept for this account, in order, including refused ones. */
	get current(): readonly PendingChange[] {
		return this.#current;
	}

	/** The last attempt found no server. */
	get away(): boolean {
		return this.#away;
	}

	/** Number of changes dropped because their account is no longer signed in here. */
	get lapsed(): number {
		return this.#lapsed;
	}

	/** A change is waiting to be sent, so new changes have to queue behind it. */
	get waits(): boolean {
		return unsent(this.#current).length > 0;
	}

	/**
	 * Starts sending for an account and drops the changes of other accounts.
	 * @param account `null` before this browser has an account; `undefined` while the account is not
	 *   known, in which case nothing happens
	 * @returns a function that stops the timers and the messages between tabs
	 */
	open(account: string | null | undefined): (() => void) | undefined {
		if (account === undefined) return;
		this.#account = account ?? NOBODY;
		this.#tabs = new BroadcastChannel('kantlijn-waiting');
		this.#tabs.onmessage = ({ data }) => void this.#refresh(data === 'stored');
		void this.#takeOver(account).then(() => this.send());
		return () => {
			clearTimeout(this.#timer);
			this.#tabs?.close();
		};
	}

	/** Creates an account when this browser has none; call it before the first form is sent. */
	async begin(): Promise<void> {
		if (this.#account === NOBODY) await startAccount();
	}

	/** Queues a change and tries to send it. @returns false when this browser cannot store it */
	async keep(change: AssignmentChange): Promise<boolean> {
		const madeAt = new Date().toISOString();
		try {
			await store.add({ account: this.#account, madeAt, change, refused: null });
		} catch {
			return false;
		}
		await this.#changed();
		void this.send();
		return true;
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
		await this.#changed();
	}

	/** Sends the waiting changes until one cannot be sent now, and schedules the next attempt. */
	async send(): Promise<void> {
		clearTimeout(this.#timer);
		if (!this.waits) return;
		if (this.#sending) return void (this.#sendAgain = true);
		this.#sending = true;
		const account = this.#account;
		const own = async () => (await store.list()).filter((one) => one.account === account);
		try {
			const { stored, stopped } = await withTabLock((renew) =>
				deliver({ list: own, put: store.put, remove: store.remove }, async (change) => {
					await renew();
					return sendChange(account, change);
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
	 * Assigns changes made before there was an account to this account, and drops those of others.
	 */
	async #takeOver(account: string | null) {
		try {
			for (const one of await store.list()) {
				if (one.account === account) continue;
				if (one.account !== NOBODY) {
					await store.remove(one.order);
					this.#lapsed++;
				} else if (account) await store.put({ ...one, account });
			}
		} catch {
			// Without IndexedDB there are no changes to take over.
		}
		await this.#load();
	}

	async #load() {
		const all = await store.list().catch(() => []);
		this.#current = all.filter(({ account }) => account === this.#account);
	}

	async #changed() {
		await this.#load();
		this.#tabs?.postMessage('changed');
	}

	/**
	 * Loads the server's data before the queue, so that a sent change does not disappear meanwhile.
	 */
	async #refresh(stored: boolean) {
		if (stored) await refreshPage();
		await this.#load();
	}
}
