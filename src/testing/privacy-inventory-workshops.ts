/**
 * Part of the inventory of stored personal data (privacy-inventory.ts): the columns of workshops.
 */
import { type Said, key, none, order, retries, said, times } from './privacy-said.ts';

const workshop = said(
	/De titel, de taal, de vragen met je notities/,
	/The title, the language, the/
);
const hosts = said(/dat hij van jouw account is/, /that it belongs to your account/);
const hostLink = said(/Van elke hostlink alleen een/, /Of each host link only a hash/);
const used = said(/afgelopen of voor het laatst gebruikt/, /ended or was last used/);
const shown = none('what the projected screen shows, for all of the room alike');
const answer = said(/Waar je in elke ronde ging staan/, /Where you stood in each round/);
const reason = said(/wat je op verzoek van de host over/, /what you wrote about your place when/);
const seat = said(/Je initialen of je groep/, /Your initials or your group/);
const phone = said(/wanneer je telefoon voor het laatst/, /when your phone was last connected/);

export const WORKSHOP_COLUMNS: Record<string, Record<string, Said | string>> = {
	workshop: {
		id: key,
		code: none('the code of the room, which all of its people have'),
		accountId: hosts,
		title: workshop,
		locale: workshop,
		names: shown,
		groups: seat,
		withIdea: shown,
		twoRounds: shown,
		pairsFirst: shown,
		shareResults: none('whether the room may read what it has seen again'),
		undo: shown,
		rehearsal: shown,
		hostHash: hostLink,
		address: none('the address of the server that the screen shows to the room'),
		questionId: shown,
		view: shown,
		asksWhy: shown,
		reasonId: shown,
		counted: shown,
		timerSeconds: shown,
		timerEndsAt: shown,
		revision: order,
		seatsVersion: order,
		createdAt: times,
		touchedAt: used,
		endedAt: used,
		fingerprint: retries
	},
	workshopQuestion: {
		id: key,
		workshopId: key,
		ordinal: order,
		text: workshop,
		note: workshop,
		salt: none('random, so that a dot cannot be followed from question to question')
	},
	workshopRound: {
		workshopId: key,
		round: order,
		questionId: key,
		state: shown,
		reveals: shown,
		withdrawn: shown
	},
	workshopSeat: {
		id: key,
		workshopId: key,
		tokenHash: said(/van de sleutel waarmee die zijn plek/, /hash of the key by which it finds/),
		initials: seat,
		inGroup: seat,
		seenAt: phone,
		removed: none('that the host took the seat out')
	},
	workshopHostLink: {
		id: key,
		workshopId: key,
		hash: hostLink,
		createdAt: times,
		name: hostLink
	},
	workshopReason: {
		id: key,
		workshopId: key,
		round: order,
		seatId: key,
		text: reason,
		shown: none('whether the screen has shown it')
	},
	workshopAnswer: { workshopId: key, round: order, seatId: key, position: answer }
};
