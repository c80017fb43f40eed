/** Whether somebody points at something within an element with a mouse, or has the focus there. */
import { on } from 'svelte/events';

export class Attention {
	#isPointing = $state(false);
	#isFocused = $state(false);

	get current(): boolean {
		return this.#isPointing || this.#isFocused;
	}

	/** Attachment of the element: `{@attach attention.watch}`. */
	readonly watch = (element: HTMLElement) => {
		const stop = [
			on(element, 'pointerenter', ({ pointerType }) => {
				this.#isPointing = pointerType === 'mouse';
			}),
			on(element, 'pointerleave', () => {
				this.#isPointing = false;
			}),
			on(element, 'focusin', () => {
				this.#isFocused = true;
			}),
			on(element, 'focusout', ({ relatedTarget }) => {
				this.#isFocused = relatedTarget instanceof Node && element.contains(relatedTarget);
			})
		];
		return () => {
			for (const end of stop) end();
		};
	};
}
