/**
 * Encrypts the drafts in this browser while a client holds the helper's device. The server gives
 * the key only to pages of the helper's own account.
 */
import { DRAFT_PREFIX, draftStorage } from './kept-draft.ts';

const SEALED_PREFIX = 'kantlijn-draft-sealed:';

const ALGORITHM = 'AES-GCM';
/**
 * Length in bytes of the initialisation vector, which is stored in front of the encrypted text.
 */
const VECTOR = 12;

/**
 * An encrypted draft. The time of its last change (`at`) is not encrypted, so that the draft can
 * still expire.
 */
interface Sealed {
	at: number;
	/** Initialisation vector and encrypted text, as base64. */
	sealed: string;
}

/**
 * Encrypts all drafts. Over plain http, where browsers cannot encrypt, all drafts are discarded.
 * @param key 32 bytes as base64url
 */
export async function sealDrafts(key: string): Promise<void> {
	const cipher = await importKey(key);
	for (const [name, text] of draftsUnder(DRAFT_PREFIX)) {
		const at = Number(parse(text).at ?? 0);
		const sealed = cipher && (await encrypt(cipher, text));
		// The open draft goes first, since a nearly full storage has no room for both.
		draftStorage()?.removeItem(DRAFT_PREFIX + name);
		if (sealed) put(SEALED_PREFIX + name, JSON.stringify({ at, sealed } satisfies Sealed));
	}
}

/**
 * Decrypts the drafts that {@link sealDrafts} encrypted. If the same form has stored a newer draft
 * since, the newer draft stays and the encrypted draft is discarded. A draft that cannot be
 * decrypted is discarded too, because nobody can read it.
 */
export async function unsealDrafts(key: string): Promise<void> {
	const sealed = draftsUnder(SEALED_PREFIX);
	const cipher = sealed.length > 0 ? await importKey(key) : null;
	if (!cipher) return;
	const storage = draftStorage();
	for (const [name, stored] of sealed) {
		const text = await decrypt(cipher, String(parse(stored).sealed));
		const isNewer = storage?.getItem(DRAFT_PREFIX + name) ?? null;
		storage?.removeItem(SEALED_PREFIX + name);
		if (text !== null && isNewer === null) put(DRAFT_PREFIX + name, text);
	}
}

/**
 * Whether handing over this device would discard drafts, because the browser cannot encrypt them.
 */
export function wouldLoseDrafts(): boolean {
	return !canEncrypt() && draftsUnder(DRAFT_PREFIX).length > 0;
}

/** Discards all drafts that are not encrypted, such as a draft that another tab stored too late. */
export function discardOpenDrafts(): void {
	for (const [name] of draftsUnder(DRAFT_PREFIX)) draftStorage()?.removeItem(DRAFT_PREFIX + name);
}

/** Returns the stored texts whose keys begin with the prefix, each with the rest of its key. */
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
		// The storage is full. The draft is then lost, because the version that this text replaces is
		// already deleted.
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

/**
 * Whether this browser can encrypt. Over plain http `crypto.subtle` is missing, although its type
 * says that it always exists.
 */
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

/**
 * Returns the decrypted text; `null` if it was encrypted with another key, or was changed since.
 */
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
