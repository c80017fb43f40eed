/**
 * All rate limits. Participants of a workshop may share one network, so most of their requests are
 * counted per seat or per workshop; what is counted per network has a high limit.
 */
import { CodeGuesses } from './code-guesses.ts';
import { DoublingWait } from './doubling-wait.ts';
import { Limit } from './limit.ts';

const MINUTE = 60;

/** Answers of one seat; more than a person can give by hand. */
export const answersPerSeat = new Limit({ name: 'answers', points: 300, seconds: MINUTE });

/** Seats taken in one workshop; three thousand people may scan the code at once. */
export const seatsPerWorkshop = new Limit({ name: 'seats', points: 6_000, seconds: MINUTE });

/** Actions and dots placed by hand of all hosts of one workshop. */
export const controlsPerWorkshop = new Limit({ name: 'controls', points: 900, seconds: MINUTE });

/** Workshops created from one network. */
export const workshopsPerNetwork = new Limit({ name: 'workshops', points: 300, seconds: MINUTE });

/** Wrong workshop codes per network. */
export const codeGuesses = new CodeGuesses();

/** Sign-in attempts per e-mail address, with or without an account. */
export const signInsPerAccount = new DoublingWait({
	name: 'sign-ins',
	free: 5,
	longest: MINUTE,
	window: 60 * MINUTE
});

/** Sign-in attempts per network; many people may share one, and all may mistype. */
export const signInsPerNetwork = new DoublingWait({
	name: 'sign-ins-network',
	free: 100,
	longest: MINUTE,
	window: 15 * MINUTE
});

/** Mails per e-mail address, so that nobody can use this server to flood a mailbox. */
export const mailsPerMailbox = new DoublingWait({
	name: 'mails',
	free: 3,
	longest: 15 * MINUTE,
	window: 60 * MINUTE
});
