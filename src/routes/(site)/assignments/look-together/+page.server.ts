import { authorise } from '$lib/server/authorise';
import { formPage } from '$lib/server/check-ins/form-page';
import { store } from '$lib/server/store';
import { lookingBackTexts } from '$lib/server/texts/looking-back';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const { locale, session } = event.locals;
	const { id = null, address } = session?.account ?? {};
	return {
		form: await formPage(store(), id, { locale, address }),
		/** Question at closing, with a gap for the client question. */
		closing: {
			nl: lookingBackTexts.nl.client.about,
			en: lookingBackTexts.en.client.about
		}
	};
};
