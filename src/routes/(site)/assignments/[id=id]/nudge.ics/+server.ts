import { redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/authorise';
import { assignmentIn } from '$lib/server/assignments/access';
import { calendarResponse, instantOf } from '$lib/server/assignments/calendar-reminder';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { assignment } = await authorise(event, 'assignment.read', assignmentIn);
	const { id } = assignment;
	const at = instantOf(event.url.searchParams.get('at') ?? '', event.locals.timeZone);
	if (!at) redirect(303, `/assignments/${id}?nudge=invalid#nudge`);
	const link = `${event.url.origin}/assignments/${id}?place#line`;
	return calendarResponse({
		// Reminders at other times are other events.
		id: `${id}-${at.getTime()}`,
		at,
		now: new Date(),
		link,
		summary: m.nudge_summary(),
		description: m.nudge_description({ link })
	});
};
