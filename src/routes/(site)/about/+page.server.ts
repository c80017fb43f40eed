import { ADDRESSES } from '$lib/domain/explanation';
import { authorise } from '$lib/server/authorise';
import { ESSAY, aboutTexts } from '$lib/server/texts/about';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const { locale, session } = event.locals;
	return {
		about: aboutTexts[locale],
		essay: ESSAY,
		address: session?.account.address ?? ADDRESSES[0]
	};
};
