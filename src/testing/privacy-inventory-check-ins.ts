/**
 * Part of the inventory of stored personal data (privacy-inventory.ts): the columns of check-ins
 * and of requests of teams to a client.
 */
import { type Said, key, none, order, retries, said, times } from './privacy-said.ts';

const asked = said(/De vraag, je naam en hoe je te bereiken/, /The question, your name and how to/);
const called = said(/hoe je elke cliënt noemt/, /what you call each client/);
const ownPlace = said(/je eigen plek, waar je de cliënt/, /your own place, where you expect/);
const links = said(/Van de links alleen het volgnummer/, /Of the links only their number/);
const placeOfClient = said(/De plek die je koos, dat je het/, /The place you chose, that you do/);
const browserKey = said(
	/van de sleutel in je browser alleen een/,
	/of the key in your browser only a/
);
const looked = said(/wanneer jullie samen keken/, /when you looked together/);
const agreement = said(
	/wat je cliënten voorstelt en met hen afspreekt/,
	/what you propose to clients and agree/
);
const answerToProposal = said(/je ja of nog niet/, /your yes or not yet/);
const ready = none('who is ready to look together, for two minutes at most');

const asksClient = said(
	/Vraagt iemand een cliënt om samen te kijken/,
	/When somebody asks a client to look together/
);

/** For each table and column, the sentence about it on the privacy page, or why it needs none. */
export const CHECK_IN_COLUMNS: Record<string, Record<string, Said | string>> = {
	checkIn: {
		id: key,
		assignmentId: key,
		kind: asked,
		question: asked,
		helperName: asked,
		contact: asked,
		address: none('how the page addresses the client'),
		locale: none('the language in which the client is asked'),
		position: ownPlace,
		createdAt: times,
		expiresAt: times,
		revision: order,
		fingerprint: retries,
		proposalVersion: order,
		proposalPosition: agreement,
		proposalBenefits: agreement,
		lookAgainOn: agreement,
		agreedAt: times,
		proposalReplaces: agreement,
		proposalWithdrawn: agreement
	},
	checkInClient: {
		id: key,
		checkInId: key,
		ordinal: order,
		label: called,
		guess: ownPlace,
		state: links,
		answered: placeOfClient,
		position: placeOfClient,
		linkVersion: links,
		browserHash: browserKey,
		sharedDevice: none('whether both keys turn with one press'),
		keyBy: ready,
		keyUntil: ready,
		revealedAt: looked,
		consent: answerToProposal,
		doubts: answerToProposal,
		question: none('which question of the conversation both read'),
		revision: order
	},
	handedDevice: {
		hash: none('opens nothing by itself; goes when the helper types the digits or signs in again'),
		sessionId: key,
		checkInClientId: key,
		checkInId: key,
		assignmentId: key,
		codeHash: none('four digits that the helper made up for these minutes, as a keyed hash'),
		triesLeft: none('how often the helper may still try')
	},
	clientRequest: {
		id: key,
		teamAssignmentId: key,
		askedBy: asksClient,
		question: asksClient,
		label: asksClient,
		address: none('how the page addresses the client'),
		locale: none('the language in which the client is asked'),
		linkVersion: none('a number from which the link is made, with a secret of the server'),
		browserHash: asksClient,
		createdAt: times,
		expiresAt: times,
		fingerprint: retries
	},
	clientRequestMember: {
		requestId: key,
		memberId: asksClient,
		replied: asksClient,
		checkInId: key
	}
};
