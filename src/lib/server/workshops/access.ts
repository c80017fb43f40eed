/**
 * Access to workshops: the participant who makes a request (a host, a seat, both or neither), and
 * the participant's standings (see ../authorise.ts). A host is the account that made the workshop,
 * or anybody who sends the secret of the host link. A seat sends its token. Secret and token come
 * as a bearer token or in a cookie, so that participants need no account.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { type ApiEvent, pathParameter } from '../http/api-event.ts';
import { readJoinCode } from '../../domain/join-code.ts';
import type { Standing } from '../../domain/permissions.ts';
import { streamCredentialsOf } from '../accounts/sessions.ts';
import type { WorkshopSeatTable, WorkshopTable } from '../db/workshop-tables.ts';
import type { Credential } from '../live/credentials.ts';
import { tooManyRequests } from '../rate-limit/limiter.ts';
import { clientNetwork } from '../rate-limit/network.ts';
import { Refusal } from '../refusal.ts';
import { hashOf } from '../secrets.ts';
import { store } from '../store.ts';
import { type NewAnswer, place } from './answers.ts';
import { type KeyKind, keepKey, keyIn } from './cookies.ts';
import { BLOCK_MS } from '../rate-limit/code-guesses.ts';
import { answersPerSeat, codeGuesses } from '../rate-limit/limits.ts';
import { hashOfHostLink } from './host-links.ts';
import { recordPresence } from './presence.ts';
import { type SeatChange, correct, removedSeatOf, seatOf } from './seats.ts';

export interface Participant {
	workshop: WorkshopTable;
	isHost: boolean;
	seat: WorkshopSeatTable | null;
	/** Hash of the host link whose secret the request has; `null` without one. */
	hostLink: string | null;
	/**
	 * Credentials on which a stream of this request depends. The stream ends as soon as one of them
	 * ends.
	 */
	openedBy: Credential[];
}

/**
 * Finds the workshop and the participant of a request, and records that the seat was seen.
 * @param typed the code as typed, possibly with spaces or in lower case
 * @throws Refusal `not-found`, or `too-many` for an address that has guessed too many codes
 */
export async function participantOf(event: ApiEvent, typed: string): Promise<Participant> {
	const code = readJoinCode(typed);
	const workshop = code === null ? undefined : await byCode(code);
	const seat = workshop ? await findSeat(event, workshop) : null;
	const network = clientNetwork(event);
	if (seat && code) await codeGuesses.seated(network, code);
	if (!workshop) await codeGuesses.wrong(network);
	const hostLink = workshop ? await hostLinkIn(event, workshop) : null;
	const account = event.locals.session?.account.id;
	const isOwner = account !== undefined && account === workshop?.accountId;
	const isHost = hostLink !== null || isOwner;
	// The refusal always states the full block time. The time that really remains would show which
	// codes exist: a wrong code restarts the block, and a right one does not.
	if (!isHost && (await codeGuesses.isBlocked(network, code ?? ''))) {
		throw tooManyRequests(BLOCK_MS);
	}
	if (!workshop) throw new Refusal('not-found');
	if (seat) recordPresence(workshop.code, seat);
	if (seat) renewKey(event, workshop, 'seat', seat.tokenHash);
	if (hostLink) renewKey(event, workshop, 'host', hostLink);
	const openedBy = openersOf(event, { workshop, seat, hostLink, isOwner });
	return { workshop, seat, isHost, hostLink, openedBy };
}

function byCode(code: string) {
	return store()
		.read.selectFrom('workshop')
		.selectAll()
		.where('code', '=', code)
		.executeTakeFirst();
}

/**
 * Stores an answer. Answers that arrive together share one write, which looks up all their seats in
 * one query.
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

/** Returns the seat tokens in a request: a bearer token, and the one in the cookie of workshops. */
export function tokensOf(event: ApiEvent, code: string): string[] {
	const tokens = [bearerOf(event), keyIn(event, 'seat', code)];
	return tokens.flatMap((token) => token || []);
}

function bearerOf({ request }: ApiEvent): string | null {
	return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

function hostLinkIn(event: ApiEvent, workshop: WorkshopTable): Promise<string | null> {
	const secrets = [bearerOf(event), keyIn(event, 'host', workshop.code)];
	return hashOfHostLink(
		store().read,
		workshop,
		secrets.flatMap((secret) => secret || [])
	);
}

/**
 * Returns only the credentials on which the participant's standing depends, so that the end of an
 * unrelated session does not end the stream.
 */
function openersOf(
	{ locals: { session } }: ApiEvent,
	{
		workshop,
		seat,
		hostLink,
		isOwner
	}: Pick<Participant, 'workshop' | 'seat' | 'hostLink'> & { isOwner: boolean }
): Credential[] {
	const openers: Credential[] = [{ workshop: workshop.code }];
	if (seat) openers.push({ seat: seat.id });
	if (isOwner && session) openers.push(...streamCredentialsOf(session));
	else if (hostLink) openers.push({ hostLink });
	return openers;
}

async function findSeat(event: ApiEvent, { id, code }: WorkshopTable) {
	for (const token of tokensOf(event, code)) {
		const seat = await seatOf(store().read, id, token);
		if (seat) return seat;
	}
	return null;
}

/**
 * Returns the credential of the seat that this browser had before the host removed it; nothing for
 * a browser that has a seat, or never had one. A phone's stream that depends on it ends at once and
 * says so, so that a phone learns of the removal even if its stream was broken off at the time.
 */
export async function removedSeatIn(
	event: ApiEvent,
	{ workshop, seat }: Pick<Participant, 'workshop' | 'seat'>
): Promise<Credential[]> {
	if (seat) return [];
	const ids = tokensOf(event, workshop.code).map((token) =>
		removedSeatOf(store().read, workshop.id, token)
	);
	return (await Promise.all(ids)).flatMap((id) => (id === null ? [] : [{ seat: id }]));
}

/** Returns the token of this browser's seat. With it, a second tab joins with the same seat. */
export function seatTokenOf(event: ApiEvent, code: string): string | undefined {
	return keyIn(event, 'seat', code);
}

/**
 * Stores the seat's token in the browser's cookie. Exempts the workshop's code from blocking at
 * this network address.
 */
export async function rememberSeat(
	event: ApiEvent,
	workshop: WorkshopTable,
	token: string
): Promise<void> {
	keepKey(event, { kind: 'seat', workshop, secret: token });
	await codeGuesses.seated(clientNetwork(event), workshop.code);
}

/**
 * Stores a key again, with a later expiry, whenever it is used. Every use of a workshop postpones
 * the workshop's deletion, and the key must last until the deletion.
 */
function renewKey(
	event: ApiEvent,
	workshop: WorkshopTable,
	kind: KeyKind,
	hash: string | null
): void {
	const secret = keyIn(event, kind, workshop.code);
	if (secret && hashOf(secret) === hash) keepKey(event, { kind, workshop, secret });
}

/**
 * Stores the secret of the host link in the browser's cookie, if the secret is right.
 * @returns whether the secret was right
 * @throws Refusal `not-found` or `too-many`
 */
export async function rememberHost(event: ApiEvent, typed: string, token: string) {
	const { workshop } = await participantOf(event, typed);
	const isRight = (await hashOfHostLink(store().read, workshop, [token])) !== null;
	if (isRight) keepKey(event, { kind: 'host', workshop, secret: token });
	return isRight;
}

/**
 * Returns the workshop in the request's path, with the participant's standings.
 * @throws Refusal `not-found`, or `too-many` for an address that has guessed too many codes
 */
export async function workshopIn(event: ApiEvent) {
	return withStandings(event, await participantOf(event, pathParameter(event, 'code')));
}

/**
 * Returns the workshop in the form field `code`, and the form itself, because a request's body can
 * be read only once.
 * @throws Refusal `not-found` or `too-many`
 */
export async function workshopInForm(event: RequestEvent) {
	const form = await event.request.formData();
	const participant = await participantOf(event, String(form.get('code')));
	return { form, ...withStandings(event, participant) };
}

/**
 * Returns the workshop in the request's path, and the seat of the participant.
 * @throws Refusal `not-found`, `too-many`, or `no-seat` for a request without a seat's token
 */
export async function seatIn(event: ApiEvent) {
	const { seat, ...found } = await workshopIn(event);
	if (!seat) throw new Refusal('no-seat');
	return { ...found, seat };
}

/**
 * Returns the workshop and the participant of a request about the participant's own seat, which is
 * named in the path. Corrections count as answers for the rate limit.
 * @throws Refusal `not-found` for another seat, `too-many`, or `no-seat`
 */
export async function ownSeatIn(event: ApiEvent) {
	const found = await seatIn(event);
	if (found.seat.id !== pathParameter(event, 'seat')) throw new Refusal('not-found');
	return found;
}

/**
 * Corrects the participant's own seat.
 * @throws Refusal `too-many`, and those of `correct` in seats.ts
 */
export async function correctSeat(
	{ workshop, seat }: { workshop: WorkshopTable; seat: WorkshopSeatTable },
	change: SeatChange
) {
	await answersPerSeat.demand(`${workshop.code} ${seat.tokenHash}`);
	return correct(store(), workshop.code, seat.id, change);
}

/**
 * Cache of seats that this instance has looked up for an earlier answer. Each entry is a join code
 * with a token hash. Later answers of these seats need no look-up.
 */
const answeredBefore = new Set<string>();
const MAX_ANSWERED_BEFORE = 20_000;

/**
 * Returns the seat that sends an answer. Only the first answer of a seat needs a look-up. The write
 * that stores the answer looks the seat up again, so a seat that was removed meanwhile is refused.
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
	const { workshop, seat, isHost, hostLink } = participant;
	const standings: Standing[] = [];
	if (seat) standings.push('seat');
	if (isHost) standings.push('host');
	const isOwner = locals.session?.account.id === workshop.accountId;
	if (isOwner || hostLink === workshop.hostHash) standings.push('first-host');
	if (isOwner) standings.push('owner');
	return { ...participant, standings };
}
