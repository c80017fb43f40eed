/** Keeps the focus on the page when the element that has it goes away. */
import { tick } from 'svelte';

/** Whether an element is rendered. Safari has `checkVisibility` only since 17.4. */
const isShown = (element: Element | null) => (element?.getClientRects().length ?? 0) > 0;

/**
 * Remembers where `element` is, and returns a function to call once the page has changed. If the
 * focus was in `element` and what had it is gone or hidden, that function moves the focus to what is
 * nearest: the summary of the `<details>` around it, or else the heading above it.
 */
export function holdFocus(element: Element): () => Promise<void> {
	const around: Element[] = [];
	if (element.contains(document.activeElement)) {
		for (let one: Element | null = element; one; one = one.parentElement) around.push(one);
	}
	return async () => {
		await tick();
		const { activeElement: now, body } = document;
		if (now !== body && isShown(now)) return;
		for (const one of around) {
			const near = one.querySelector<HTMLElement>(':scope > summary, h1, h2, h3');
			if (!near || !isShown(near)) continue;
			if (near.localName !== 'summary') near.tabIndex = -1;
			return near.focus();
		}
	};
}
