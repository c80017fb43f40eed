/**
 * Drafts: typed text and unsaved positions. They are stored in this browser until they are saved or
 * discarded, or the account signs out. Drafts survive a reload, the browser's back button, leaving
 * the page and a language switch. They are in localStorage because it is written synchronously, so
 * that a draft is safe even when the page is being closed.
 */
import { NOBODY } from '../../domain/nobody.ts';

/** Start of the storage keys of all drafts, including those that sealed-drafts.ts encrypts. */
const ALL = 'kantlijn-draft';

export const DRAFT_PREFIX = ALL + ':';

/** Days from the last change of a draft until it expires. */
const KEEP_DAYS = 30;

const DAY_MS = 86_400_000;

interface Stored {
	at: number;
	content: unknown;
}

/** Draft of one form of one account. */
export class KeptDraft<T> {
	readonly #key: string;
	#isClosed = false;
	readonly #isContent: (content: unknown) => content is T;

	/**
	 * Identifies a draft.
	 * @param account `null` when this browser has no account yet
	 * @param name name of the form and the id of its object, such as `place:` and an assignment's
	 * id
	 * @param isContent returns false for content in the format of an older version of the app
	 */
	constructor(
		account: string | null | undefined,
		name: string,
		isContent: (content: unknown) => content is T
	) {
		this.#key = `${DRAFT_PREFIX}${account ?? NOBODY}:${name}`;
		this.#isContent = isContent;
	}

	/**
	 * Returns the content that was stored last; `null` without a draft, or when the browser has no
	 * storage.
	 */
	read(): T | null {
		const stored = parse(draftStorage()?.getItem(this.#key) ?? null);
		if (!stored || Date.now() - stored.at > KEEP_DAYS * DAY_MS) return null;
		return this.#isContent(stored.content) ? stored.content : null;
	}

	/**
	 * Stores the content, or discards the draft if the content is `null`. If the storage is full,
	 * the content that was stored before stays.
	 */
	keep(content: T | null): void {
		if (this.#isClosed) return;
		if (content === null) return this.discard();
		try {
			draftStorage()?.setItem(
				this.#key,
				JSON.stringify({ at: Date.now(), content } satisfies Stored)
			);
		} catch {
			// The storage is full or read-only. The text is then only on the page, and a reload loses it.
		}
	}

	discard(): void {
		draftStorage()?.removeItem(this.#key);
	}

	/**
	 * Discards the draft of a form that is saved or cancelled; from then on `keep` stores nothing.
	 */
	close(): void {
		this.discard();
		this.#isClosed = true;
	}
}

/**
 * Discards expired drafts, and the drafts of other accounts. Drafts from before this browser had an
 * account are assigned to `account`.
 * @param account `null` when this browser has no account, for instance after its session expired;
 * then only expired drafts are discarded
 */
export function adoptDrafts(account: string | null): void {
	const kept = draftStorage();
	if (!kept) return;
	for (const key of draftKeys(kept)) {
		const [, owner] = key.split(':');
		const stored = parse(kept.getItem(key));
		const isOld = !stored || Date.now() - stored.at > KEEP_DAYS * DAY_MS;
		if ((owner === account || !account) && !isOld) continue;
		const text = kept.getItem(key);
		kept.removeItem(key);
		if (owner === NOBODY && account && text && !isOld) {
			kept.setItem(key.replace(`:${NOBODY}:`, `:${account}:`), text);
		}
	}
}

/** Discards all drafts in this browser. Called when an account signs out or is deleted. */
export function discardDrafts(): void {
	const kept = draftStorage();
	if (kept) draftKeys(kept).forEach((key) => kept.removeItem(key));
}

const draftKeys = (kept: Storage) => Object.keys(kept).filter((key) => key.startsWith(ALL));

/** Returns localStorage; `null` on the server and in a browser that allows no storage. */
export function draftStorage(): Storage | null {
	try {
		return globalThis.localStorage ?? null;
	} catch {
		return null;
	}
}

function parse(text: string | null): Stored | null {
	if (text === null) return null;
	try {
		const stored = JSON.parse(text) as Partial<Stored> | null;
		return typeof stored?.at === 'number' ? { at: stored.at, content: stored.content } : null;
	} catch {
		// The text was written by another program or an older version of the app.
		return null;
	}
}
