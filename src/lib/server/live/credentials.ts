/**
 * Credentials that open streams. A stream ends as soon as one of its credentials ends: immediately
 * if `endStreams` (end-streams.ts) is called with the credential, and otherwise when a check no
 * longer finds it in the database. Each stream is checked once after it was opened, because a
 * credential can end while the request is still being answered. All streams are checked
 * periodically.
 */
import type { CredentialKind } from '../../protocol.ts';

/**
 * One credential, such as `{ session: id }`. Its id is never a secret, because messages between
 * instances contain it.
 */
export type Credential = { [Kind in CredentialKind]: Record<Kind, string> }[CredentialKind];

/** Returns the credential's name, `kind:id`. */
export function nameOf(credential: Credential): string {
	const [[kind, id] = []] = Object.entries(credential);
	return `${kind}:${id}`;
}

export function kindOf(name: string): CredentialKind {
	return name.slice(0, name.indexOf(':')) as CredentialKind;
}

/** Returns, by one query, which of the credential ids are still valid. */
export type StillValid = (ids: string[]) => Promise<readonly string[]>;

/** Milliseconds for which new streams are collected, so that one check serves all of them. */
const GATHER_MS = 20;
/** Milliseconds until a failed check is repeated. */
const RETRY_MS = 1_000;
/** Maximum number of ids in one query. */
const MAX_IDS = 500;

interface Options {
	/** Called with the names of credentials that have ended. */
	onEnded: (names: readonly string[]) => void;
	onFault: (error: unknown) => void;
}

export class CredentialChecks {
	readonly #options: Options;
	readonly #checks = new Map<CredentialKind, StillValid>();
	readonly #pending = new Set<string>();
	#timer: NodeJS.Timeout | undefined;
	#stopped = false;

	constructor(options: Options) {
		this.#options = options;
	}

	/**
	 * Registers the database check for one kind of credential. Without a check, streams end only when
	 * `endStreams` names the credential.
	 */
	register(kind: CredentialKind, stillValid: StillValid) {
		this.#checks.set(kind, stillValid);
	}

	/**
	 * Checks the credentials after `wait` milliseconds, and repeats a failed check until it succeeds.
	 */
	soon(names: readonly string[], wait = GATHER_MS) {
		for (const name of names) if (this.#checks.has(kindOf(name))) this.#pending.add(name);
		if (this.#pending.size === 0 || this.#stopped) return;
		this.#timer ??= setTimeout(() => void this.#checkPending(), wait).unref();
	}

	/**
	 * Checks the credentials now.
	 * @throws the error of a failed query
	 */
	async check(names: Iterable<string>) {
		for (const [kind, all] of Map.groupBy(new Set(names), kindOf)) {
			const stillValid = this.#checks.get(kind);
			if (!stillValid) continue;
			for (let from = 0; from < all.length; from += MAX_IDS) {
				const some = all.slice(from, from + MAX_IDS);
				const valid = new Set(await stillValid(some.map((name) => name.slice(kind.length + 1))));
				const ended = some.filter((name) => !valid.has(name.slice(kind.length + 1)));
				if (ended.length > 0) this.#options.onEnded(ended);
			}
		}
	}

	/** Stops all checks. Must be called before the database closes. */
	stop() {
		this.#stopped = true;
		clearTimeout(this.#timer);
	}

	async #checkPending() {
		this.#timer = undefined;
		const names = [...this.#pending];
		this.#pending.clear();
		try {
			await this.check(names);
		} catch (error) {
			if (this.#stopped) return;
			this.#options.onFault(error);
			this.soon(names, RETRY_MS);
		}
	}
}
