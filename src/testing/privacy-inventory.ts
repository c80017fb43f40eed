/**
 * Lists what the app stores about people. Each item has the sentence of the privacy page that
 * mentions it, or the reason why it needs none. Each new column, browser key or rate limit must be
 * added.
 */
import { CHECK_IN_COLUMNS } from './privacy-inventory-check-ins.ts';
import { WORKSHOP_COLUMNS } from './privacy-inventory-workshops.ts';
import { type Said, key, none, order, retries, said, times } from './privacy-said.ts';

export type { Said } from './privacy-said.ts';

const copy = none('computed from other columns of this list');
const unused = none('a column of the library for signing in that stays empty or constant');

const assignment = said(/De vraag, de naam die je de cliënt geeft/, /question, the name you give/);
const timesOfWork = said(/elk met de tijd erbij/, /each with its time/);
const borrowed = said(/wat je leent/, /what you borrow/);
const card = said(/Bij welke plek de kaart hoort/, /The place the card belongs to/);
const deleted = said(/seconden terugzetten/, /seconds/);
const account = said(/Een willekeurig nummer, wanneer het begon/, /A random number, when it began/);
const signedIn = said(
	/wanneer je er inlogde en het laatst was/,
	/when you signed in and were last/
);
const address = said(/Het adres zoals je het typte/, /The address as you typed it/);
const password = said(/Van het wachtwoord alleen een/, /Of the password only a hash/);
const code = said(/Je herstelcode/, /Your recovery code/);
const link = said(/Een link voor een tweede apparaat/, /A link for a second device/);
const unconfirmed = said(
	/Een e-mailadres dat je nog niet bevestigde/,
	/An e-mail address that you have not/
);
const confirmed = said(
	/wanneer je het met een link in een mail bevestigde/,
	/when you confirmed it/
);
const wrote = said(/wat je schrijft als je terugkijkt/, /what you write when looking back/);
const heard = said(/wat de cliënt je antwoordde/, /what the client answered you/);
const deck = said(/Een reeks vragen die je voor later bewaart/, /A set of questions that you save/);
const team = said(/De naam van het team en de namen/, /The team’s name and the names/);
const shared = said(/De gedeelde opdrachten/, /The shared assignments/);
const comesBack = said(
	/het verzoek van een andere browser om in jouw naam mee te doen/,
	/the request of another browser to take part as you/
);
const farewell = said(
	/dertig dagen bewaren we daarvan alleen een onomkeerbare code/,
	/for thirty days we keep only a hash of that/
);
const ofCase = said(
	/van een casus van wie die is en hoever jullie zijn/,
	/of a case whose it is and how far you are/
);
const round = said(/wie later kwam en welke rollen/, /who came later and which roles/);

/** For each table and column, the sentence about it on the privacy page, or why it needs none. */
export const COLUMNS: Record<string, Record<string, Said | string>> = {
	account: {
		id: account,
		createdAt: account,
		timeZone: said(/je tijdzone/, /your time zone/),
		address: said(/of je u of je schrijft/, /which form of ‘you’/)
	},
	assignment: {
		id: key,
		accountId: key,
		question: assignment,
		client: assignment,
		clientSaid: heard,
		lookingBack: wrote,
		takenAlong: wrote,
		benefits: borrowed,
		position: copy,
		rankedAt: copy,
		folded: copy,
		archivedAt: times,
		agreedAt: times,
		agreed: borrowed,
		deletedAt: deleted,
		createdAt: timesOfWork,
		updatedAt: times,
		fingerprint: retries
	},
	placement: {
		id: key,
		assignmentId: key,
		accountId: key,
		arrivedAt: timesOfWork,
		agreedAt: times,
		ordinal: order,
		position: said(/waar je stond, je notities/, /your placements, your notes/),
		note: said(/waar je stond, je notities/, /your placements, your notes/),
		roleSwitch: copy,
		clientTold: said(/waar je stond, je notities/, /your placements, your notes/),
		placedAt: timesOfWork,
		fingerprint: retries
	},
	yearNote: { accountId: wrote, year: wrote, field: wrote, text: wrote },
	sharedCard: {
		id: card,
		assignmentId: key,
		placementId: card,
		question: card,
		benefits: card,
		address: card,
		locale: card,
		expiresAt: times
	},
	...CHECK_IN_COLUMNS,
	authUser: {
		id: key,
		accountId: key,
		name: unused,
		email: unused,
		emailVerified: unused,
		image: unused,
		isAnonymous: unused,
		address,
		addressConfirmedAt: confirmed,
		createdAt: times,
		updatedAt: times
	},
	addressConfirmation: {
		accountId: key,
		address: unconfirmed,
		password: unconfirmed,
		hash: unconfirmed,
		endsSessions: none('what the person chose to happen at confirming'),
		sessionId: key,
		createdAt: times,
		expiresAt: unconfirmed
	},
	authSession: {
		id: key,
		token: said(/Een willekeurige sleutel/, /A random key/),
		userId: key,
		expiresAt: signedIn,
		ipAddress: unused,
		userAgent: unused,
		device: said(/het soort browser en apparaat/, /the kind of browser and device/),
		createdAt: signedIn,
		updatedAt: signedIn
	},
	authCredential: {
		id: key,
		accountId: key,
		providerId: unused,
		userId: key,
		accessToken: unused,
		refreshToken: unused,
		idToken: unused,
		accessTokenExpiresAt: unused,
		refreshTokenExpiresAt: unused,
		scope: unused,
		password,
		createdAt: times,
		updatedAt: times
	},
	authVerification: {
		id: key,
		identifier: link,
		value: key,
		expiresAt: link,
		createdAt: link,
		updatedAt: link
	},
	passwordSalt: { id: key, salt: none('random, one for the whole installation') },
	clock: {
		id: key,
		trustedAt: none('the time that the server believes, of nobody in particular'),
		heldMs: none('for how long the clock has agreed with it')
	},
	recoveryCode: { accountId: key, hash: code, createdAt: code },
	deviceLink: { hash: link, accountId: key, expiresAt: link },
	...WORKSHOP_COLUMNS,
	deck: {
		id: key,
		accountId: key,
		name: deck,
		locale: deck,
		questions: deck,
		createdAt: times,
		updatedAt: times
	},
	team: {
		id: key,
		name: team,
		ownerId: key,
		inviteHash: said(/Van de uitnodigingslink alleen een/, /Of the invitation link only a hash/),
		inviteVersion: order,
		inviteEndsAt: times,
		membersInvite: none('whether members may invite, a setting of the team'),
		revision: order,
		createdAt: times,
		fingerprint: retries
	},
	teamReturn: {
		id: key,
		teamId: key,
		memberId: comesBack,
		accountId: comesBack,
		requestedAt: times,
		expiresAt: times,
		refusedAt: times
	},
	teamFarewell: { hash: farewell, ending: farewell, expiresAt: farewell },
	teamMember: {
		id: key,
		teamId: key,
		accountId: key,
		displayName: team,
		joinedAt: times,
		leftAt: times,
		mergedInto: key,
		confirmedBySelf: comesBack
	},
	teamAssignment: {
		id: key,
		teamId: key,
		addedBy: key,
		question: shared,
		client: shared,
		roundId: key,
		revealedId: key,
		division: copy,
		summary: copy,
		caseOwner: ofCase,
		roles: round,
		correctedRound: key,
		correctedBy: key,
		correctedAt: times,
		archivedAt: times,
		createdAt: times,
		updatedAt: times,
		fingerprint: retries
	},
	teamRound: {
		id: key,
		assignmentId: key,
		number: order,
		createdAt: times,
		revealedAt: times,
		revealedBy: key,
		question: shared,
		remindedAt: times
	},
	teamPlacement: {
		roundId: key,
		memberId: key,
		position: round,
		note: round,
		late: round,
		placedAt: times
	},
	counterpart: { assignmentId: key, teamAssignmentId: key },
	teamCase: { roundId: key, phase: ofCase, since: times, minutes: ofCase },
	teamConversation: { roundId: key, leaderId: key, step: order, asOf: times }
};

const perNetwork = said(/per netwerk geteld/, /counted per network/);
const perLink = said(/hoe vaak er een link voor een cliënt/, /the links of clients looked at/);
const perMailbox = said(/per e-mailadres geteld/, /counted per e-mail address/);
const perPhone = said(/hoe vaak een telefoon antwoordt/, /how often a phone answers/);

/**
 * For each rate limit, the sentence on the privacy page about the hash that the limit stores, or
 * the reason why it needs none.
 */
export const LIMITS: Record<string, Said | string> = {
	answers: perPhone,
	seats: none('counted per workshop'),
	controls: none('counted per workshop'),
	workshops: perNetwork,
	accounts: said(/hoeveel accounts er vanaf een netwerk/, /the accounts started/),
	'seats-network': said(/hoeveel mensen er aan een workshop/, /the seats taken in a workshop/),
	'client-previews': perLink,
	'client-acts': perLink,
	'mails-sender': none('counted per account, which the page names'),
	'wrong-codes': perNetwork,
	'seated-codes': said(/in welke workshops iemand vanaf dat netwerk/, /which workshops somebody/),
	returns: none('counted per team'),
	'sign-ins': perMailbox,
	'sign-ins-network': perNetwork,
	mails: perMailbox,
	resets: perMailbox
};
