import { authorise } from '$lib/server/authorise';
import { clientByKey } from '$lib/server/check-ins/access';
import { lookAgainFile } from '$lib/server/check-ins/look-again';
import { clientBody } from '$lib/server/check-ins/views';
import { databaseNow } from '$lib/server/db/database-clock';
import { store } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { stored, client } = await authorise(event, 'client.read', clientByKey);
	const { agreement } = clientBody(stored, client, await databaseNow(store().read));
	const link = `${event.url.origin}/look/${client}`;
	return lookAgainFile(agreement, { id: client, timeZone: event.locals.timeZone, link });
};
