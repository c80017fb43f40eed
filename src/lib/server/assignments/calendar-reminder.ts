/**
 * A question for after a meeting, as a calendar file. It travels through other people's servers, so
 * it holds nothing of the assignment but the link to it.
 */
import ical, { ICalAlarmType, ICalEventClass, ICalEventTransparency } from 'ical-generator';

/** What an input of the kind `datetime-local` sends; some browsers add seconds. */
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

const MINUTES = 15;

/** Tomorrow at five by the clock on the wall there: `2026-11-24T17:00`. */
export function tomorrow(now: Date, timeZone: string): string {
	const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
	return `${there.toPlainDate().add({ days: 1 }).toString()}T17:00`;
}

/**
 * When a clock on the wall there shows this. An hour that the clock skips becomes the one after, of
 * an hour that comes twice it is the first; `null` for what is no date and time.
 */
export function instantOf(local: string, timeZone: string): Date | null {
	if (!LOCAL.test(local) || local < '1970-01-02') return null;
	try {
		const there = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone);
		return new Date(there.epochMilliseconds);
	} catch (error) {
		// 30 February, 25 o'clock.
		if (error instanceof RangeError) return null;
		throw error;
	}
}

export interface CalendarReminder {
	/** The same id gives the same entry, so that asking twice for one meeting adds nothing. */
	id: string;
	at: Date;
	now: Date;
	link: string;
	summary: string;
	description: string;
}

export function calendarOf({ id, at, now, link, summary, description }: CalendarReminder): string {
	const calendar = ical({ prodId: { company: 'Kantlijn', product: 'Kantlijn' } });
	const event = calendar.createEvent({
		id: `${id}-${at.getTime()}@kantlijn`,
		stamp: now,
		start: at,
		end: new Date(at.getTime() + MINUTES * 60_000),
		summary,
		description,
		url: link,
		class: ICalEventClass.PRIVATE,
		transparency: ICalEventTransparency.TRANSPARENT
	});
	event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: summary });
	return calendar.toString();
}
