import { authorise } from '$lib/server/authorise';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	await authorise(event, 'page.read');
	return { locale: event.locals.locale };
};
