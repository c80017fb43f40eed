/**
 * Drafts of a browser that is in somebody else's hands: encrypted with a key that the server gives to
 * the account's own pages only.
 */
import { DRAFT_PREFIX, draftStorage } from './kept-draft.ts';

const SEALED_PREFIX = 'kantlijn-draft-sealed:';

const ALGORITHM = 'AES-GCM';
/** Bytes of the initialisation vector, which stands before the encrypted text. */
const VECTOR = 12;

/** A draft whose text is encrypted; `at` is kept, so that it expires as others do. */
interface Sealed {
	at: number;
	/** Base64 of vector and encrypted text. */
	sealed: string;
}

/**
 * Encrypts all drafts. Where the browser cannot, which is over plain http, it discards them instead.
 * @param key 32 bytes as base64url
 */
export async function sealDrafts(key: string): Promise<void> {
	const cipher = await importKey(key);
	for (const [name, text] of draftsUnder(DRAFT_PREFIX)) {
		const at = Number(parse(text).at ?? 0);
		const sealed = cipher && (await encrypt(cipher, text));
		if (sealed) put(SEALED_PREFIX + name, JSON.stringify({ at, sealed } satisfies Sealed));
		draftStorage()?.removeItem(DRAFT_PREFIX + name);
	}
}

/**
 * Decrypts what {@link sealDrafts} encrypted. Anything typed in the same form since then stays
 * instead. What cannot be decrypted is discarded, since nobody else can read it either.
 */
export async function unsealDrafts(key: string): Promise<void> {
	const sealed = draftsUnder(SEALED_PREFIX);
	const cipher = sealed.length > 0 ? await importKey(key) : null;
	if (!cipher) return;
	const storage = draftStorage();
	for (const [name, stored] of sealed) {
		const text = await decrypt(cipher, String(parse(stored).sealed));
		const isNewer = storage?.getItem(DRAFT_PREFIX + name) ?? null;
		if (text !== null && isNewer === null) put(DRAFT_PREFIX + name, text);
		storage?.removeItem(SEALED_PREFIX + name);
	}
}

/** Whether handing over this browser would discard something that was typed. */
export function wouldLoseDrafts(): boolean {
	return !canEncrypt() && draftsUnder(DRAFT_PREFIX).length > 0;
}

/** Discards the drafts that can be read, such as one that another tab stored too late. */
export function discardOpenDrafts(): void {
	for (const [name] of draftsUnder(DRAFT_PREFIX)) draftStorage()?.removeItem(DRAFT_PREFIX + name);
}

/** Names without the prefix, and stored texts. */
function draftsUnder(prefix: string): [string, string][] {
	const storage = draftStorage();
	if (!storage) return [];
	return Object.keys(storage)
		.filter((key) => key.startsWith(prefix))
		.map((key) => [key.slice(prefix.length), storage.getItem(key) ?? '']);
}

function put(key: string, text: string): void {
	try {
		draftStorage()?.setItem(key, text);
	} catch {
		// The storage is full: the draft is lost rather than left readable.
	}
}

function parse(text: string): Partial<Sealed> {
	try {
		return (JSON.parse(text) ?? {}) as Partial<Sealed>;
	} catch {
		// The text was written by another program or an older version of the app.
		return {};
	}
}

/** Only secure contexts have `crypto.subtle`, whatever its type says. */
const canEncrypt = () => Boolean(globalThis.crypto?.subtle as SubtleCrypto | undefined);

async function importKey(key: string): Promise<CryptoKey | null> {
	if (!canEncrypt()) return null;
	const bytes = fromBase64(key.replaceAll('-', '+').replaceAll('_', '/'));
	return crypto.subtle.importKey('raw', bytes, ALGORITHM, false, ['encrypt', 'decrypt']);
}

async function encrypt(cipher: CryptoKey, text: string): Promise<string> {
	const iv = crypto.getRandomValues(new Uint8Array(VECTOR));
	const plain = new TextEncoder().encode(text);
	const bytes = new Uint8Array(await crypto.subtle.encrypt({ name: ALGORITHM, iv }, cipher, plain));
	return btoa(String.fromCharCode(...iv, ...bytes));
}

/** Returns `null` for what was encrypted with another key, or was changed since. */
async function decrypt(cipher: CryptoKey, sealed: string): Promise<string | null> {
	try {
		const bytes = fromBase64(sealed);
		const iv = bytes.slice(0, VECTOR);
		const of = { name: ALGORITHM, iv };
		return new TextDecoder().decode(await crypto.subtle.decrypt(of, cipher, bytes.slice(VECTOR)));
	} catch {
		return null;
	}
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
