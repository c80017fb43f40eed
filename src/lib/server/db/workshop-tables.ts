/** Types of the rows of workshops and saved decks; see tables.ts. */
import type { Position } from '../../domain/continuum.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Group, Names, ShownRound, StageContent } from '../../domain/workshop.ts';
import type { Bit } from './tables.ts';

export interface WorkshopTable {
	id: string;
	/** Six characters of Crockford's base 32, in canonical form. */
	code: string;
	accountId: string;
	title: string | null;
	locale: Locale;
	names: Names;
	/** JSON array of two names; `null` without groups. */
	groups: string | null;
	withIdea: Bit;
	twoRounds: Bit;
	pairsFirst: Bit;
	/** Whether participants may read the results of the revealed rounds. */
	shareResults: Bit;
	/** JSON of the domain's `Undo`; `null` when no step can be undone. */
	undo: string | null;
	/** JSON of a rehearsal; see stored-run.ts. `null` without one. */
	rehearsal: string | null;
	/** Hash of the secret in the first host link. */
	hostHash: string;
	/**
	 * Address of the server's machine that phones open, chosen among its networks; `null` for the
	 * usual one.
	 */
	address: string | null;
	/** Current question; `null` in the lobby. */
	questionId: string | null;
	view: StageContent;
	/** Whether participants are asked for the reason of their place. */
	asksWhy: Bit;
	/** Reason that the stage shows; `null` with every other content. */
	reasonId: string | null;
	counted: Bit;
	timerSeconds: number | null;
	timerEndsAt: string | null;
	/** Grows with every write to the workshop. The event ids of its streams are made of it. */
	revision: number;
	/** Grows whenever somebody joins, corrects a seat, or is removed. */
	seatsVersion: number;
	createdAt: string;
	/**
	 * Time of the last activity; `endedAt` is the time of the end. Retention counts from these
	 * times; see retention.ts.
	 */
	touchedAt: string;
	endedAt: string | null;
	fingerprint: string;
}

export interface WorkshopQuestionTable {
	id: string;
	workshopId: string;
	/** Sort key within the deck; may have gaps. */
	ordinal: number;
	text: string;
	/** Note on the question, which only the host sees. */
	note: string | null;
	/** Secret for computing the numbers of dots. Without it, no dot can be traced to a seat. */
	salt: string;
}

export interface WorkshopRoundTable {
	workshopId: string;
	/** Number of the round, from 1 over the whole workshop. */
	round: number;
	questionId: string;
	state: ShownRound['state'];
	/** Number of times that the round was revealed. */
	reveals: number;
	/** Whether the host went back to before the round was opened; its `state` is then `locked`. */
	withdrawn: Bit;
}

/**
 * Seats of workshops. They have no time of joining, because it could identify an anonymous
 * participant.
 */
export interface WorkshopSeatTable {
	id: string;
	workshopId: string;
	/** Hash of the seat's token; `null` for a host dot. */
	tokenHash: string | null;
	initials: string | null;
	/** Index of the group, 0 or 1; `null` without groups. */
	inGroup: Group | null;
	seenAt: string;
	/** 1 when the host removed the seat. Its answers stay, without the initials. */
	removed: Bit;
}

/** Host links beside the first one, which is part of the workshop's row. */
export interface WorkshopHostLinkTable {
	id: string;
	workshopId: string;
	/** Hash of the link's secret. */
	hash: string;
	createdAt: string;
	/** Name of the person who has the link, as the host typed it. */
	name: string | null;
}

export interface WorkshopAnswerTable {
	workshopId: string;
	round: number;
	seatId: string;
	/** `null` for undecided. */
	position: Position | null;
}

/** Reasons of participants for their places. They have no time, as seats have none. */
export interface WorkshopReasonTable {
	/** Random, because it must not reveal the order of writing. */
	id: string;
	workshopId: string;
	round: number;
	seatId: string;
	text: string;
	/** 1 once the stage has shown it. */
	shown: Bit;
}

export interface DeckTable {
	id: string;
	accountId: string;
	name: string;
	locale: Locale;
	/** JSON array of `{ text, note }`. */
	questions: string;
	createdAt: string;
	updatedAt: string;
}

export interface WorkshopTables {
	workshop: WorkshopTable;
	workshopQuestion: WorkshopQuestionTable;
	workshopRound: WorkshopRoundTable;
	workshopSeat: WorkshopSeatTable;
	workshopAnswer: WorkshopAnswerTable;
	workshopReason: WorkshopReasonTable;
	workshopHostLink: WorkshopHostLinkTable;
	deck: DeckTable;
}
