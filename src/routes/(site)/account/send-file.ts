/**
 * Sends an account file from the page. It handles an answer of the server, an answer of a proxy,
 * and no answer.
 */
import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { request } from '$lib/state/request';

/**
 * Milliseconds after which the request is aborted. They are enough for the largest file on a slow
 * connection that also waits for other imports.
 */
const TIMEOUT_MS = 600_000;

/**
 * Sends the form with the file.
 * @returns the result of the form's action. Without an answer of the server itself, it is a failure
 * with a sentence that says how to go on.
 */
export async function sendFile(path: string, form: FormData): Promise<ActionResult> {
	const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
	const answer = await request(path, { method: 'POST', form, headers, timeout: TIMEOUT_MS });
	if (answer?.body) return deserialize(JSON.stringify(answer.body));
	const status = answer?.status ?? 503;
	const fault = status === 413 ? m.import_proxy_too_large() : m.import_no_answer();
	return { type: 'failure', status, data: { fault } };
}
