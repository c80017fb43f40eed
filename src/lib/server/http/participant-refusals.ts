/**
 * Refusals that a participant can meet, which are in the languages of participants' pages. Every
 * other refusal is in Dutch or English.
 */
import { type ParticipantLocale, inApp } from '../../domain/locale.ts';
import type { RefusalCode } from './refusals.ts';

export const PARTICIPANT_REFUSALS: readonly RefusalCode[] = [
	'bad-request',
	'timed-out',
	'no-seat',
	'cross-site',
	'not-found',
	'method',
	'taken',
	'already-revealed',
	'wrong-phase',
	'round-closed',
	'reason/not-asked',
	'reason/shown',
	'full',
	'too-large',
	'content-type',
	'invalid',
	'too-many',
	'busy'
];

/** Codes of values that a participant's form can have and the server rejects. */
export const PARTICIPANT_REJECTIONS: readonly string[] = [
	'middle',
	'not-a-position',
	'position-or-undecided',
	'required',
	'format',
	'too-long',
	'too-small',
	'too-large'
];

/** Returns the language in which a refusal is told to who reads `locale`. */
export function refusalLocale(code: RefusalCode, locale: ParticipantLocale): ParticipantLocale {
	return PARTICIPANT_REFUSALS.includes(code) ? locale : inApp(locale);
}
