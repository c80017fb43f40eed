import { redirect } from '@sveltejs/kit';
import { claimRequest, requestPage } from '$lib/server/check-ins/request-claims';
import { requestFacts } from '$lib/server/check-ins/facts';
import { answerInForm, orClientFault } from '$lib/server/check-ins/forms';
import { requestPageTexts } from '$lib/server/check-ins/pages';
import { authorise } from '$lib/server/authorise';
import { checkInTexts } from '$lib/server/texts/check-in';
import { goneRequest, requestTexts } from '$lib/server/texts/client-request';
import { isolate } from '$lib/domain/isolate';
import type { Actions, PageServerLoad } from './$types';

/**
 * Returns the questions of a team's request, for the browser that answers them. Without a key, or for
 * the key of an old link, the page says how to go on.
 */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const { locale, timeZone } = event.locals;
	const found = await requestPage(event, event.params.request);
	if (!found.body) {
		const { link } = checkInTexts[locale];
		// A browser without a key is told that another browser has already answered.
		const notices = { unknown: link.taken, renewed: link.renewed, gone: goneRequest[locale] };
		return { notice: notices[found.missing], shown: null };
	}
	const clock = { locale, timeZone, now: Date.now() };
	const { body, over } = found;
	const names = body.questions.map(({ helperName }) => helperName);
	const { states } = requestTexts(locale, requestFacts({ ...body, names }, clock));
	const { question, texts, questions } = requestPageTexts(body, clock);
	return {
		notice: null,
		shown: {
			question,
			texts,
			over,
			/** Whether all members have joined, so that no question comes any more. */
			complete: body.complete,
			questions: questions.map((one, index) => {
				const state = body.questions[index]?.state ?? null;
				return {
					...one,
					said: states[state ?? 'open'](isolate(one.name)),
					/** Whether the client can answer it here, for the first time. */
					open: !over && (state === null || state === 'waiting'),
					/** Whether this browser has a page about it. */
					yours: body.questions[index]?.yours ?? false
				};
			})
		}
	};
};

export const actions: Actions = {
	async answer(event) {
		await authorise(event, 'client.claim');
		const form = await event.request.formData();
		const { request } = event.params;
		const client = String(form.get('client') ?? '');
		const { pathname } = event.url;
		return orClientFault(event.locals.locale, async () => {
			const answer = answerInForm(form);
			if (answer === null) redirect(303, `${pathname}?question=${client}&untouched`);
			await claimRequest(event, { from: { request }, client, answer });
			redirect(303, pathname);
		});
	}
};
