/**
 * Form submission by script. When the server cannot be reached, the page stays and can show a
 * message.
 */
import { applyAction } from '$app/forms';
import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { isAway } from '../server-away.ts';
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import { refreshPage } from '../refresh.ts';
import { holdFocus } from './hold-focus.ts';
import { hasOutbox, useOutbox } from '../outbox/outbox-context.ts';

type Submission = Parameters<SubmitFunction>[0];
type ResultHandler = Exclude<Awaited<ReturnType<SubmitFunction>>, void>;

interface Queueing {
	/**
	 * Returns the change that the outbox can store; `null` when the form must go to the server, for
	 * instance because it is incomplete.
	 */
	change: (form: FormData) => AssignmentChange | null;
	/** Handles the server's response; default: {@link FormSubmit.renew}. */
	arrived?: ResultHandler;
	/** Called once the change is queued in the outbox. */
	kept?: () => void;
}

/**
 * Milliseconds without a response after which the request is aborted. The server then counts as
 * unavailable.
 */
const ANSWER_MS = 10_000;

/**
 * Submission of one form, or of several of which one at a time may be sent. While a request is
 * under way, a second press sends nothing. Must be created during component initialisation, because
 * it reads the outbox context.
 */
export class FormSubmit {
	readonly #outbox = hasOutbox() ? useOutbox() : null;
	readonly #concurrent: boolean;
	#failed = $state(false);
	#busy = $state(false);

	/**
	 * @param concurrent whether presses are also sent while an earlier one is under way, because
	 * each of them says something else
	 */
	constructor({ concurrent = false } = {}) {
		this.#concurrent = concurrent;
	}

	/** Whether the last attempt got no response, or an error other than 404. */
	get failed(): boolean {
		return this.#failed;
	}

	/**
	 * Whether a request is under way. The button should then have `aria-disabled`. With `disabled` it
	 * would lose the focus. A form that does something before it calls a method of this class has to
	 * cancel a press itself while this is true.
	 */
	get busy(): boolean {
		return this.#busy;
	}

	/**
	 * Submits the form and applies the action's result, including redirects. The fields keep their
	 * values.
	 */
	readonly submit: SubmitFunction = (sent) => this.#send(sent, this.#recordFailure(this.follow));

	/**
	 * Submits the form and then only reloads the page's data. Focus, thumb and scroll position stay,
	 * and redirects are not followed.
	 */
	readonly stay: SubmitFunction = (sent) => this.#send(sent, this.#recordFailure(this.renew));

	/** Submits the form like {@link stay}, and then calls `then`. */
	stayThen(then: (result: ActionResult, form: FormData) => void): SubmitFunction {
		return (sent) =>
			this.#send(sent, async (answer) => {
				await this.#recordFailure(this.renew)(answer);
				then(answer.result, sent.formData);
			});
	}

	/**
	 * Submits the form like {@link submit}. If the server has stored the form, it calls `then` before
	 * applying the result.
	 */
	submitThen(then: () => void): SubmitFunction {
		return (sent) =>
			this.#send(sent, async (answer) => {
				if (isStored(answer.result)) then();
				await this.#recordFailure(this.follow)(answer);
			});
	}

	/**
	 * Sends the form, or queues its change in the outbox when the server is unavailable. While the
	 * outbox has unsent changes, every change is queued, so that changes keep their order.
	 */
	submitOrQueue({ change, arrived = this.renew, kept }: Queueing): SubmitFunction {
		return async (sent) => {
			if (this.#isRepeated(sent)) return sent.cancel();
			this.#busy = true;
			const restoreFocus = holdFocus(sent.formElement);
			const pending = change(sent.formData);
			if (pending && this.#outbox?.waits && (await this.#keep(pending))) {
				sent.cancel();
				kept?.();
				this.#busy = false;
				return restoreFocus();
			}
			if (pending) await this.#outbox?.begin();
			return this.#request(sent, async (answer) => {
				if (pending && serverIsAway(answer.result) && (await this.#keep(pending))) kept?.();
				else {
					if (isStored(answer.result)) this.#outbox?.announce();
					await this.#recordFailure(arrived)(answer);
				}
			});
		};
	}

	/**
	 * Applies the action's result, including redirects. A redirect to this very page only reloads its
	 * data, because a navigation takes the focus from the pressed button. Does nothing if the attempt
	 * failed.
	 */
	readonly follow: ResultHandler = async ({ result, update }) => {
		if (this.#failed) return;
		if (result.type === 'redirect' && isHere(result.location)) {
			await applyAction({ type: 'success', status: 200 });
			return refreshPage();
		}
		await update({ reset: false, invalidateAll: false });
		// After a conflict the page shows what the server no longer has, and would be refused again.
		const isOutdated = result.type === 'failure' && result.status === 409;
		if (result.type === 'success' || isOutdated) await refreshPage();
	};

	/**
	 * Reloads the page's data, and shows the errors of a refused form. Does nothing if the attempt
	 * failed.
	 */
	readonly renew: ResultHandler = async ({ result }) => {
		if (this.#failed) return;
		if (result.type === 'failure') await applyAction(result);
		await refreshPage();
	};

	/**
	 * Whether a press must send nothing, because an earlier one is under way. A form that a script
	 * submits has no submitter, and is always sent.
	 */
	#isRepeated({ submitter }: Submission): boolean {
		return this.#busy && submitter !== null && !this.#concurrent;
	}

	#send(sent: Submission, handle: ResultHandler): ResultHandler | undefined {
		if (!this.#isRepeated(sent)) return this.#request(sent, handle);
		sent.cancel();
		return undefined;
	}

	/**
	 * Calls `handle` with the result. After {@link ANSWER_MS} without a response it aborts the
	 * request, so that no form waits for ever.
	 */
	#request({ controller, formElement }: Submission, handle: ResultHandler): ResultHandler {
		this.#busy = true;
		const restoreFocus = holdFocus(formElement);
		// SvelteKit silently ignores an AbortError, so the abort has an error of another name.
		const timedOut = new DOMException('', 'TimeoutError');
		const timeout = setTimeout(() => controller.abort(timedOut), ANSWER_MS);
		return async (answer) => {
			clearTimeout(timeout);
			await handle(answer);
			this.#busy = false;
			await restoreFocus();
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

/**
 * Whether the user can try again. After a 404 another attempt is useless, so the error page is
 * shown.
 */
function isRetryable(result: ActionResult): boolean {
	return result.type === 'error' && result.status !== 404;
}

const isHere = (path: string) => new URL(path, location.href).href === location.href;

/** Whether the server did what the form requests. */
const isStored = ({ type }: ActionResult) => type === 'redirect' || type === 'success';

/** Whether there was no response, or a response that means "not now"; see {@link isAway}. */
function serverIsAway(result: ActionResult): boolean {
	if (result.type !== 'error' && result.type !== 'failure') return false;
	return isAway(result.status ?? null);
}
