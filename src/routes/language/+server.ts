import { redirect } from '@sveltejs/kit';
import { isParticipantLocale } from '$lib/domain/locale';
import { authorise } from '$lib/server/authorise';
import { keepLanguage } from '$lib/server/http/preferences';
import type { RequestHandler } from './$types';

/** Handles the form on every page that sets the language, and redirects back to that page. */
export const POST: RequestHandler = async (event) => {
	await authorise(event, 'language.choose');
	const form = await event.request.formData();
	const locale = form.get('locale');
	if (isParticipantLocale(locale)) keepLanguage(event, locale);
	redirect(303, pathWithin(event.url, form.get('return')));
};

/**
 * Prevents an open redirect.
 * @returns `path` if it stays on this origin, otherwise `/`
 */
function pathWithin(url: URL, path: FormDataEntryValue | null): string {
	if (typeof path !== 'string' || !path.startsWith('/') || !URL.canParse(path, url)) return '/';
	const target = new URL(path, url);
	// `URL` turns a path such as `/.//example.org` into `//example.org`. A browser would redirect
	// to the host example.org.
	const isHere = target.origin === url.origin && !target.pathname.startsWith('//');
	return isHere ? target.pathname + target.search : '/';
}
