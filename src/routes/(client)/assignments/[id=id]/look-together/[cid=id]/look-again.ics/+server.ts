import { authorise } from '$lib/server/authorise';
import { checkInOfAssignment } from '$lib/server/check-ins/access';
import { lookAgainFile } from '$lib/server/check-ins/look-again';
import { helperBody } from '$lib/server/check-ins/views';
import { databaseNow } from '$lib/server/db/database-clock';
import { store } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { stored, checkIn } = await authorise(event, 'checkIn.read', checkInOfAssignment);
	const { agreement } = helperBody(stored, await databaseNow(store().read));
	const link = `${event.url.origin}/assignments/${event.params.id}/look-together/${checkIn}`;
	return lookAgainFile(agreement, { id: checkIn, timeZone: event.locals.timeZone, link });
};
