/** Calendar file of the day on which helper and client look again. */
import { error } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import type { AgreementView } from '../../domain/check-in-view.ts';
import { calendarResponse, instantOf } from '../assignments/calendar-reminder.ts';

/** Time at which the event begins, in the reader's time zone. */
const TIME = '09:00';

interface Reader {
	/**
	 * Id of the check-in or of the client. It is the calendar event's id too, so that another day
	 * moves the event.
	 */
	id: string;
	timeZone: string;
	/** Absolute link to the reader's own page. The event says nothing else about the assignment. */
	link: string;
}

/** @throws HttpError 404 if no day to look again is agreed */
export function lookAgainFile(
	agreement: AgreementView | null,
	{ id, timeZone, link }: Reader
): Response {
	if (!agreement?.agreedAt) error(404);
	const { lookAgainOn: day, version } = agreement;
	const at = day === null ? null : instantOf(`${day}T${TIME}`, timeZone);
	if (!at) error(404);
	return calendarResponse({
		...{ id, version, at, link },
		now: new Date(),
		summary: m.look_again_summary(),
		description: m.look_again_description({ link })
	});
}
