/** Reads forms that are larger than the pages' other forms. */
import { refreshSession } from '../accounts/current-session.ts';
import { Refusal } from '../refusal.ts';
import type { ApiEvent } from './api-event.ts';
import { BodyMemory } from './body-memory.ts';
import { declaredLength, readUpload } from './body.ts';

/** Maximum number of bytes of such forms that are read at the same time. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Seconds after which a form that was refused for lack of memory may be sent again. */
const RETRY_S = 5;

const memory = new BodyMemory(MAX_BYTES, RETRY_S);

/**
 * Returns the form of a request. A large one takes long to arrive, so the session is looked up again;
 * a caller whose act needs more than a session must authorise it again.
 * @param limit maximum size in bytes
 * @throws Refusal `too-large`, `too-many-uploads`, or `bad-request`
 */
export async function readLargeForm(event: ApiEvent, limit: number): Promise<FormData> {
	const length = declaredLength(event);
	const type = event.request.headers.get('content-type') ?? '';
	if (length > limit) throw new Refusal('too-large');
	return memory.hold(length, async () => {
		const bytes = await readUpload(event);
		await refreshSession(event);
		return new Response(bytes, { headers: { 'content-type': type } }).formData();
	});
}
