/**
 * The participant behind a request to a workshop: its host, a seat, both or neither. None of them
 * needs an account. A host proves itself by the secret of the host link, a seat by its token, sent
 * as a bearer token or in a cookie of that workshop.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { readJoinCode } from '../../domain/join-code.ts';
import { setCookie } from '../http/cookies.ts';
import type { WorkshopSeatTable, WorkshopTable } from '../db/tables.ts';
import { clientAddress, tooManyRequests } from '../rate-limit/sliding-window.ts';
import { Refusal, nullIfNotFound } from '../refusal.ts';
import { hashOf } from '../secrets.ts';
import { store } from '../store.ts';
import { type NewAnswer, place } from './answers.ts';
import { HOST_COOKIE, SEAT_COOKIE, WORKSHOP_COOKIE_DAYS } from './cookies.ts';
import { codeGuesses } from '../rate-limit/limits.ts';
import { recordPresence } from './presence.ts';
import { seatOf } from './seats.ts';

export interface Participant {
	workshop: WorkshopTable;
	isHost: boolean;
	seat: WorkshopSeatTable | null;
}

const seatCookie = (code: string) => SEAT_COOKIE + code;
const hostCookie = (code: string) => HOST_COOKIE + code;

const MAX_AGE_S = WORKSHOP_COOKIE_DAYS * 86_400;

/**
 * Finds the workshop and the participant behind a request, and records the seat's presence.
 * @param typed the code as typed, with spaces or in lower case too
 * @throws Refusal `not-found`, or `too-many` for an address that has guessed too many codes
 */
export async function participantOf(event: RequestEvent, typed: string): Promise<Participant> {
	const code = readJoinCode(typed);
	const workshop = code === null ? undefined : await byCode(code);
	const seat = workshop ? await seatIn(event, workshop) : null;
	const address = clientAddress(event);
	const now = Date.now();
	if (seat && code) codeGuesses.seated(address, code);
	if (!workshop) codeGuesses.wrong(address, now);
	const wait = codeGuesses.wait(address, code ?? '', now);
	if (wait > 0) throw tooManyRequests(wait);
	if (!workshop) throw new Refusal('not-found');
	if (seat) recordPresence(workshop.code, seat);
	return { workshop, seat, isHost: isHost(event, workshop) };
}

function byCode(code: string) {
	return store()
		.read.selectFrom('workshop')
		.selectAll()
		.where('code', '=', code)
		.executeTakeFirst();
}

/** @throws Refusal `not-found`, `too-many`, or `forbidden` for a request that is not the host's */
export async function requireHost(event: RequestEvent, typed: string): Promise<Participant> {
	const participant = await participantOf(event, typed);
	if (!participant.isHost) throw new Refusal('forbidden');
	return participant;
}

/** @throws Refusal `not-found`, `too-many`, or `no-seat` for a request without a seat's token */
export async function requireSeat(event: RequestEvent, typed: string) {
	const participant = await participantOf(event, typed);
	if (!participant.seat) throw new Refusal('no-seat');
	return { ...participant, seat: participant.seat };
}

/**
 * Stores an answer for the seat of the request. The write itself looks up the seat, because all
 * participants may answer within a second. Without a seat the request takes the ordinary look-up,
 * which counts a wrong code as a guess.
 * @throws Refusal `not-found`, `too-many`, `no-seat` or `round-closed`
 */
export async function saveAnswer(
	event: RequestEvent,
	typed: string,
	answer: NewAnswer
): Promise<void> {
	const code = readJoinCode(typed);
	const tokens = code === null ? [] : tokensOf(event, code).map(hashOf);
	const outcome =
		code === null || tokens.length === 0
			? null
			: await place(store(), code, tokens, answer).catch(nullIfNotFound);
	if (code === null || !outcome?.seat) {
		await requireSeat(event, typed);
		throw new Refusal('no-seat');
	}
	codeGuesses.seated(clientAddress(event), code);
	recordPresence(code, outcome.seat);
	if (outcome.refusal) throw outcome.refusal;
}

function tokensOf(event: RequestEvent, code: string): string[] {
	const tokens = [bearerOf(event), event.cookies.get(seatCookie(code))];
	return tokens.flatMap((token) => token || []);
}

function bearerOf({ request }: RequestEvent): string | null {
	return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

function isHost(event: RequestEvent, { accountId, code, hostHash }: WorkshopTable): boolean {
	if (event.locals.session?.account.id === accountId) return true;
	const tokens = [bearerOf(event), event.cookies.get(hostCookie(code))];
	return tokens.some((token) => token && hashOf(token) === hostHash);
}

async function seatIn(event: RequestEvent, { id, code }: WorkshopTable) {
	for (const token of tokensOf(event, code)) {
		const seat = await seatOf(store().read, id, token);
		if (seat) return seat;
	}
	return null;
}

/** Token of this browser's seat, so that a second tab joins with the same seat. */
export function seatTokenOf(event: RequestEvent, code: string): string | undefined {
	return event.cookies.get(seatCookie(code));
}

/** Stores the seat's token in a cookie, and stops counting this code as a guess at this address. */
export function rememberSeat(event: RequestEvent, code: string, token: string): void {
	setCookie(event, seatCookie(code), token, MAX_AGE_S);
	codeGuesses.seated(clientAddress(event), code);
}

/**
 * Stores the secret of the host link in a cookie if it is right.
 * @returns whether the secret was right
 * @throws Refusal `not-found` or `too-many`
 */
export async function rememberHost(event: RequestEvent, typed: string, token: string) {
	const { workshop } = await participantOf(event, typed);
	const isRight = hashOf(token) === workshop.hostHash;
	if (isRight) setCookie(event, hostCookie(workshop.code), token, MAX_AGE_S);
	return isRight;
}
