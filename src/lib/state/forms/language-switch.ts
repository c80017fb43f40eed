/**
 * Language switch without loss of unsaved input. The switch reloads the page. SvelteKit keeps the
 * page's snapshot in session storage during the reload, and pages restore it, because the user is
 * still at the same input. After any other reload pages must not restore it: the user starts anew,
 * and an old position would look as if it had just been chosen.
 */
import { request } from '../request.ts';

const SWITCHED = 'kantlijn-language-switched';

let switched = takeSwitched();

/**
 * Sets the language, and then reloads this page in it. Without JavaScript the form does the same.
 */
export async function switchLanguage(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
	event.preventDefault();
	const form = event.currentTarget;
	const body = new FormData(form, event.submitter);
	const answer = await request(form.action, { method: 'POST', form: body });
	// Without a response the browser submits the form itself, and shows its own error page.
	if (!answer) return form.submit();
	reloadInLanguage();
}

/** Reloads this page in a language that was just set. Unsaved input on the page stays. */
export function reloadInLanguage(): void {
	try {
		sessionStorage.setItem(SWITCHED, '1');
	} catch {
		// Nothing is lost: without session storage SvelteKit has no snapshot that the page could
		// restore.
	}
	location.reload();
}

/** Wraps a page's `snapshot.restore`, so that it runs only after a language switch. */
export function restoreAfterSwitch<T>(restore: (kept: T) => void): (kept: T) => void {
	return (kept) => {
		if (switched) restore(kept);
		switched = false;
	};
}

function takeSwitched(): boolean {
	try {
		const found = sessionStorage.getItem(SWITCHED) !== null;
		sessionStorage.removeItem(SWITCHED);
		return found;
	} catch {
		// The server has no session storage, nor do some browsers.
		return false;
	}
}
