/** Last activity of a member in words that tell no day. */
import { m } from '../generated/paraglide/messages.js';
import { type Clock, month } from './dates.ts';

const WEEK_MS = 7 * 86_400_000;

/** Returns "deze week", or the month: "in oktober", "in oktober 2025". */
export function lastActive(time: string, clock: Clock): string {
	const { locale, now } = clock;
	if (now - Date.parse(time) < WEEK_MS) return m.team_active_week({}, { locale });
	return m.team_active_month({ when: month(time, clock) }, { locale });
}
