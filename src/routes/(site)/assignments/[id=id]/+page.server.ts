import { redirect } from '@sveltejs/kit';
import { canTakeBack, TAKE_BACK_MS } from '$lib/domain/assignment';
import { ADDRESSES, toggleBenefit } from '$lib/domain/explanation';
import { agreementFor } from '$lib/domain/table';
import { authorise } from '$lib/server/policy';
import { assignmentIn } from '$lib/server/assignments/access';
import * as accounts from '$lib/server/accounts/accounts';
import * as agreements from '$lib/server/assignments/agreements';
import * as assignments from '$lib/server/assignments/assignments';
import * as trash from '$lib/server/assignments/trash';
import { requestHash } from '$lib/server/http/request-hash';
import { tomorrow } from '$lib/server/assignments/calendar-reminder';
import { orFail } from '$lib/server/http/page-errors';
import * as placements from '$lib/server/assignments/placements';
import { placementInForm } from '$lib/server/assignments/forms';
import { validate } from '$lib/server/http/validation';
import { assignmentChange, newPlacement } from '$lib/server/assignments/schemas';
import { store } from '$lib/server/store';
import { explanationTexts, sideQuestions } from '$lib/server/texts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account, assignment } = await authorise(event, 'assignment.read', assignmentIn);
	const { locale, session, timeZone } = event.locals;
	const path = await placements.list(store(), account, assignment.id);
	const last = path.at(-1);
	const agreement = await agreements.get(store(), account, assignment.id);
	return {
		assignment,
		agreed: assignment.side && agreementFor(agreement, assignment.side, assignment.benefits),
		placements: path,
		/** End of the time to take back the last placement, in milliseconds since 1970. */
		takeBackUntil:
			last && canTakeBack(new Date(last.placedAt), new Date())
				? Date.parse(last.placedAt) + TAKE_BACK_MS
				: null,
		texts: explanationTexts[locale],
		sideQuestions: sideQuestions[locale],
		address: session?.account.address ?? ADDRESSES[0],
		nudge: {
			at: tomorrow(new Date(), timeZone),
			invalid: event.url.searchParams.get('nudge') === 'invalid'
		},
		undecided: event.url.searchParams.has('undecided')
	};
};

const back = (id: string) => redirect(303, `/assignments/${id}`);

export const actions: Actions = {
	async place(event) {
		const { account, assignment } = await authorise(event, 'placement.add', assignmentIn);
		const form = await event.request.formData();
		const { locale } = event.locals;
		const { place, untouched } = placementInForm(form);
		if (untouched) return { untouched: true, note: String(form.get('note') ?? '') };
		const told = form.get('told');
		return orFail(locale, form, async () => {
			const body = validate(newPlacement, {
				id: form.get('id') ?? undefined,
				position: place ?? undefined,
				note: form.get('note') ?? undefined,
				clientTold: told === null ? null : told === 'yes'
			});
			await placements.place(store(), account, assignment.id, {
				...(body.id && { id: body.id }),
				position: body.position,
				note: body.note ?? null,
				clientTold: body.clientTold ?? null,
				fingerprint: requestHash(body)
			});
			back(assignment.id);
		});
	},

	async takeBack(event) {
		const { account, assignment } = await authorise(event, 'placement.takeBack', assignmentIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await placements.takeBack(store(), account, assignment.id, String(form.get('placement')));
			back(assignment.id);
		});
	},

	async told(event) {
		const { account, assignment } = await authorise(event, 'placement.edit', assignmentIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const clientTold = form.get('told') === 'yes';
			const placement = String(form.get('placement'));
			await placements.edit(store(), account, assignment.id, placement, { clientTold });
			back(assignment.id);
		});
	},

	async borrow(event) {
		const { account, assignment } = await authorise(event, 'assignment.edit', assignmentIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const id = String(form.get('benefit'));
			const { benefits } = assignment;
			const on = form.get('on') === 'yes';
			if (benefits.includes(id) !== on) {
				const change = validate(assignmentChange, { benefits: toggleBenefit(benefits, id) });
				await assignments.edit(store(), account, assignment.id, change);
			}
			back(assignment.id);
		});
	},

	async address(event) {
		const { account } = await authorise(event, 'account.edit');
		const form = await event.request.formData();
		const address = ADDRESSES.find((one) => one === form.get('address'));
		if (address) await accounts.edit(store(), account, { address });
		back(event.params.id);
	},

	async archive(event) {
		const { account, assignment } = await authorise(event, 'assignment.edit', assignmentIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const archived = form.get('archived') === 'yes';
			await assignments.edit(store(), account, assignment.id, { archived });
			back(assignment.id);
		});
	},

	async delete(event) {
		const { account, assignment } = await authorise(event, 'assignment.delete', assignmentIn);
		await trash.moveToTrash(store(), account, assignment.id);
		redirect(303, '/assignments');
	}
};
