/**
 * Language switch without loss of unsent input. The switch reloads the page; SvelteKit keeps the
 * page's snapshot in session storage meanwhile. Pages restore it after a switch only: after a plain
 * reload it would show a position that the user has not given on this page.
 */
import { request } from '../request.ts';

const SWITCHED = 'kantlijn-language-switched';

let switched = takeSwitched();

/** Sets the language and reloads this page in it, like the form does without JavaScript. */
export async function switchLanguage(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
	event.preventDefault();
	const form = event.currentTarget;
	const body = new FormData(form, event.submitter);
	const answer = await request(form.action, { method: 'POST', form: body });
	// Without a response the browser sends the form itself, and says why it cannot.
	if (!answer) return form.submit();
	try {
		sessionStorage.setItem(SWITCHED, '1');
	} catch {
		// Without session storage there are no snapshots to restore either.
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
		// No session storage, on the server or in this browser.
		return false;
	}
}
