/**
 * Access to workshops: the participant behind a request, which is its host, a seat, both or neither,
 * with its standings (see ../policy.ts). None of them needs an account. A host proves itself by the
 * secret of the host link, a seat by its token, sent as a bearer token or in a cookie.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { type ApiEvent, pathParameter } from '../http/api-event.ts';
import { readJoinCode } from '../../domain/join-code.ts';
import type { Standing } from '../../domain/policy.ts';
import { setCookie } from '../http/cookies.ts';
import type { WorkshopSeatTable, WorkshopTable } from '../db/tables.ts';
import { tooManyRequests } from '../rate-limit/limit.ts';
import { clientNetwork } from '../rate-limit/network.ts';
import { Refusal } from '../refusal.ts';
import { hashOf } from '../secrets.ts';
import { store } from '../store.ts';
import { type NewAnswer, place } from './answers.ts';
import { HOST_COOKIE, SEAT_COOKIE, WORKSHOP_COOKIE_DAYS } from './cookies.ts';
import { BLOCK_MS } from '../rate-limit/code-guesses.ts';
import { answersPerSeat, codeGuesses } from '../rate-limit/limits.ts';
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
export async function participantOf(event: ApiEvent, typed: string): Promise<Participant> {
	const code = readJoinCode(typed);
	const workshop = code === null ? undefined : await byCode(code);
	const seat = workshop ? await findSeat(event, workshop) : null;
	const network = clientNetwork(event);
	if (seat && code) await codeGuesses.seated(network, code);
	if (!workshop) await codeGuesses.wrong(network);
	const isHost = workshop !== undefined && provesHost(event, workshop);
	// Always the same time to wait: the rest of a block would tell a right code from a wrong one.
	if (!isHost && (await codeGuesses.isBlocked(network, code ?? ''))) {
		throw tooManyRequests(BLOCK_MS);
	}
	if (!workshop) throw new Refusal('not-found');
	if (seat) recordPresence(workshop.code, seat);
	return { workshop, seat, isHost };
}

function byCode(code: string) {
	return store()
		.read.selectFrom('workshop')
		.selectAll()
		.where('code', '=', code)
		.executeTakeFirst();
}

/**
 * Stores an answer. The write looks up the seats of all answers that it stores, which saves one read
 * per answer.
 * @param token hash of the seat's token
 * @throws Refusal `not-found`, `too-many`, `no-seat` or `round-closed`
 */
export async function saveAnswer(
	event: ApiEvent,
	{ code, token }: { code: string; token: string },
	answer: NewAnswer
): Promise<void> {
	await answersPerSeat.demand(`${code} ${token}`);
	const { seat, refusal } = await place(store(), code, [token], answer);
	if (seat) {
		await codeGuesses.seated(clientNetwork(event), code);
		recordPresence(code, seat);
	}
	if (refusal) throw refusal;
}

/** Seat tokens that a request sends, as a bearer token and in the workshop's cookie. */
export function tokensOf(event: ApiEvent, code: string): string[] {
	const tokens = [bearerOf(event), event.cookies.get(seatCookie(code))];
	return tokens.flatMap((token) => token || []);
}

function bearerOf({ request }: ApiEvent): string | null {
	return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

function provesHost(event: ApiEvent, { accountId, code, hostHash }: WorkshopTable): boolean {
	if (event.locals.session?.account.id === accountId) return true;
	const tokens = [bearerOf(event), event.cookies.get(hostCookie(code))];
	return tokens.some((token) => token && hashOf(token) === hostHash);
}

async function findSeat(event: ApiEvent, { id, code }: WorkshopTable) {
	for (const token of tokensOf(event, code)) {
		const seat = await seatOf(store().read, id, token);
		if (seat) return seat;
	}
	return null;
}

/** Token of this browser's seat, so that a second tab joins with the same seat. */
export function seatTokenOf(event: ApiEvent, code: string): string | undefined {
	return event.cookies.get(seatCookie(code));
}

/** Stores the seat's token in a cookie, and stops counting this code as a guess at this address. */
export async function rememberSeat(event: ApiEvent, code: string, token: string): Promise<void> {
	setCookie(event, seatCookie(code), token, MAX_AGE_S);
	await codeGuesses.seated(clientNetwork(event), code);
}

/**
 * Stores the secret of the host link in a cookie if it is right.
 * @returns whether the secret was right
 * @throws Refusal `not-found` or `too-many`
 */
export async function rememberHost(event: ApiEvent, typed: string, token: string) {
	const { workshop } = await participantOf(event, typed);
	const isRight = hashOf(token) === workshop.hostHash;
	if (isRight) setCookie(event, hostCookie(workshop.code), token, MAX_AGE_S);
	return isRight;
}

/** @throws Refusal `not-found`, or `too-many` for an address that has guessed too many codes */
export async function workshopIn(event: ApiEvent) {
	return withStandings(event, await participantOf(event, pathParameter(event, 'code')));
}

/**
 * The workshop in the form field `code`, and the form, whose body can be read only once.
 * @throws Refusal `not-found` or `too-many`
 */
export async function workshopInForm(event: RequestEvent) {
	const form = await event.request.formData();
	const participant = await participantOf(event, String(form.get('code')));
	return { form, ...withStandings(event, participant) };
}

/** @throws Refusal `not-found`, `too-many`, or `no-seat` for a request without a seat's token */
export async function seatIn(event: ApiEvent) {
	const { seat, ...found } = await workshopIn(event);
	if (!seat) throw new Refusal('no-seat');
	return { ...found, seat };
}

/** Seats, as code and hash of the token, that were found before by an answer at this instance. */
const answeredBefore = new Set<string>();
const MAX_ANSWERED_BEFORE = 20_000;

/**
 * The seat that sends an answer. It is looked up once: the write that stores an answer looks the
 * seats of all answers up together, so that a removed seat is refused all the same.
 * @returns `token`: hash of the seat's token
 * @throws Refusal `not-found`, `too-many` or `no-seat`
 */
export async function answeringSeat(event: ApiEvent) {
	const typed = pathParameter(event, 'code');
	const code = readJoinCode(typed);
	const [sent] = code === null ? [] : tokensOf(event, code);
	const known = sent === undefined ? null : hashOf(sent);
	if (code !== null && known !== null && answeredBefore.has(`${code} ${known}`)) {
		return { code, token: known, standings: ['seat'] as const };
	}
	const { workshop, seat } = await seatIn(event);
	const token = seat.tokenHash ?? '';
	answeredBefore.add(`${workshop.code} ${token}`);
	const [oldest] = answeredBefore;
	if (oldest && answeredBefore.size > MAX_ANSWERED_BEFORE) answeredBefore.delete(oldest);
	return { code: workshop.code, token, standings: ['seat'] as const };
}

function withStandings({ locals }: ApiEvent, participant: Participant) {
	const { workshop, seat, isHost } = participant;
	const standings: Standing[] = [];
	if (seat) standings.push('seat');
	if (isHost) standings.push('host');
	if (locals.session?.account.id === workshop.accountId) standings.push('owner');
	return { ...participant, standings };
}
