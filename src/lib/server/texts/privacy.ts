/**
 * Texts of the privacy page: which data are kept, where, for how long, and who can see them. All
 * numbers and cookie names come from the code, so that page and code cannot contradict each other.
 */
import { UNDO_DELETE_MS } from '../../domain/assignment.ts';
import { MARK_DAYS } from '../../domain/check-in.ts';
import type { Locale } from '../../domain/locale.ts';
import type { LongText, TextSection } from '../../domain/text-types.ts';
import { PAGE_DAYS } from '../../protocol.ts';
import { CONFIRM_HOURS } from '../accounts/address-confirmation.ts';
import { PARKED_COOKIE } from '../accounts/parked-sessions.ts';
import { LINK_MINUTES } from '../accounts/device-links.ts';
import { CLOSED_NOTE_COOKIE, LANGUAGE_COOKIE, TIME_ZONE_COOKIE } from '../http/preferences.ts';
import { cookieName } from '../accounts/session-cookie.ts';
import { SESSION_COOKIE, SESSION_DAYS } from '../accounts/sessions.ts';
import { KEEP_DAYS } from '../jobs/cleanup.ts';
import { CLIENT_COOKIE } from '../check-ins/cookies.ts';
import { HANDED_COOKIE } from '../check-ins/handed-devices.ts';
import { WORKSHOP_COOKIE } from '../workshops/cookies.ts';
import { checkInPrivacy } from './check-in-privacy.ts';
import { en } from './en/privacy.ts';
import { nl } from './nl/privacy.ts';

export interface PrivacyFacts {
	undoSeconds: number;
	sessionDays: number;
	keepDays: number;
	/** Days from looking together until a client’s place is erased. */
	markDays: number;
	linkMinutes: number;
	confirmHours: number;
	pageDays: number;
	/** Whether the database is a file on the server, and not a PostgreSQL database. */
	inFile: boolean;
	/** Number of days that a workshop is kept after its end or last use. */
	retentionDays: number;
	cookies: {
		session: string;
		aside: string;
		language: string;
		timeZone: string;
		closedNote: string;
		workshops: string;
		handed: string;
	};
}

interface PrivacySection extends TextSection {
	paragraphs: readonly string[];
}

export interface PrivacyTexts extends Omit<LongText, 'sections'> {
	/**
	 * Summary in five lines: what is kept, where, who can read it, how it goes away, and what lies in
	 * the browser.
	 */
	short: { id: string; heading: string; list: readonly string[] };
	kept: { id: string; heading: string; items: { what: string; where: string; long: string }[] };
	before: PrivacySection[];
	/** Section about e-mail: `sent` when a mail server is configured, otherwise `none`. */
	mail: { id: string; heading: string; sent: string; none: string };
	after: PrivacySection[];
}

const facts = {
	undoSeconds: UNDO_DELETE_MS / 1000,
	sessionDays: SESSION_DAYS,
	keepDays: KEEP_DAYS,
	markDays: MARK_DAYS,
	linkMinutes: LINK_MINUTES,
	confirmHours: CONFIRM_HOURS,
	pageDays: PAGE_DAYS
} satisfies Partial<PrivacyFacts>;

/** Settings about the server's operator, and about the place where the data is stored. */
export interface Operator {
	operatorContact: string | null;
	backupDays: number | null;
	database: { file: string } | { url: string };
}

const UNKNOWN: Operator = { operatorContact: null, backupDays: null, database: { file: '' } };

/**
 * Returns the texts of the privacy page.
 * @param retentionDays from the server's settings; see {@link PrivacyFacts}
 * @param url URL of the page, whose protocol determines the names of session cookies
 */
export function privacyTexts(
	locale: Locale,
	retentionDays: number,
	url: URL,
	{ operatorContact, backupDays, database }: Operator = UNKNOWN
): PrivacyTexts {
	const cookies = {
		session: cookieName(url, SESSION_COOKIE),
		aside: cookieName(url, PARKED_COOKIE),
		language: LANGUAGE_COOKIE,
		timeZone: TIME_ZONE_COOKIE,
		closedNote: CLOSED_NOTE_COOKIE,
		workshops: WORKSHOP_COOKIE,
		handed: cookieName(url, HANDED_COOKIE)
	};
	const texts = { nl, en }[locale]({
		...facts,
		cookies,
		retentionDays,
		inFile: 'file' in database
	});
	const { items, helper, client } = checkInPrivacy[locale]({
		markDays: MARK_DAYS,
		cookie: CLIENT_COOKIE,
		operator: operatorContact,
		backupDays
	});
	const [first, ...rest] = texts.kept.items;
	return {
		...texts,
		kept: { ...texts.kept, items: [...(first ? [first] : []), ...items, ...rest] },
		before: [...texts.before.slice(0, -1), helper, client, ...texts.before.slice(-1)]
	};
}

/**
 * Returns the privacy page as it is read from top to bottom.
 * @param sendsMail whether a mail server is configured
 */
export function privacyPage(texts: PrivacyTexts, sendsMail: boolean): LongText {
	const { title, description, intro, short, kept, before, mail, after } = texts;
	const { items, ...keptHead } = kept;
	const { sent, none, ...mailHead } = mail;
	const terms = items.map(({ what, where, long }) => ({ what, text: where, more: long }));
	return {
		...{ title, description, intro },
		sections: [
			short,
			{ ...keptHead, terms },
			...before,
			{ ...mailHead, paragraphs: [sendsMail ? sent : none] },
			...after
		]
	};
}
