/**
 * All rate limits. Participants of a workshop may share one network. So most of their requests are
 * counted per seat or per workshop, and limits per network are high.
 */
import { CodeGuesses } from './code-guesses.ts';
import { DoublingWait } from './doubling-wait.ts';
import { Limit } from './limiter.ts';
import { settings } from '../settings.ts';

const MINUTE = 60;

/** Answers of one seat. Nobody can give this many answers by hand. */
export const answersPerSeat = new Limit({ name: 'answers', points: 300, seconds: MINUTE });

/**
 * Accounts created from one network. Hundreds of participants of a workshop may share a network,
 * and may all save their positions in an account at the same moment.
 */
export const accountsPerNetwork = new Limit({
	name: 'accounts',
	points: () => settings().perNetwork.accounts,
	seconds: 10 * MINUTE
});

/**
 * Seats taken in one workshop from one network, so that no caller uses up the limit per workshop.
 * Three thousand people in one hall may scan the code at the same time, some of them twice.
 */
export const seatsPerNetwork = new Limit({
	name: 'seats-network',
	points: () => settings().perNetwork.seats,
	seconds: 60 * MINUTE
});

/** Seats taken in one workshop, from all networks together. */
export const seatsPerWorkshop = new Limit({ name: 'seats', points: 12_000, seconds: MINUTE });

/** Control actions and host dots in one workshop, by all its hosts together. */
export const controlsPerWorkshop = new Limit({ name: 'controls', points: 900, seconds: MINUTE });

/** Workshops created from one network. */
export const workshopsPerNetwork = new Limit({ name: 'workshops', points: 300, seconds: MINUTE });

/** Wrong join codes tried from one network. */
export const codeGuesses = new CodeGuesses();

/**
 * Requests to look at a client's link or at a shared card, from one network. Such links cannot be
 * guessed, so the limit only bounds the number of database reads.
 */
export const clientPreviews = new Limit({ name: 'client-previews', points: 300, seconds: MINUTE });

/** Answers and other actions of clients of check-ins, from one network. */
export const clientActs = new Limit({ name: 'client-acts', points: 600, seconds: MINUTE });

/** Requests to come back to one team as a member. A team rarely gets more than one a day. */
export const returnsPerTeam = new Limit({ name: 'returns', points: 30, seconds: 60 * MINUTE });

/** Sign-in attempts per e-mail address, whether or not an account has the address. */
export const signInsPerAccount = new DoublingWait({
	name: 'sign-ins',
	free: 5,
	longest: MINUTE,
	window: 60 * MINUTE
});

/** Sign-in attempts per network. Many people may share a network, and all of them may mistype. */
export const signInsPerNetwork = new DoublingWait({
	name: 'sign-ins-network',
	free: 100,
	longest: MINUTE,
	window: 15 * MINUTE
});

/** Requests of one account that send mail: to confirm an address, or to remind a team. */
export const mailsPerSender = new Limit({ name: 'mails-sender', points: 20, seconds: 60 * MINUTE });

/**
 * Password resets per e-mail address, counted apart from other mails. If all mails shared one
 * limit, a stranger could use it up with other mails, and so prevent a reset.
 */
export const resetsPerMailbox = new DoublingWait({
	name: 'resets',
	free: 3,
	longest: 15 * MINUTE,
	window: 60 * MINUTE
});

/** Mails per e-mail address. The limit keeps anybody from using this server to flood a mailbox. */
export const mailsPerMailbox = new DoublingWait({
	name: 'mails',
	free: 3,
	longest: 15 * MINUTE,
	window: 60 * MINUTE
});
