import { may } from '$lib/server/access';
import { explanationTexts } from '$lib/server/texts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	may(event, 'page.read');
	return { texts: explanationTexts[event.locals.locale] };
};
