/** A form sent in the background: when it does not arrive the page stays, and can say so. */
import { applyAction } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';

export class Sending {
	#failed = $state(false);

	/** The last attempt did not arrive, or was not accepted. */
	get failed(): boolean {
		return this.#failed;
	}

	/** The usual: what the answer says happens, here or on the page it leads to. */
	readonly submit: SubmitFunction = () => {
		return async ({ result, update }) => {
			this.#failed = lost(result);
			if (!this.#failed) await update({ reset: false });
		};
	};

	/** Only the data is new afterwards: the focus, the thumb and the place on the page stay. */
	readonly stay: SubmitFunction = () => {
		return async ({ result }) => {
			this.#failed = lost(result);
			if (this.#failed) return;
			if (result.type === 'failure') await applyAction(result);
			await invalidateAll();
		};
	};
}

/** What is not there any more has a page that says so; anything else can be tried again. */
function lost(result: Parameters<typeof applyAction>[0]): boolean {
	return result.type === 'error' && result.status !== 404;
}
