/**
 * Language switch without loss of unsaved input. The switch reloads the page, and SvelteKit stores
 * the page's snapshot in session storage meanwhile. Pages restore the snapshot only after a
 * language switch. After a plain reload, they would show a position that the user has not given on
 * this page.
 */
import { request } from '../request.ts';

const SWITCHED = 'kantlijn-language-switched';

let switched = takeSwitched();

/** Sets the language, and reloads this page in it, as the form does without JavaScript. */
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
		// Without session storage there are no snapshots that could be restored.
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
