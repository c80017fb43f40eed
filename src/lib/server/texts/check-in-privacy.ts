/**
 * Texts of the privacy page about looking together, for the helper and for the client. Article 13
 * of the GDPR requires this information.
 */
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/check-in-privacy.ts';
import { nl } from './nl/check-in-privacy.ts';

export interface CheckInPrivacyFacts {
	/** Days from the reveal until the client's place is erased. */
	markDays: number;
	/** Name of the cookie in which a browser keeps its keys to check-ins. */
	cookie: string;
	/** Name and contact of the server's operator; `null` where the settings have none. */
	operator: string | null;
	/** Days for which a backup is kept; `null` where the settings do not say. */
	backupDays: number | null;
}

export interface CheckInPrivacy {
	/** Rows of the table about what is stored, and for how long. */
	items: readonly { what: string; where: string; long: string }[];
	helper: { id: string; heading: string; paragraphs: readonly string[] };
	client: { id: string; heading: string; paragraphs: readonly string[] };
}

export const checkInPrivacy: Record<Locale, (of: CheckInPrivacyFacts) => CheckInPrivacy> = {
	nl,
	en
};
