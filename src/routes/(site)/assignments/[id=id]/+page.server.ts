import { redirect } from '@sveltejs/kit';
import { ADDRESSES } from '$lib/domain/explanation';
import { agreementFor } from '$lib/domain/agreement';
import { authorise } from '$lib/server/authorise';
import { assignmentIn } from '$lib/server/assignments/access';
import * as accounts from '$lib/server/accounts/accounts';
import * as agreements from '$lib/server/assignments/agreements';
import * as assignments from '$lib/server/assignments/assignments';
import * as trash from '$lib/server/assignments/trash';
import { requestHash } from '$lib/server/http/request-hash';
import { tomorrow } from '$lib/server/assignments/calendar-reminder';
import { partIn, partShown } from '$lib/server/http/parts';
import { isInPart, lookedTogetherIn } from '$lib/server/check-ins/looked-together';
import { mattersOf } from '$lib/server/check-ins/matters';
import { orFail } from '$lib/server/http/page-errors';
import { history, lastOfMany } from '$lib/server/assignments/placement-history';
import * as placements from '$lib/server/assignments/placements';
import { closingAnswers } from '$lib/server/assignments/reflection-schemas';
import * as reflections from '$lib/server/assignments/reflections';
import { placementInForm } from '$lib/server/assignments/forms';
import { validate } from '$lib/server/http/validation';
import {
	assignmentChange,
	benefit as benefitId,
	newPlacement
} from '$lib/server/assignments/schemas';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import { takenAlongOn } from '$lib/server/teams/cases';
import { sharedCounterparts } from '$lib/server/teams/counterparts';
import { type Pointer, teamPointers } from '$lib/server/teams/pointers';
import { sideQuestions } from '$lib/server/texts';
import { stateLines } from '$lib/server/texts/check-in';
import { guidanceAt } from '$lib/server/texts/guidance';
import { closingQuestions } from '$lib/server/texts/looking-back';
import type { Actions, PageServerLoad } from './$types';

/** Maximum number of placements in one part of the history. */
const PAGE_SIZE = 50;

export const load: PageServerLoad = async (event) => {
	const { account, assignment } = await authorise(event, 'assignment.read', assignmentIn);
	const { locale, session, timeZone } = event.locals;
	const part = partIn(event.url, 'from', PAGE_SIZE);
	const path =
		(await lastOfMany(store(), account, [assignment.id], PAGE_SIZE)).get(assignment.id) ?? [];
	const shown = await history(store(), account, assignment.id, part);
	const address = session?.account.address ?? ADDRESSES[0];
	const agreement = await agreements.get(store(), account, assignment.id);
	const clock = { locale, timeZone, now: Date.now() };
	const looked = await lookedTogetherIn(store(), assignment.id);
	const lastLook = looked.at(-1);
	const shared = await sharedCounterparts(store().read, account, assignment.id);
	const matters = await mattersOf(store(), [assignment.id], clock);
	/**
	 * Links above the line: the matter that helper and client still have to discuss after a
	 * check-in, and the teams with which the question is shared. What the helper took along from
	 * an intervision stands beside its link.
	 */
	const pointers: Pointer[] = [
		...[matters.get(assignment.id) ?? []].flat(),
		...teamPointers(shared, await takenAlongOn(store(), account, assignment.id), locale)
	];
	return {
		assignment,
		pointers,
		agreed: assignment.side && agreementFor(agreement, assignment.side, assignment.benefits),
		/**
		 * The latest placements, at most `PAGE_SIZE`. If the last role switch is older than all of
		 * these, it is added in front of them.
		 */
		placements: path,
		/** Number of the newest placements that the page shows, at most `PAGE_SIZE`. */
		recent: Math.min(shown.total, PAGE_SIZE),
		/** Number of all placements. */
		total: shown.total,
		/**
		 * Placements of an earlier part of the history if the address asks for one, else `null`.
		 */
		earlier: part.from > 0 ? shown.placements : null,
		pages: partShown(event.url, 'from', part, {
			shown: shown.placements.length,
			total: shown.total
		}),
		looked: looked.filter(({ at }) => shown.placements.length > 0 && isInPart(at, shown.range)),
		/** The last time at which helper and clients looked together, with the words for a place. */
		lastLook: lastLook ? { ...lastLook, places: stateLines(locale, 'theirs') } : null,
		retractable: await placements.retractable(store(), account, assignment.id),
		sideQuestions: sideQuestions[locale],
		address,
		guidance:
			assignment.position === null ? null : guidanceAt(locale, assignment.position, address),
		closing: assignment.position === null ? null : closingQuestions(locale, address),
		/** What the helper answered when the assignment was closed. */
		lookedBack: await reflections.closingAnswersIn(store(), account, assignment.id),
		nudge: {
			at: tomorrow(new Date(), timeZone),
			invalid: event.url.searchParams.get('nudge') === 'invalid'
		},
		quotas: await quotaNotes(store().read, account, ['placements'], locale),
		undecided: event.url.searchParams.has('undecided'),
		/**
		 * Whether to show the line for a new place although the assignment already has a place. The
		 * link `?place` sets it, so that this works without scripts.
		 */
		placing: event.url.searchParams.has('place'),
		/**
		 * Whether to reopen the suggested wording for telling the client about a role switch. The
		 * link `?tell` sets it, so that this works without scripts.
		 */
		telling: event.url.searchParams.has('tell')
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
			const benefit = validate(benefitId, form.get('benefit'));
			await assignments.borrow(store(), account, assignment.id, {
				benefit,
				on: form.get('on') === 'yes'
			});
			back(assignment.id);
		});
	},

	async said(event) {
		const { account, assignment } = await authorise(event, 'assignment.edit', assignmentIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const change = validate(assignmentChange, { clientSaid: form.get('said') });
			await assignments.edit(store(), account, assignment.id, change);
			back(assignment.id);
		});
	},

	async lookBack(event) {
		const { account, assignment } = await authorise(event, 'assignment.edit', assignmentIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const answers = validate(closingAnswers, Object.fromEntries(form));
			await reflections.lookBack(store(), account, assignment.id, answers);
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
