import { redirect } from '@sveltejs/kit';
import { isLocale } from '$lib/domain/locale';
import { authorise } from '$lib/server/policy';
import { LANGUAGE_COOKIE } from '$lib/server/http/preferences';
import type { RequestHandler } from './$types';

const YEAR_S = 365 * 86_400;

/** Handles the language form on every page and redirects back to that page. */
export const POST: RequestHandler = async (event) => {
	await authorise(event, 'language.choose');
	const form = await event.request.formData();
	const locale = form.get('locale');
	if (isLocale(locale)) {
		event.cookies.set(LANGUAGE_COOKIE, locale, {
			path: '/',
			maxAge: YEAR_S,
			sameSite: 'lax',
			httpOnly: false,
			secure: event.url.protocol === 'https:'
		});
	}
	redirect(303, pathWithin(event.url, form.get('return')));
};

/** @returns `path` if it stays on this origin, else `/`; prevents an open redirect */
function pathWithin(url: URL, path: FormDataEntryValue | null): string {
	if (typeof path !== 'string' || !path.startsWith('/') || !URL.canParse(path, url)) return '/';
	const target = new URL(path, url);
	return target.origin === url.origin ? target.pathname + target.search : '/';
}
