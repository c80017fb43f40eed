/**
 * Who asks in a workshop: its host, a seat, both or neither. Neither needs an account: a host holds
 * the secret of the host's link, a seat its token, as a bearer or in a cookie of that workshop.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { readJoinCode } from '../../domain/join-code.ts';
import { dropCookie, setCookie } from '../http/cookies.ts';
import type { WorkshopSeatTable, WorkshopTable } from '../db/tables.ts';
import { clientAddress, tooManyRequests } from '../rate-limit/sliding-window.ts';
import { Refusal } from '../refusal.ts';
import { hashOf } from '../secrets.ts';
import { store } from '../store.ts';
import { type NewAnswer, place } from './answers.ts';
import { HOST_COOKIE, SEAT_COOKIE, WORKSHOP_COOKIE_DAYS } from './cookies.ts';
import { codeGuesses } from '../rate-limit/code-guesses.ts';
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
 * The workshop with this code, as typed, and who asks in it.
 * @throws Refusal `not-found`, or `too-many` at an address that guesses
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

/** @throws Refusal `not-found`, `too-many`, or `forbidden` for whoever is not the host */
export async function requireHost(event: RequestEvent, typed: string): Promise<Participant> {
	const participant = await participantOf(event, typed);
	if (!participant.isHost) throw new Refusal('forbidden');
	return participant;
}

/** @throws Refusal `not-found`, `too-many`, or `no-seat` */
export async function requireSeat(event: RequestEvent, typed: string) {
	const participant = await participantOf(event, typed);
	if (!participant.seat) throw new Refusal('no-seat');
	return { ...participant, seat: participant.seat };
}

/**
 * Answers for the seat that asks. It is found within the write, since a whole room may answer within
 * a second; where there is none, it is looked up as for everything else, and counted as a guess.
 * @throws Refusal `not-found`, `too-many`, `no-seat`, or `round-closed`
 */
export async function answerIn(
	event: RequestEvent,
	typed: string,
	answer: NewAnswer
): Promise<void> {
	const code = readJoinCode(typed);
	const tokens = code === null ? [] : tokensOf(event, code).map(hashOf);
	const outcome =
		code === null || tokens.length === 0
			? null
			: await place(store(), code, tokens, answer).catch(orNobody);
	if (code === null || !outcome?.seat) {
		await requireSeat(event, typed);
		throw new Refusal('no-seat');
	}
	codeGuesses.seated(clientAddress(event), code);
	recordPresence(code, outcome.seat);
	if (outcome.refusal) throw outcome.refusal;
}

function orNobody(error: unknown): null {
	if (error instanceof Refusal && error.code === 'not-found') return null;
	throw error;
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

/** The token of this browser's seat, for a second tab of the same person. */
export function seatTokenOf(event: RequestEvent, code: string): string | undefined {
	return event.cookies.get(seatCookie(code));
}

export function rememberSeat(event: RequestEvent, code: string, token: string): void {
	setCookie(event, seatCookie(code), token, MAX_AGE_S);
	codeGuesses.seated(clientAddress(event), code);
}

/** For whoever gives the phone back. */
export function forgetSeat(event: RequestEvent, code: string): void {
	dropCookie(event, seatCookie(code));
}

/**
 * Makes this browser a host's, once it has shown the secret of the host's link.
 * @returns whether that was right
 */
export async function rememberHost(event: RequestEvent, typed: string, token: string) {
	const { workshop } = await participantOf(event, typed);
	const isRight = hashOf(token) === workshop.hostHash;
	if (isRight) setCookie(event, hostCookie(workshop.code), token, MAX_AGE_S);
	return isRight;
}
