import { fail, redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { SIDES, isPosition } from '$lib/domain/continuum';
import type { Group } from '$lib/domain/workshop';
import type { WorkshopView } from '$lib/domain/workshop-view';
import { authorise } from '$lib/server/authorise';
import { settings } from '$lib/server/settings';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import { languageOf } from '$lib/server/http/preferences';
import { placementInForm } from '$lib/server/assignments/forms';
import { Refusal } from '$lib/server/refusal';
import { validate } from '$lib/server/http/validation';
import { newToken } from '$lib/server/secrets';
import { clientNetwork } from '$lib/server/rate-limit/network';
import { store } from '$lib/server/store';
import { participantTexts } from '$lib/server/texts/participant';
import { ensureAccount } from '$lib/server/accounts/current-session';
import * as answers from '$lib/server/workshops/answers';
import { seatChangeInForm, seatInForm } from '$lib/server/workshops/forms';
import {
	answeringSeat,
	correctSeat,
	participantOf,
	rememberSeat,
	removedSeatIn,
	saveAnswer,
	seatIn,
	workshopIn
} from '$lib/server/workshops/access';
import { give, ownReasons } from '$lib/server/workshops/reasons';
import { INITIALS_MAX, REASON_MAX, newAnswer, newReason } from '$lib/server/workshops/schemas';
import { savePlace, savedPlace } from '$lib/server/workshops/own-place';
import { id } from '$lib/server/http/schemas';
import * as seats from '$lib/server/workshops/seats';
import { viewOf } from '$lib/server/workshops/snapshot';
import { orCodeEntry } from './code-entry';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'workshop.read');
	const locale = languageOf(event.locals);
	const { code } = event.params;
	const { workshop, seat } = await orErrorPage(
		locale,
		orCodeEntry(participantOf(event, code), code)
	);
	if (code !== workshop.code) redirect(307, `/w/${workshop.code}`);
	const view = await viewOf(store(), workshop.code, { view: 'phone', seat: seat?.id ?? null });
	const place = view.state.phase === 'revealed' ? placeIn(view) : null;
	const account = event.locals.session?.account.id;
	const texts = participantTexts[locale];
	const facts = texts.entryPage(settings().retentionDays)[workshop.names];
	return {
		code: workshop.code,
		locale,
		seat: seat && {
			id: seat.id,
			initials: seat.initials,
			group: seat.inGroup,
			// The entry page needs no explanations, and they are most of what this page sends.
			meanings: texts.meanings,
			sideQuestions: texts.sideQuestions
		},
		/** Whether the host has removed the seat that this browser had. */
		removed: (await removedSeatIn(event, { workshop, seat })).length > 0,
		/** The entry form sends this token, so that a form sent twice takes only one seat. */
		token: seat ? null : newToken(),
		/** Answers of this seat in all rounds, as the server has them now. */
		answers: seat ? await answers.ownAnswers(store().read, workshop.id, seat.id) : [],
		whole: { ...view.state, spread: view.spread, own: view.own },
		/** Assignment as which the place in this round was saved; `null` for none. */
		kept:
			place && account !== undefined
				? { round: place.round, id: await savedPlace(store(), account, place) }
				: null,
		/**
		 * Id for the assignment as which the place is saved, so that a form sent twice saves only one.
		 * Without one, as on a phone that was loaded before the reveal, the server makes it.
		 */
		keepAs: place && uuid(),
		facts: [facts.kept, facts.seen, facts.gone],
		/** Reasons that this seat gave for its places. */
		reasons: seat ? await ownReasons(store().read, workshop.id, seat.id) : [],
		initialsMax: INITIALS_MAX,
		reasonMax: REASON_MAX
	};
};

/** Returns the seat's own place in the current round; `null` without a place. */
function placeIn({ state, own }: Pick<WorkshopView, 'state' | 'own'>) {
	const position = own && 'position' in own ? own.position : null;
	if (!state.question || !own || !isPosition(position)) return null;
	return { round: own.round, question: state.question.text, position };
}

const backToPhone = (code: string) => redirect(303, `/w/${code}`);

export const actions: Actions = {
	async join(event) {
		const { workshop, seat: existing } = await authorise(event, 'workshop.join', workshopIn);
		const form = await event.request.formData();
		const { code } = workshop;
		// This browser already joined in another tab.
		if (existing) return backToPhone(code);
		return orFail(languageOf(event.locals), form, async () => {
			const { token, initials = null, group = null } = seatInForm(form);
			if (workshop.names === 'initials' && !initials) {
				throw new Refusal('invalid', [{ path: 'initials', code: 'required' }]);
			}
			const seat = await seats.join(
				store(),
				code,
				{ token, initials, group: group as Group },
				clientNetwork(event)
			);
			await rememberSeat(event, workshop, seat.token);
			return backToPhone(code);
		});
	},

	/**
	 * Saves an answer that was sent without JavaScript or before it had loaded: a strength, one of the
	 * six buttons, the range input or "undecided". A side alone is not an answer yet, and the page then
	 * asks for a strength.
	 */
	async place(event) {
		const { code, token } = await authorise(event, 'workshop.answer', answeringSeat);
		const form = await event.request.formData();
		// Without JavaScript the new position is in the range input, and the hidden field still has
		// the earlier position.
		form.delete('position');
		const side = SIDES.find((one) => one === form.get('side'));
		if (side) return { side };
		const { place, untouched } = placementInForm(form);
		if (untouched && !form.has('undecided')) return fail(422, { untouched: true });
		return orFail(languageOf(event.locals), form, async () => {
			const given = form.has('undecided') ? { undecided: true } : { position: place };
			const { round, position = null } = validate(newAnswer, {
				round: Number(form.get('round')),
				...given
			});
			await saveAnswer(event, { code, token }, { round, position });
			return backToPhone(code);
		});
	},

	/** Corrects the participant's own initials and group. */
	async correct(event) {
		const participant = await authorise(event, 'workshop.correctSeat', seatIn);
		const form = await event.request.formData();
		return orFail(languageOf(event.locals), form, async () => {
			const change = seatChangeInForm(form);
			if (participant.workshop.names === 'initials' && !change.initials) {
				throw new Refusal('invalid', [{ path: 'initials', code: 'required' }]);
			}
			await correctSeat(participant, { ...change, group: change.group as Group });
			return backToPhone(participant.workshop.code);
		});
	},

	/** Stores or withdraws the reason of the participant's place. */
	async reason(event) {
		const { workshop, seat } = await authorise(event, 'workshop.giveReason', seatIn);
		const form = await event.request.formData();
		const refused = await orFail(languageOf(event.locals), form, async () => {
			const text = form.has('withdraw') ? null : String(form.get('why') ?? '');
			const reason = validate(newReason, { round: Number(form.get('round')), text });
			await give(store(), workshop.code, seat, reason);
			return null;
		});
		// The phone has several forms, and this one's refusal belongs to it alone.
		return refused ? fail(refused.status, { reason: refused.data }) : backToPhone(workshop.code);
	},

	/**
	 * Copies the participant's own position to a new assignment, which has no link to the workshop.
	 * The phone stays in the workshop.
	 */
	async keep(event) {
		const { workshop, seat } = await authorise(event, 'workshop.keepPlace', seatIn);
		const form = await event.request.formData();
		return orFail(languageOf(event.locals), form, async () => {
			const place = placeIn(await viewOf(store(), workshop.code, { view: 'phone', seat: seat.id }));
			if (!place) return backToPhone(workshop.code);
			const as = id.safeParse(form.get('as')).data ?? uuid();
			const account = await ensureAccount(event);
			return { kept: { round: place.round, id: await savePlace(store(), account, as, place) } };
		});
	}
};
