/**
 * Limits file uploads. An account can have one upload at a time, and all uploads together have a
 * maximum number of bytes in memory. An upload counts from its first byte until it has been
 * handled.
 */
import { refreshSession } from '../accounts/current-session.ts';
import { authorise } from '../authorise.ts';
import type { ApiEvent } from './api-event.ts';
import { BodyMemory } from './body-memory.ts';
import { Refusal } from '../refusal.ts';
import { LARGE_BODY, checkUpload, declaredLength, readUpload } from './body.ts';

/**
 * Maximum number of bytes of all uploads at once. Ten uploads of the largest size fit, and 16 MiB
 * are left for small ones.
 */
const MAX_BYTES = 10 * LARGE_BODY + 16 * 1024 * 1024;

/** Seconds after which an upload that was refused for lack of memory may be retried. */
const RETRY_S = 15;

export interface Upload {
	bytes: Uint8Array<ArrayBuffer>;
	/**
	 * Content type, if the bytes are a form that uploads the file; `null` if the bytes are the file
	 * itself.
	 */
	form: string | null;
	/** Whether the caller has disconnected. Nobody then waits for the result. */
	isAbandoned(): boolean;
}

const uploading = new Set<string>();
const memory = new BodyMemory(MAX_BYTES, RETRY_S);

/**
 * Reads the upload of a request and passes it to `work`.
 * @throws Refusal `upload-running` while another upload of the account runs; `too-many-uploads`
 * when there is no memory for this upload; another refusal when the body cannot be read, when the
 * session ends before the body has arrived, or when `work` throws one
 */
export async function withUpload<T>(
	event: ApiEvent,
	account: string,
	work: (upload: Upload) => Promise<T>
): Promise<T> {
	const form = checkUpload(event);
	const size = declaredLength(event);
	if (uploading.has(account)) throw new Refusal('upload-running');
	return memory.hold(size, async () => {
		uploading.add(account);
		try {
			const bytes = await readUpload(event);
			// A large body takes long to arrive. The session may have ended meanwhile, so both it and
			// the permission are checked again.
			await refreshSession(event);
			await authorise(event, 'account.import');
			const socket = event.platform?.req.socket;
			return await work({ bytes, form, isAbandoned: () => socket?.destroyed ?? false });
		} finally {
			uploading.delete(account);
		}
	});
}
