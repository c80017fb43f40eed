/** Stores a form's state as a draft in this browser, and restores it. */
import { onMount } from 'svelte';
import type { KeptDraft } from './kept-draft.ts';

/**
 * Milliseconds without a change after which a draft is stored. Dragging the thumb changes the draft
 * many times, but thus stores it only once.
 */
const QUIET_MS = 250;

/**
 * Restores the draft after hydration, and from then on stores every change. When the page is left
 * or closed, the latest change is stored at once. Must be called during component initialisation.
 * @param content returns the content to store, `null` for none; it is read reactively
 * @param restore called once with the stored draft, if there is one
 */
export function keepDraft<T>(
	draft: KeptDraft<T>,
	content: () => T | null,
	restore: (content: T) => void
): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let restored = $state(false);
	let latest: T | null = null;
	let isPending = false;

	function write() {
		clearTimeout(timer);
		if (!isPending) return;
		isPending = false;
		draft.keep(latest);
	}

	onMount(() => {
		const found = draft.read();
		if (found !== null) restore(found);
		restored = true;
		addEventListener('pagehide', write);
		return () => {
			removeEventListener('pagehide', write);
			write();
		};
	});

	$effect(() => {
		if (!restored) return;
		latest = content();
		isPending = true;
		clearTimeout(timer);
		timer = setTimeout(write, QUIET_MS);
	});
}
