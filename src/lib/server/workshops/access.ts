/** Workshop of a request, with the caller's standings: see ../policy.ts. */
import type { RequestEvent } from '@sveltejs/kit';
import { readJoinCode } from '../../domain/join-code.ts';
import type { Standing } from '../../domain/policy.ts';
import { type ApiEvent, pathParameter } from '../http/api-event.ts';
import { Refusal } from '../refusal.ts';
import { hashOf } from '../secrets.ts';
import { type Participant, participantOf, tokensOf } from './participant.ts';

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
 * @throws Refusal `not-found`, `too-many` or `no-seat`
 */
export async function answeringSeat(event: ApiEvent) {
	const typed = pathParameter(event, 'code');
	const code = readJoinCode(typed);
	const tokens = code === null ? [] : tokensOf(event, code).map(hashOf);
	const keys = tokens.map((token) => `${code} ${token}`);
	if (code === null || !keys.some((key) => answeredBefore.has(key))) {
		const { workshop, seat } = await seatIn(event);
		answeredBefore.add(`${workshop.code} ${seat.tokenHash}`);
		const [oldest] = answeredBefore;
		if (oldest && answeredBefore.size > MAX_ANSWERED_BEFORE) answeredBefore.delete(oldest);
		return { code: workshop.code, tokens, standings: ['seat'] as const };
	}
	return { code, tokens, standings: ['seat'] as const };
}

function withStandings({ locals }: ApiEvent, participant: Participant) {
	const { workshop, seat, isHost } = participant;
	const standings: Standing[] = [];
	if (seat) standings.push('seat');
	if (isHost) standings.push('host');
	if (locals.session?.account.id === workshop.accountId) standings.push('owner');
	return { ...participant, standings };
}
