/** A form sent in the background: when it does not arrive the page stays, and can say so. */
import { applyAction } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';

export class Sending {
	#failed = $state(false);
	#busy = $state(false);

	/** The last attempt did not arrive, or was not accepted. */
	get failed(): boolean {
		return this.#failed;
	}

	/** On its way: a second press would send it again. */
	get busy(): boolean {
		return this.#busy;
	}

	/** The usual: what the answer says happens, here or on the page it leads to. */
	readonly submit: SubmitFunction = () => {
		this.#busy = true;
		return async ({ result, update }) => {
			this.#failed = lost(result);
			if (!this.#failed) await update({ reset: false });
			this.#busy = false;
		};
	};

	/** Only the data is new afterwards: the focus, the thumb and the place on the page stay. */
	readonly stay: SubmitFunction = () => {
		this.#busy = true;
		return async ({ result }) => {
			this.#failed = lost(result);
			if (!this.#failed) {
				if (result.type === 'failure') await applyAction(result);
				await invalidateAll();
			}
			this.#busy = false;
		};
	};
}

/** What is not there any more has a page that says so; anything else can be tried again. */
function lost(result: Parameters<typeof applyAction>[0]): boolean {
	return result.type === 'error' && result.status !== 404;
}
