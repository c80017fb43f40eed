/** A form sent in the background: when it does not arrive the page stays, and can say so. */
import { applyAction } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { isAway } from '../outbox/server-away.ts';
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import { hasOutbox, useOutbox } from '../outbox/outbox-context.ts';

type Answered = Exclude<Awaited<ReturnType<SubmitFunction>>, void>;

interface Keeping {
	/** What is to wait, or `null` where the form says too little to be kept. */
	change: (form: FormData) => AssignmentChange | null;
	/** What an answer does; as {@link FormSubmit.stay} when absent. */
	arrived?: Answered;
	/** What happens once it waits. */
	kept?: () => void;
}

/** A server that has not answered a form by then is away, in milliseconds. */
const ANSWER_MS = 10_000;

/** Made while a component is: it belongs to that one's page. */
export class FormSubmit {
	readonly #outbox = hasOutbox() ? useOutbox() : null;
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
	readonly submit: SubmitFunction = () => this.#send(this.#judge(this.follow));

	/** Only the data is new afterwards: the focus, the thumb and the place on the page stay. */
	readonly stay: SubmitFunction = () => this.#send(this.#judge(this.renew));

	/** The same, and then what else an answer means to the page. */
	stayThen(then: (result: ActionResult, form: FormData) => void): SubmitFunction {
		return ({ formData }) =>
			this.#send(async (answer) => {
				await this.#judge(this.renew)(answer);
				then(answer.result, formData);
			});
	}

	/** What cannot be sent now waits in this browser, and so does all that comes after it. */
	orWait({ change, arrived = this.renew, kept }: Keeping): SubmitFunction {
		return async ({ formData, controller, cancel }) => {
			const it = change(formData);
			this.#busy = true;
			if (it && this.#outbox?.waits && (await this.#keep(it))) {
				cancel();
				kept?.();
				this.#busy = false;
				return;
			}
			if (it) await this.#outbox?.begin();
			// Kit says nothing of what was aborted without another name.
			const late = setTimeout(
				() => controller.abort(new DOMException('', 'TimeoutError')),
				ANSWER_MS
			);
			return this.#send(async (answer) => {
				clearTimeout(late);
				if (it && wentNowhere(answer.result) && (await this.#keep(it))) kept?.();
				else await this.#judge(arrived)(answer);
			});
		};
	}

	readonly follow: Answered = async ({ update }) => {
		if (!this.#failed) await update({ reset: false });
	};

	readonly renew: Answered = async ({ result }) => {
		if (this.#failed) return;
		if (result.type === 'failure') await applyAction(result);
		await invalidateAll();
	};

	#send(answered: Answered): Answered {
		this.#busy = true;
		return async (answer) => {
			await answered(answer);
			this.#busy = false;
		};
	}

	#judge(answered: Answered): Answered {
		return async (answer) => {
			this.#failed = lost(answer.result);
			await answered(answer);
		};
	}

	async #keep(change: AssignmentChange): Promise<boolean> {
		const kept = (await this.#outbox?.keep(change)) ?? false;
		this.#failed = !kept;
		return kept;
	}
}

/** What is not there any more has a page that says so; anything else can be tried again. */
function lost(result: ActionResult): boolean {
	return result.type === 'error' && result.status !== 404;
}

/** No answer, or none of ours, or one that says "not now". */
function wentNowhere(result: ActionResult): boolean {
	if (result.type !== 'error' && result.type !== 'failure') return false;
	return isAway(result.status ?? null);
}
