/**
 * Answers to several questions in one form. Each field shows the stored answer until the user types
 * in it, so that an answer from another device appears, and is not overwritten by an older one.
 */
import type { Answers } from '../../domain/reflection.ts';
import { keepDraft } from './keep-draft.svelte.ts';
import { KeptDraft } from './kept-draft.ts';

export class TypedAnswers<Q extends string> {
	readonly #stored: () => Answers<Q>;
	readonly #draft: KeptDraft<Answers<Q>>;
	/** Answers that the user typed and has not saved yet. */
	#typed = $state.raw<Answers<Q>>({});
	#sent: Answers<Q> = {};
	#saved = $state(false);

	/**
	 * Must be created during component initialisation, because it keeps a draft in this browser.
	 * @param account see {@link KeptDraft}
	 * @param name name of the draft
	 * @param stored returns the answers that the server has
	 * @param refused answers of a form that the server refused, which count as typed
	 */
	constructor(
		account: string | null | undefined,
		name: string,
		stored: () => Answers<Q>,
		refused: Answers<Q> = {}
	) {
		this.#stored = stored;
		this.#typed = refused;
		this.#draft = new KeptDraft(account, name, isAnswers<Q>);
		keepDraft(
			this.#draft,
			() => (this.#isTyped ? this.#typed : null),
			(content) => (this.#typed = content)
		);
	}

	/** Whether something was saved, and nothing was typed since. */
	get saved(): boolean {
		return this.#saved && !this.#isTyped;
	}

	get #isTyped(): boolean {
		return Object.keys(this.#typed).length > 0;
	}

	textOf(question: Q): string {
		return this.#typed[question] ?? this.#stored()[question] ?? '';
	}

	type(question: Q, text: string): void {
		this.#saved = false;
		this.#typed = { ...this.#typed, [question]: text };
	}

	/** Must be called when the form is sent. */
	sending(): void {
		this.#sent = this.#typed;
	}

	/** Must be called once the server has stored the form. What was typed meanwhile stays. */
	settle(): void {
		const left = Object.entries(this.#typed).filter(
			([question, text]) => this.#sent[question as Q] !== text
		);
		this.#typed = Object.fromEntries(left) as Answers<Q>;
		this.#saved = true;
	}
}

function isAnswers<Q extends string>(content: unknown): content is Answers<Q> {
	return (
		typeof content === 'object' &&
		content !== null &&
		Object.values(content).every((one) => typeof one === 'string')
	);
}
