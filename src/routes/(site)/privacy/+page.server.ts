import { may } from '$lib/server/access';
import { canMail } from '$lib/server/mail';
import { privacyTexts } from '$lib/server/texts/privacy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	may(event, 'page.read');
	return { texts: privacyTexts[event.locals.locale], canMail: canMail() };
};
