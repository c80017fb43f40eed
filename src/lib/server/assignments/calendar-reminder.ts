/**
 * Reminder for the time after a meeting, as an iCalendar file. Calendars pass through other
 * people's servers, so the file contains a link to the assignment and none of its texts.
 */
import ical, { ICalAlarmType, ICalEventClass, ICalEventTransparency } from 'ical-generator';

/** Value of a `datetime-local` input; some browsers add seconds. */
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** Length of the calendar event in minutes. */
const MINUTES = 15;

/** Returns tomorrow at 17:00 local time in `timeZone`, as `2026-11-24T17:00`. */
export function tomorrow(now: Date, timeZone: string): string {
	const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
	return `${local.toPlainDate().add({ days: 1 }).toString()}T17:00`;
}

/**
 * Returns the instant of a local time in `timeZone`; `null` for an invalid date or time. A local
 * time that the change to summer time skips is moved forward by the length of the gap. A local time
 * that occurs twice means the first.
 */
export function instantOf(local: string, timeZone: string): Date | null {
	if (!LOCAL.test(local) || local < '1970-01-02') return null;
	try {
		const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone);
		return new Date(zoned.epochMilliseconds);
	} catch (error) {
		// A `RangeError` is thrown for dates such as 30 February and times such as 25:00.
		if (error instanceof RangeError) return null;
		throw error;
	}
}

export interface CalendarReminder {
	/**
	 * Id of the event. A file with the same id changes the event in a calendar, and adds no second
	 * one.
	 */
	id: string;
	/** Number that grows with every change of the event; absent for an event that never changes. */
	version?: number;
	/** Start of the event and of its alarm. */
	at: Date;
	now: Date;
	/** Absolute link to the assignment. */
	link: string;
	summary: string;
	description: string;
}

/** Makes the response that downloads an iCalendar file with one event and its alarm. */
export function calendarResponse(reminder: CalendarReminder): Response {
	return new Response(calendarOf(reminder), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="kantlijn.ics"'
		}
	});
}

/** Returns the text of the file. */
export function calendarOf({
	id,
	version,
	at,
	now,
	link,
	summary,
	description
}: CalendarReminder): string {
	const calendar = ical({ prodId: { company: 'Kantlijn', product: 'Kantlijn' } });
	const event = calendar.createEvent({
		id: `${id}@kantlijn`,
		...(version !== undefined && { sequence: version }),
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
