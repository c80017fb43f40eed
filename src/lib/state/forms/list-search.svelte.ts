/** Search form above a list, which searches while the user types. */
import { onDestroy, tick, untrack } from 'svelte';

const PAUSE_MS = 250;

interface Sources {
	/** Words of the page's filter. */
	searched: () => string;
	/** Whether a search or filter has results, so that a phone shows the form at first. */
	isFiltered: boolean;
	/** Called with the form's content as a query, such as `?status=active&q=fusie`. */
	onsearch: (query: string) => void;
}

/** State of the form. Must be created while a component is initialised. */
export class ListSearch {
	form: HTMLFormElement | undefined = $state();
	field: HTMLInputElement | undefined = $state();
	words = $state('');
	#unfolded = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #onsearch: Sources['onsearch'];

	constructor({ searched, isFiltered, onsearch }: Sources) {
		this.#onsearch = onsearch;
		this.#unfolded = isFiltered;
		/** Words of the page's filter that the field took over last. */
		let taken = untrack(searched);
		this.words = taken;
		// Takes the words from the page's filter when they change, as by the browser's back button.
		// While a search is pending, the field keeps its words, because they are newer.
		$effect(() => {
			const now = searched();
			if (now === taken) return;
			taken = now;
			if (this.#timer === undefined) this.words = now;
		});
		onDestroy(() => clearTimeout(this.#timer));
	}

	/** Whether a phone shows the form. On wide pages, and without scripts, it is always shown. */
	get unfolded(): boolean {
		return this.#unfolded;
	}

	async unfold(): Promise<void> {
		this.#unfolded = !this.#unfolded;
		await tick();
		if (this.#unfolded) this.field?.focus();
	}

	/** Searches after the user has paused typing. */
	readonly typed = () => this.#search(PAUSE_MS);

	/** Searches at once, after a choice. */
	readonly chosen = () => this.#search(0);

	readonly submit = (event: SubmitEvent) => {
		event.preventDefault();
		this.#search(0);
	};

	#search(pause: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			const query = new URLSearchParams();
			for (const [name, value] of new FormData(this.form))
				if (value) query.set(name, String(value));
			this.#onsearch(`?${query}`);
		}, pause);
	}
}
