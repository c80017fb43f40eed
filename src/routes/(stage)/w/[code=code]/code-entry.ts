/** Answer of the pages of participants to a code that no workshop has, or no longer has. */
import { redirect } from '@sveltejs/kit';
import { Refusal } from '$lib/server/refusal';

/** Redirects to the page where codes are typed when no workshop has this code. */
export async function orCodeEntry<T>(work: Promise<T>, code: string): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof Refusal && cause.code === 'not-found') {
			redirect(303, `/w?code=${encodeURIComponent(code)}`);
		}
		throw cause;
	}
}
