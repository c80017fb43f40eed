import { authorise } from '$lib/server/policy';
import { settings } from '$lib/server/settings';
import { canMail } from '$lib/server/mail';
import { privacyTexts } from '$lib/server/texts/privacy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const { retentionDays } = settings();
	return { texts: privacyTexts(event.locals.locale, retentionDays), canMail: canMail() };
};
