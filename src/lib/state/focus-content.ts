import { afterNavigate } from '$app/navigation';

/**
 * Moves the focus to the content after every navigation, so that screen readers continue there. A
 * page that sets the focus itself keeps it. Must be called while a layout is initialised.
 */
export function focusContent(main: () => HTMLElement): void {
	afterNavigate(({ type }) => {
		if (type !== 'enter' && document.activeElement === document.body) {
			main().focus({ preventScroll: true });
		}
	});
}
