/**
 * All rate limits. Participants of a workshop may share one network address, so most of their
 * requests are counted per seat or per workshop; what is counted per address has a high limit.
 */
import { CodeGuesses } from './code-guesses.ts';
import { DoublingWait } from './doubling-wait.ts';
import { MINUTE_MS, SlidingWindow } from './sliding-window.ts';

/** Answers of one seat; more than a person can give by hand. */
export const answersPerSeat = new SlidingWindow(300);

/** Seats taken in one workshop; three thousand people may scan the code at once. */
export const seatsPerWorkshop = new SlidingWindow(6_000);

/** Actions and dots placed by hand of all hosts of one workshop. */
export const controlsPerWorkshop = new SlidingWindow(900);

/** Workshops created from one network address. */
export const workshopsPerAddress = new SlidingWindow(300);

/** Wrong workshop codes per network address. */
export const codeGuesses = new CodeGuesses();

/** Sign-in attempts per e-mail address, with or without an account. */
export const signInsPerAccount = new DoublingWait({
	free: 5,
	longest: MINUTE_MS,
	forget: 60 * MINUTE_MS
});

/** Sign-in attempts per network address; many people may share one, and all may mistype. */
export const signInsPerAddress = new DoublingWait({
	free: 100,
	longest: MINUTE_MS,
	forget: 15 * MINUTE_MS
});

/** Mails per e-mail address, so that nobody can use this server to flood a mailbox. */
export const mailsPerMailbox = new DoublingWait({
	free: 3,
	longest: 15 * MINUTE_MS,
	forget: 60 * MINUTE_MS
});
