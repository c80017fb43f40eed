import { afterNavigate } from '$app/navigation';

/**
 * Moves the focus to the content after every navigation, so that screen readers continue at the
 * content. If the new page has already set the focus itself, the focus stays. Must be called while
 * a layout is initialised.
 */
export function focusContent(main: () => HTMLElement): void {
	afterNavigate(({ type }) => {
		if (type !== 'enter' && document.activeElement === document.body) {
			main().focus({ preventScroll: true });
		}
	});
}
