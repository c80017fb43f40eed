import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { cardInWords } from '$lib/server/assignments/cards';
import { clientByKey } from '$lib/server/check-ins/access';
import { clientBody } from '$lib/server/check-ins/views';
import { databaseNow } from '$lib/server/db/database-clock';
import { store } from '$lib/server/store';
import type { PageServerLoad } from './$types';

/** Returns the card of what was agreed, which stays the same whatever the helper places later. */
export const load: PageServerLoad = async (event) => {
	const { stored, client } = await authorise(event, 'client.read', clientByKey);
	const { agreement, question, address } = clientBody(
		stored,
		client,
		await databaseNow(store().read)
	);
	if (!agreement?.agreedAt) redirect(307, `/look/${client}`);
	const { position, benefits, agreedAt } = agreement;
	const { locale, timeZone } = event.locals;
	return {
		back: `/look/${client}`,
		card: cardInWords(
			{ ...{ question, benefits, position, address }, placedAt: agreedAt, agreedAt },
			locale
		),
		clock: { locale, timeZone, now: Date.now() }
	};
};
