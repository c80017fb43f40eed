import { redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { may } from '$lib/server/policy';
import * as assignments from '$lib/server/assignments/assignments';
import { calendarOf, instantOf } from '$lib/server/assignments/calendar-reminder';
import { orErrorPage } from '$lib/server/http/page-errors';
import { store } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const owner = may(event, 'assignment.read');
	const { id } = await orErrorPage(assignments.get(store(), owner, event.params.id));
	const at = instantOf(event.url.searchParams.get('at') ?? '', event.locals.timeZone);
	if (!at) redirect(303, `/assignments/${id}?nudge=invalid#nudge`);
	const link = `${event.url.origin}/assignments/${id}#line`;
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
