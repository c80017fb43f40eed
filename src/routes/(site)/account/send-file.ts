/**
 * Sends an exported account file for import. The result covers three cases: the server responds, a
 * proxy responds, or there is no response.
 */
import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { request } from '$lib/state/request';

/**
 * Milliseconds after which the request is aborted. This is enough for the largest file on a slow
 * connection, even if the server is busy with other imports first.
 */
const TIMEOUT_MS = 600_000;

/**
 * Sends the form with the file.
 * @returns the result of the form's action. If the server itself does not respond, the result is a
 * failure whose message tells the user what to do.
 */
export async function sendFile(path: string, form: FormData): Promise<ActionResult> {
	const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
	const answer = await request(path, { method: 'POST', form, headers, timeout: TIMEOUT_MS });
	if (answer?.body) return deserialize(JSON.stringify(answer.body));
	const status = answer?.status ?? 503;
	const fault = status === 413 ? m.import_proxy_too_large() : m.import_no_answer();
	return { type: 'failure', status, data: { fault } };
}
