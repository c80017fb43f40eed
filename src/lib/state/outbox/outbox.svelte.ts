/**
 * What could not be sent: kept in this browser for one account, shown as waiting, sent in order as
 * soon as the server answers, and stored there once, since its ids come from here.
 */
import { invalidateAll } from '$app/navigation';
import { navigating } from '$app/state';
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import { NOBODY, type PendingChange, unsent } from '../../domain/pending-change.ts';
import { deliver } from './deliver.ts';
import { startAccount, sendChange } from './send-change.ts';
import { withTabLock } from './tab-lock.ts';
import * as store from './pending-store.ts';

/** Between two attempts, in milliseconds: at first, and at most. */
const PAUSE_MS = { first: 2_000, most: 20_000 };

export class Outbox {
	#current = $state.raw<readonly PendingChange[]>([]);
	#away = $state(false);
	#lapsed = $state(0);
	#account = NOBODY;
	#pause = PAUSE_MS.first;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending = false;
	/** Asked to send while an attempt was on its way, which may fail where one now would not. */
	#asked = false;
	#tabs: BroadcastChannel | undefined;

	/** What is kept for this account, in order, with what was refused. */
	get current(): readonly PendingChange[] {
		return this.#current;
	}

	/** The last attempt found no server. */
	get away(): boolean {
		return this.#away;
	}

	/** How much was waiting for an account that is no longer signed in here, and went. */
	get lapsed(): number {
		return this.#lapsed;
	}

	/** Something is not sent yet, so that what is saved now has to queue behind it. */
	get waits(): boolean {
		return unsent(this.#current).length > 0;
	}

	/**
	 * From now on for this account; answers how to stop. What waits for another one goes, but not
	 * while it is not known whose browser this is.
	 */
	open(account: string | null | undefined): (() => void) | undefined {
		if (account === undefined) return;
		this.#account = account ?? NOBODY;
		this.#tabs = new BroadcastChannel('kantlijn-waiting');
		this.#tabs.onmessage = ({ data }) => void this.#refresh(data === 'stored');
		void this.#adopt(account).then(() => this.send());
		return () => {
			clearTimeout(this.#timer);
			this.#tabs?.close();
		};
	}

	/** Before the first thing is sent: there has to be an account that it goes to. */
	async begin(): Promise<void> {
		if (this.#account === NOBODY) await startAccount();
	}

	/** Whether the browser could keep it. */
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

	/** Once more for what was refused. */
	async retry(one: PendingChange): Promise<void> {
		await store.put({ ...one, refused: null });
		await this.#changed();
		await this.send();
	}

	async drop(one: PendingChange): Promise<void> {
		await store.remove(one.order);
		await this.#changed();
	}

	/** Nothing of anybody stays. */
	async wipe(): Promise<void> {
		clearTimeout(this.#timer);
		await store.clear().catch(() => undefined);
		await this.#changed();
	}

	/** Sends what waits, as far as it goes now. */
	async send(): Promise<void> {
		clearTimeout(this.#timer);
		if (!this.waits) return;
		if (this.#sending) return void (this.#asked = true);
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
			if (stored > 0) this.#pause = PAUSE_MS.first;
			await this.#refresh(stored > 0 || stopped === 'elsewhere');
			if (stored > 0) this.#tabs?.postMessage('stored');
			if (stopped !== 'elsewhere') this.#later();
		} finally {
			this.#sending = false;
		}
		if (!this.#asked) return;
		this.#asked = false;
		await this.send();
	}

	#later() {
		if (!this.waits) return;
		this.#timer = setTimeout(() => void this.send(), this.#pause);
		this.#pause = Math.min(PAUSE_MS.most, this.#pause * 2);
	}

	/** Takes over what was made before there was an account, and lets go of any other's. */
	async #adopt(account: string | null) {
		try {
			for (const one of await store.list()) {
				if (one.account === account) continue;
				if (one.account !== NOBODY) {
					await store.remove(one.order);
					this.#lapsed++;
				} else if (account) await store.put({ ...one, account });
			}
		} catch {
			// A browser without a database keeps nothing, and has nothing to take over.
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

	/** First what the server has now, so that nothing disappears in between. */
	async #refresh(stored: boolean) {
		// A load of ours would break off somebody's way to another page.
		await navigating.complete?.catch(() => undefined);
		if (stored) await invalidateAll();
		await this.#load();
	}
}
