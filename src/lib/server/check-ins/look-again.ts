/** Calendar file of the day on which helper and client look again. */
import { error } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import type { AgreementView } from '../../domain/check-in-view.ts';
import { calendarResponse, instantOf } from '../assignments/calendar-reminder.ts';

/** Time at which the event begins, in the reader's time zone. */
const TIME = '09:00';

interface Reader {
	/** Id by which a second download changes the event instead of adding one. */
	id: string;
	timeZone: string;
	/** Absolute link to the reader's own page, the only thing that the event says of the assignment. */
	link: string;
}

/** @throws HttpError 404 where no day is agreed */
export function lookAgainFile(
	agreement: AgreementView | null,
	{ id, timeZone, link }: Reader
): Response {
	const day = agreement?.agreedAt ? agreement.lookAgainOn : null;
	const at = day === null ? null : instantOf(`${day}T${TIME}`, timeZone);
	if (!at) error(404);
	return calendarResponse({
		...{ id, at, link },
		now: new Date(),
		summary: m.look_again_summary(),
		description: m.look_again_description({ link })
	});
}
