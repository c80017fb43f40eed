import { redirect } from '@sveltejs/kit';
import { NOTE_MAX } from '$lib/domain/assignment';
import { allows } from '$lib/domain/policy';
import { may } from '$lib/server/policy';
import { canMail } from '$lib/server/mail';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import { placementInForm } from '$lib/server/assignments/forms';
import { originForMail, originForOthers } from '$lib/server/http/public-origin';
import { Refusal } from '$lib/server/refusal';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import { detailOf } from '$lib/server/teams/assignment-detail';
import { assignmentIn, membershipOf, standingsOf } from '$lib/server/teams/membership';
import { remind, remindedAt } from '$lib/server/teams/reminders';
import { resultsOf } from '$lib/server/teams/results';
import * as rounds from '$lib/server/teams/rounds';
import { newTeamPlacement } from '$lib/server/teams/schemas';
import * as shared from '$lib/server/teams/assignments';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'shared.read');
	const db = store().read;
	const [membership, row, detail, earlier] = await orErrorPage(
		(async () => {
			const own = await membershipOf(db, owner, event.params.id);
			const found = await assignmentIn(db, own.team, event.params.aid);
			const all = await resultsOf(db, own.me, found.id);
			return [own, found, await detailOf(db, own, found), all] as const;
		})()
	);
	const standings = standingsOf(membership, { author: row.addedBy });
	return {
		team: { id: membership.team, name: membership.name },
		shared: detail,
		earlier: earlier.filter(({ round }) => round < detail.round),
		edits: allows('assignment.edit', standings),
		noteMax: NOTE_MAX,
		/** `null` where the server cannot send mail; `at` is when this round's reminder was sent. */
		mail: canMail() ? { at: await remindedAt(db, row.roundId) } : null,
		link: `${originForOthers(event.url) ?? event.url.origin}${event.url.pathname}#line`
	};
};

const back = ({ params }: RequestEvent) =>
	redirect(303, `/teams/${params.id}/assignments/${params.aid}`);

export const actions: Actions = {
	async place(event) {
		const owner = may(event, 'shared.place');
		const form = await event.request.formData();
		const { id, aid } = event.params;
		const { place, untouched } = placementInForm(form);
		const undecided = form.get('undecided') === 'yes';
		const note = String(form.get('note') ?? '');
		if (untouched && !undecided) return { untouched: true, note };
		return orFail(event.locals.locale, form, async () => {
			const body = validate(newTeamPlacement, {
				...(undecided ? { undecided } : { position: place ?? undefined }),
				note,
				round: Number(form.get('round'))
			});
			const { position = null, round = null } = body;
			await rounds.place(store(), owner, id, aid, { position, note: body.note ?? null, round });
			back(event);
		});
	},

	async reveal(event) {
		const owner = may(event, 'shared.reveal');
		const form = await event.request.formData();
		const { id, aid } = event.params;
		return orFail(event.locals.locale, form, async () => {
			await rounds.reveal(store(), owner, id, aid);
			back(event);
		});
	},

	async again(event) {
		const owner = may(event, 'shared.again');
		const form = await event.request.formData();
		const { id, aid } = event.params;
		return orFail(event.locals.locale, form, async () => {
			await rounds.openNextRound(store(), owner, id, aid);
			back(event);
		});
	},

	async remind(event) {
		const owner = may(event, 'shared.remind');
		const form = await event.request.formData();
		const { locale } = event.locals;
		const { id, aid } = event.params;
		return orFail(locale, form, async () => {
			if (!canMail()) throw new Refusal('not-found');
			const url = `${originForMail(event.url)}${event.url.pathname}#line`;
			await remind(store(), owner, [id, aid], { url, locale });
			back(event);
		});
	},

	async archive(event) {
		const owner = may(event, 'shared.edit');
		const form = await event.request.formData();
		const { id, aid } = event.params;
		return orFail(event.locals.locale, form, async () => {
			const archived = form.get('archived') === 'yes';
			await shared.edit(store(), owner, id, aid, { archived });
			back(event);
		});
	},

	async delete(event) {
		const owner = may(event, 'shared.delete');
		const { id, aid } = event.params;
		await orErrorPage(shared.remove(store(), owner, id, aid));
		redirect(303, `/teams/${id}`);
	}
};
