import { authorise } from '$lib/server/authorise';
import { settings } from '$lib/server/settings';
import { canMail } from '$lib/server/mail';
import { privacyPage, privacyTexts } from '$lib/server/texts/privacy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const { retentionDays, ...operator } = settings();
	const texts = privacyTexts(event.locals.locale, retentionDays, event.url, operator);
	return { text: privacyPage(texts, canMail()) };
};
