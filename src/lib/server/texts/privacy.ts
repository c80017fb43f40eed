/**
 * Privacy page: the data that is kept, its place, its period and who can see it. All numbers and
 * cookie names come from the code, so that the page cannot contradict it.
 */
import { UNDO_DELETE_MS } from '../../domain/assignment.ts';
import type { Locale } from '../../domain/locale.ts';
import { PAGE_DAYS } from '../../protocol.ts';
import { PARKED_COOKIE } from '../accounts/parked-sessions.ts';
import { LINK_MINUTES } from '../accounts/device-links.ts';
import { LANGUAGE_COOKIE, TIME_ZONE_COOKIE } from '../http/preferences.ts';
import { SESSION_COOKIE, SESSION_DAYS } from '../accounts/sessions.ts';
import { KEEP_DAYS } from '../jobs/cleanup.ts';
import { HOST_COOKIE, SEAT_COOKIE, WORKSHOP_COOKIE_DAYS } from '../workshops/cookies.ts';
import { en } from './en/privacy.ts';
import { nl } from './nl/privacy.ts';

export interface PrivacyFacts {
	undoSeconds: number;
	sessionDays: number;
	keepDays: number;
	linkMinutes: number;
	pageDays: number;
	/** Days a workshop is kept after its end or last use. */
	retentionDays: number;
	cookies: { session: string; aside: string; language: string; timeZone: string };
	/** Cookies per workshop; each name is followed by the workshop's code. */
	workshopCookies: { seat: string; host: string; days: number };
}

interface Section {
	heading: string;
	paragraphs: string[];
}

export interface PrivacyTexts {
	title: string;
	description: string;
	intro: string;
	kept: { heading: string; items: { what: string; where: string; long: string }[] };
	before: Section[];
	/** Section on e-mail: `sent` when a mail server is configured, `none` otherwise. */
	mail: { heading: string; sent: string; none: string };
	after: Section[];
}

const facts = {
	undoSeconds: UNDO_DELETE_MS / 1000,
	sessionDays: SESSION_DAYS,
	keepDays: KEEP_DAYS,
	linkMinutes: LINK_MINUTES,
	pageDays: PAGE_DAYS,
	cookies: {
		session: SESSION_COOKIE,
		aside: PARKED_COOKIE,
		language: LANGUAGE_COOKIE,
		timeZone: TIME_ZONE_COOKIE
	},
	workshopCookies: { seat: SEAT_COOKIE, host: HOST_COOKIE, days: WORKSHOP_COOKIE_DAYS }
} satisfies Partial<PrivacyFacts>;

/** @param retentionDays from the server's settings, see {@link PrivacyFacts} */
export function privacyTexts(locale: Locale, retentionDays: number): PrivacyTexts {
	return { nl, en }[locale]({ ...facts, retentionDays });
}
