/** Enhanced form submission: when the server cannot be reached the page stays and can say so. */
import { applyAction } from '$app/forms';
import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { isAway } from '../server-away.ts';
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import { refreshPage } from '../refresh.ts';
import { hasOutbox, useOutbox } from '../outbox/outbox-context.ts';

type ResultHandler = Exclude<Awaited<ReturnType<SubmitFunction>>, void>;

interface Queueing {
	/**
	 * Change to queue in the outbox; `null` when the form is incomplete and has to go to the server.
	 */
	change: (form: FormData) => AssignmentChange | null;
	/** Handles the server's response; default: as {@link FormSubmit.stay}. */
	arrived?: ResultHandler;
	/** Called once the change is queued in the outbox. */
	kept?: () => void;
}

/** Milliseconds without a response after which the server counts as away. */
const ANSWER_MS = 10_000;

/**
 * Submission of one form. Create it during component initialisation: it reads the outbox context.
 */
export class FormSubmit {
	readonly #outbox = hasOutbox() ? useOutbox() : null;
	#failed = $state(false);
	#busy = $state(false);

	/** The last attempt got no response, or ended in an error other than 404. */
	get failed(): boolean {
		return this.#failed;
	}

	/** A request is under way; disable the button so that a second press sends no second request. */
	get busy(): boolean {
		return this.#busy;
	}

	/** Default handling: applies the action's result, including redirects, and keeps the fields. */
	readonly submit: SubmitFunction = ({ controller }) =>
		this.#send(controller, this.#recordFailure(this.follow));

	/**
	 * Only reloads the data: focus, thumb and scroll position stay, and redirects are not followed.
	 */
	readonly stay: SubmitFunction = ({ controller }) =>
		this.#send(controller, this.#recordFailure(this.renew));

	/** Handles the response like {@link stay} and then calls `then`. */
	stayThen(then: (result: ActionResult, form: FormData) => void): SubmitFunction {
		return ({ formData, controller }) =>
			this.#send(controller, async (answer) => {
				await this.#recordFailure(this.renew)(answer);
				then(answer.result, formData);
			});
	}

	/**
	 * Sends the form, or queues its change in the outbox when the server is away. While the outbox is
	 * not empty every change is queued, so that changes keep their order.
	 */
	orWait({ change, arrived = this.renew, kept }: Queueing): SubmitFunction {
		return async ({ formData, controller, cancel }) => {
			const pending = change(formData);
			this.#busy = true;
			if (pending && this.#outbox?.waits && (await this.#keep(pending))) {
				cancel();
				kept?.();
				this.#busy = false;
				return;
			}
			if (pending) await this.#outbox?.begin();
			return this.#send(controller, async (answer) => {
				if (pending && serverIsAway(answer.result) && (await this.#keep(pending))) kept?.();
				else await this.#recordFailure(arrived)(answer);
			});
		};
	}

	/** Applies the action's result, including redirects, unless the attempt failed. */
	readonly follow: ResultHandler = async ({ result, update }) => {
		if (this.#failed) return;
		await update({ reset: false, invalidateAll: false });
		if (result.type === 'success') await refreshPage();
	};

	/** Reloads the page's data, and shows the errors of a refused form, unless the attempt failed. */
	readonly renew: ResultHandler = async ({ result }) => {
		if (this.#failed) return;
		if (result.type === 'failure') await applyAction(result);
		await refreshPage();
	};

	/** Handles the response, or its absence: no form waits for a network that swallows it. */
	#send(controller: AbortController, handle: ResultHandler): ResultHandler {
		this.#busy = true;
		// SvelteKit ignores an AbortError silently, so the abort has another name.
		const timedOut = new DOMException('', 'TimeoutError');
		const timeout = setTimeout(() => controller.abort(timedOut), ANSWER_MS);
		return async (answer) => {
			clearTimeout(timeout);
			await handle(answer);
			this.#busy = false;
		};
	}

	#recordFailure(handle: ResultHandler): ResultHandler {
		return async (answer) => {
			this.#failed = isRetryable(answer.result);
			await handle(answer);
		};
	}

	async #keep(change: AssignmentChange): Promise<boolean> {
		const kept = (await this.#outbox?.keep(change)) ?? false;
		this.#failed = !kept;
		return kept;
	}
}

/** Says whether the attempt can be repeated; a 404 cannot, and shows the error page instead. */
function isRetryable(result: ActionResult): boolean {
	return result.type === 'error' && result.status !== 404;
}

/** Says whether there was no response, or one that means "not now"; see {@link isAway}. */
function serverIsAway(result: ActionResult): boolean {
	if (result.type !== 'error' && result.type !== 'failure') return false;
	return isAway(result.status ?? null);
}
