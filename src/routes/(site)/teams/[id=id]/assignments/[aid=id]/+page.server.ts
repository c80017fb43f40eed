import { redirect } from '@sveltejs/kit';
import { NOTE_MAX } from '$lib/domain/assignment';
import { authorise } from '$lib/server/authorise';
import { sharedIn } from '$lib/server/teams/access';
import { canMail } from '$lib/server/mail';
import { orFail } from '$lib/server/http/page-errors';
import { placementInForm } from '$lib/server/assignments/forms';
import { originForMail, originForOthers } from '$lib/server/http/public-origin';
import { Refusal } from '$lib/server/refusal';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import { askingIn } from '$lib/server/teams/client-request-access';
import { decline } from '$lib/server/teams/client-requests';
import { copyPlace, ownCounterpart } from '$lib/server/teams/counterparts';
import { converseInForm, revealInForm } from '$lib/server/teams/forms';
import { detailOf } from '$lib/server/teams/assignment-detail';
import { remind, remindedAt } from '$lib/server/teams/reminders';
import { confirmRoles } from '$lib/server/teams/role-division';
import { resultsOf } from '$lib/server/teams/results';
import * as rounds from '$lib/server/teams/rounds';
import {
	newTeamPlacement,
	nextRound,
	reviewDay,
	teamAssignmentChange
} from '$lib/server/teams/schemas';
import * as assignments from '$lib/server/teams/assignments';
import { sideQuestions } from '$lib/server/texts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account, membership, shared } = await authorise(event, 'shared.read', sharedIn);
	const db = store().read;
	const detail = await detailOf(db, membership, shared);
	const earlier = await resultsOf(db, membership.me, shared.id);
	return {
		team: { id: membership.team, name: membership.name },
		/** Whether the member confirmed this browser, so that it can ask a client and reply. */
		self: membership.as === membership.me,
		/** Whether a round was revealed, so that a client can be asked about the roles. */
		revealedOnce: shared.revealedId !== null,
		shared: detail,
		earlier: earlier.filter(({ round }) => round < detail.round),
		/** Id of the member's own assignment about the same question; `null` without one. */
		own: await ownCounterpart(db, account, shared.id),
		noteMax: NOTE_MAX,
		sideQuestions: sideQuestions[event.locals.locale],
		/**
		 * `null` when the server cannot send mail. Otherwise `at` is the time at which a reminder
		 * of this round was sent, or `null` if none was sent.
		 */
		mail: canMail() ? { at: await remindedAt(db, shared.roundId) } : null,
		link: `${originForOthers(event.url) ?? event.url.origin}${event.url.pathname}#line`
	};
};

const back = ({ params }: RequestEvent) =>
	redirect(303, `/teams/${params.id}/assignments/${params.aid}`);

export const actions: Actions = {
	async place(event) {
		const { account, membership, team, shared } = await authorise(event, 'team.place', sharedIn);
		const form = await event.request.formData();
		const { place, untouched } = placementInForm(form);
		const undecided = form.get('undecided') === 'yes';
		const note = String(form.get('note') ?? '');
		const { own } = await detailOf(store().read, membership, shared);
		// The form of a member who has answered changes the note alone, too. Its line is untouched then.
		const kept = undecided || (place !== null && !untouched) ? null : own;
		if (untouched && !undecided && !kept) return { untouched: true, note };
		return orFail(event.locals.locale, form, async () => {
			const body = validate(newTeamPlacement, {
				...(undecided || kept?.undecided
					? { undecided: true }
					: { position: kept?.position ?? place ?? undefined }),
				note,
				round: Number(form.get('round'))
			});
			const { position = null, round = null } = body;
			await rounds.place(store(), account, team, shared.id, {
				position,
				note: body.note ?? null,
				round
			});
			back(event);
		});
	},

	async reveal(event) {
		const found = await authorise(event, 'team.reveal', sharedIn);
		return revealInForm(event, found, () => back(event));
	},

	async converse(event) {
		const found = await authorise(event, 'team.converse', sharedIn);
		return converseInForm(event, found, () => back(event));
	},

	async again(event) {
		const { account, team, shared } = await authorise(event, 'team.openRound', sharedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const round = Number(form.get('round'));
			const { expect } = validate(nextRound, { ...(round && { expect: { round } }) });
			await rounds.openNextRound(store(), account, [team, shared.id], expect);
			back(event);
		});
	},

	async withdraw(event) {
		const { account, team, shared } = await authorise(event, 'team.withdrawRound', sharedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const number = Number(form.get('round'));
			await rounds.withdrawRound(store(), account, [team, shared.id], number);
			back(event);
		});
	},

	async copy(event) {
		const { account, team, shared } = await authorise(event, 'team.copyPlace', sharedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			redirect(303, `/assignments/${await copyPlace(store(), account, team, shared.id)}`);
		});
	},

	async handOver(event) {
		const { account, team, shared } = await authorise(event, 'shared.edit', sharedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const { author } = validate(teamAssignmentChange, { author: form.get('author') });
			await assignments.edit(store(), account, team, shared.id, { author });
			back(event);
		});
	},

	async bringIn(event) {
		const { account, team, shared } = await authorise(event, 'shared.bringAsCase', sharedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await assignments.edit(store(), account, team, shared.id, {
				case: form.get('case') === 'yes'
			});
			back(event);
		});
	},

	async confirmRoles(event) {
		const { account, team, shared } = await authorise(event, 'team.divideRoles', sharedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			// The field is there once the day to look again has come; left empty, there is no next one.
			const next = form.get('reviewAt');
			const reviewAt =
				next === null ? undefined : validate(reviewDay, { reviewAt: next || null }).reviewAt;
			await confirmRoles(store(), account, team, shared.id, reviewAt);
			back(event);
		});
	},

	async decline(event) {
		const { account, team, shared } = await authorise(event, 'clientRequest.reply', askingIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await decline(store(), account, [team, shared.id]);
			redirect(303, `/teams/${team}/assignments/${shared.id}#client-request`);
		});
	},

	async remind(event) {
		const { account, team, shared } = await authorise(event, 'team.remind', sharedIn);
		const form = await event.request.formData();
		const { locale } = event.locals;
		return orFail(locale, form, async () => {
			if (!canMail()) throw new Refusal('not-found');
			const url = `${originForMail()}${event.url.pathname}#line`;
			await remind(store(), account, [team, shared.id], { url, locale });
			back(event);
		});
	},

	async archive(event) {
		const { account, team, shared } = await authorise(event, 'shared.edit', sharedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const archived = form.get('archived') === 'yes';
			await assignments.edit(store(), account, team, shared.id, { archived });
			back(event);
		});
	},

	async delete(event) {
		const { account, team, shared } = await authorise(event, 'shared.delete', sharedIn);
		await assignments.remove(store(), account, team, shared.id);
		redirect(303, `/teams/${team}`);
	}
};
