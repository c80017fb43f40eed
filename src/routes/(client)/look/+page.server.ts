import { fail, redirect } from '@sveltejs/kit';
import { hasLostCase, secretIn } from '$lib/domain/secret-link';
import { m } from '$lib/generated/paraglide/messages.js';
import { claim } from '$lib/server/check-ins/claims';
import { preview } from '$lib/server/check-ins/clients';
import { keyIn } from '$lib/server/check-ins/cookies';
import { answerInForm, orClientFault } from '$lib/server/check-ins/forms';
import { isInApp } from '$lib/server/check-ins/in-app-browser';
import { clientPageTexts, requestPageTexts } from '$lib/server/check-ins/pages';
import { claimRequest } from '$lib/server/check-ins/request-claims';
import {
	type RequestPreview,
	isOfTeam,
	previewRequest
} from '$lib/server/check-ins/request-clients';
import type { ApiEvent } from '$lib/server/http/api-event';
import { adoptLanguage } from '$lib/server/http/preferences';
import type { RefusalCode } from '$lib/server/http/refusals';
import { authorise } from '$lib/server/authorise';
import { clientPreviews } from '$lib/server/rate-limit/limits';
import { clientNetwork } from '$lib/server/rate-limit/network';
import { newToken } from '$lib/server/secrets';
import { store } from '$lib/server/store';
import { type LinkTexts, checkInTexts } from '$lib/server/texts/check-in';
import { ownRequest } from '$lib/server/texts/client-request';
import type { Actions, PageServerLoad } from './$types';

/**
 * Returns nothing about the link. The link's secret is in the fragment, which browsers do not send
 * to servers, so a program that fetches this page for a link preview learns nothing.
 */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	return { paste: checkInTexts[event.locals.locale].link.paste };
};

/** Text to show for each refusal that is about the link itself. */
const NOTICES: Partial<Record<RefusalCode, Exclude<keyof LinkTexts, 'paste' | 'gone'>>> = {
	'not-found': 'invalid',
	'link/taken': 'taken',
	expired: 'expired',
	renewed: 'renewed',
	'own-link': 'own'
};

/**
 * Looks up the question behind a client's link, without binding the link to this browser. A browser
 * that has already answered is redirected to the page with its answer.
 */
async function opened(event: ApiEvent, token: string, key: string | null) {
	await clientPreviews.demand(clientNetwork(event));
	const request = await previewRequest(store(), token, (one) => keyIn(event, one));
	if (request) return openedRequest(event, request, { token, key });
	const seen = await preview(store(), token, (client) => keyIn(event, client));
	if (seen.yours) redirect(303, `/look/${seen.client}`);
	adoptLanguage(event, seen.locale);
	const { locale, timeZone } = event.locals;
	return {
		token,
		/** Key of the answer: if an answer is sent twice, both requests have the same key. */
		key: key ?? newToken(),
		locale,
		inApp: isInApp(event.request.headers.get('user-agent')),
		/** The questions of a team's request; `null` for the link of a single helper. */
		team: null,
		...clientPageTexts(seen, { locale, timeZone, now: Date.now() })
	};
}

/** Shows what a team's link is about. A browser that has answered goes to its list of questions. */
function openedRequest(
	event: ApiEvent,
	seen: RequestPreview,
	{ token, key }: { token: string; key: string | null }
) {
	if (seen.yours) redirect(303, `/look/together/${seen.request}`);
	adoptLanguage(event, seen.locale);
	const { locale, timeZone } = event.locals;
	const clock = { locale, timeZone, now: Date.now() };
	const { name, question, texts, questions } = requestPageTexts(seen, clock);
	const inApp = isInApp(event.request.headers.get('user-agent'));
	const shown = { token, key: key ?? newToken(), locale, inApp, name, question };
	return { ...shown, team: { texts, questions, complete: seen.complete } };
}

/** Returns the text about a link that does not work; `null` for any other refusal. */
async function noticeOf({ locals: { locale } }: ApiEvent, code: RefusalCode, token: string) {
	const kind = NOTICES[code];
	if (!kind) return null;
	const isTeam = kind === 'own' && (await isOfTeam(store(), token));
	const notice = isTeam ? ownRequest[locale] : checkInTexts[locale].link[kind];
	const isChanged = kind === 'invalid' && hasLostCase(token);
	return isChanged ? { ...notice, text: m.link_lost_case({}, { locale }) } : notice;
}

export const actions: Actions = {
	async look(event) {
		await authorise(event, 'client.preview');
		const form = await event.request.formData();
		const token = secretIn(String(form.get('token') ?? ''));
		const placing = form.has('placing');
		const found = await orClientFault(event.locals.locale, () => opened(event, token, null));
		if ('token' in found) return { opened: found, placing };
		const { status, data } = found;
		// The status is 422 and not 404, because the page exists, and only the link typed in its
		// field is unknown.
		const shown = data.code === 'not-found' ? 422 : status;
		return fail(shown, { ...data, notice: await noticeOf(event, data.code, token) });
	},

	async answer(event) {
		await authorise(event, 'client.claim');
		const form = await event.request.formData();
		const token = secretIn(String(form.get('token') ?? ''));
		const key = /^[\w-]{43}$/.exec(String(form.get('key')))?.[0];
		const { locale } = event.locals;
		const claimed = await orClientFault(locale, async () => {
			const answer = answerInForm(form);
			const client = form.get('client');
			if (answer === null) return null;
			return client === null
				? claim(event, { token, key, answer })
				: claimRequest(event, { from: { token }, client: String(client), key, answer });
		});
		if (claimed && 'request' in claimed) redirect(303, `/look/together/${claimed.request}`);
		if (claimed && 'view' in claimed) redirect(303, `/look/${claimed.view.id}`);
		const refused = claimed?.data ?? null;
		const notice = refused && (await noticeOf(event, refused.code, token));
		const again = await orClientFault(locale, () => opened(event, token, key ?? null));
		return fail(claimed?.status ?? 422, {
			fault: refused?.fault ?? null,
			notice,
			untouched: claimed === null,
			placing: true,
			...('token' in again && { opened: again })
		});
	}
};
