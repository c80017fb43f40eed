import { fail } from '@sveltejs/kit';
import { hasLostCase, secretIn } from '$lib/domain/secret-link';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/authorise';
import { cardInWords } from '$lib/server/assignments/cards';
import * as sharedCards from '$lib/server/assignments/shared-cards';
import { orClientFault } from '$lib/server/check-ins/forms';
import { adoptLanguage } from '$lib/server/http/preferences';
import { clientPreviews } from '$lib/server/rate-limit/limits';
import { clientNetwork } from '$lib/server/rate-limit/network';
import { store } from '$lib/server/store';
import { checkInTexts } from '$lib/server/texts/check-in';
import type { Actions, PageServerLoad } from './$types';

/**
 * Returns nothing about a card. The secret of its link is in the fragment, so fetching this page,
 * as link previews do, tells nothing.
 */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const { label, hint } = checkInTexts[event.locals.locale].link.paste;
	return { paste: { label, hint } };
};

export const actions: Actions = {
	async open(event) {
		await authorise(event, 'card.open');
		const form = await event.request.formData();
		const token = secretIn(String(form.get('token') ?? ''));
		const found = await orClientFault(event.locals.locale, async () => {
			await clientPreviews.demand(clientNetwork(event));
			const opened = await sharedCards.open(store(), token);
			adoptLanguage(event, opened.locale);
			const { locale, timeZone } = event.locals;
			return {
				token,
				clock: { locale, timeZone, now: Date.now() },
				card: cardInWords(opened.card, locale),
				expiresAt: opened.expiresAt
			};
		});
		if ('token' in found) return { opened: found };
		const { code, fault } = found.data;
		const { locale } = event.locals;
		if (code !== 'not-found') return fail(found.status, { fault });
		const lost = hasLostCase(token) ? m.link_lost_case({}, { locale }) : null;
		return fail(422, { gone: true, fault: lost });
	}
};
