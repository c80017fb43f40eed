/**
 * Another language is another page. What was not sent yet waits meanwhile where SvelteKit keeps
 * snapshots, in this tab; given back after a switch only, since a page that is merely reloaded
 * shows no place that nobody gave.
 */
const SWITCHED = 'kantlijn-language-switched';

let switched = taken();

/** Chooses the language and comes back to this page in it, as the form would without scripts. */
export async function switchLanguage(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
	event.preventDefault();
	const form = event.currentTarget;
	const body = new FormData(form, event.submitter);
	await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
	try {
		sessionStorage.setItem(SWITCHED, '1');
	} catch {
		// No storage in this browser: then there are no snapshots either.
	}
	location.reload();
}

/** For a page's snapshot. */
export function afterSwitch<T>(restore: (kept: T) => void): (kept: T) => void {
	return (kept) => {
		if (switched) restore(kept);
		switched = false;
	};
}

function taken(): boolean {
	try {
		const found = sessionStorage.getItem(SWITCHED) !== null;
		sessionStorage.removeItem(SWITCHED);
		return found;
	} catch {
		// On the server, or without storage.
		return false;
	}
}
