import { redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/authorise';
import { assignmentIn } from '$lib/server/assignments/access';
import { calendarOf, instantOf } from '$lib/server/assignments/calendar-reminder';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { assignment } = await authorise(event, 'assignment.read', assignmentIn);
	const { id } = assignment;
	const at = instantOf(event.url.searchParams.get('at') ?? '', event.locals.timeZone);
	if (!at) redirect(303, `/assignments/${id}?nudge=invalid#nudge`);
	const link = `${event.url.origin}/assignments/${id}?place#line`;
	const file = calendarOf({
		id,
		at,
		now: new Date(),
		link,
		summary: m.nudge_summary(),
		description: m.nudge_description({ link })
	});
	return new Response(file, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="kantlijn.ics"'
		}
	});
};
