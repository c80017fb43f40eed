import { redirect } from '@sveltejs/kit';
import { storedLine } from '$lib/domain/typed-text';
import { authorise } from '$lib/server/authorise';
import { type ListQuery, list } from '$lib/server/assignments/queries';
import { draftKeyOf } from '$lib/server/check-ins/draft-key';
import { endLockOut } from '$lib/server/check-ins/handed-devices';
import { mattersOf } from '$lib/server/check-ins/matters';
import * as trash from '$lib/server/assignments/trash';
import { orErrorPage } from '$lib/server/http/page-errors';
import { endsOfMany } from '$lib/server/assignments/placement-history';
import { foundIn, overview } from '$lib/server/assignments/portfolio';
import { closeNote, closedNote } from '$lib/server/http/preferences';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const PAGE_SIZE = 50;
const SIDES = ['expert', 'facilitator', 'unplaced'] as const;

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'assignment.browse');
	const filter = filterOf(event.url);
	if (!account) {
		const page = { items: [], nextCursor: null };
		const nothing = {
			found: null,
			deleted: null,
			unsecured: null,
			quotas: [],
			draftKey: null,
			opened: false
		};
		return { filter, overview: null, page, ...nothing };
	}
	const opened = event.url.searchParams.has('opened');
	const { items, nextCursor } = await orErrorPage(
		event.locals.locale,
		list(store(), account, { ...filter, limit: PAGE_SIZE })
	);
	const ids = items.map(({ id }) => id);
	const ends = await endsOfMany(store(), account, ids);
	const { locale, timeZone } = event.locals;
	const matters = await mattersOf(store(), ids, { locale, timeZone, now: Date.now() });
	const all = await overview(store(), account, filter);
	return {
		filter,
		overview: all,
		/** Whether a link of another device has just opened the account on this one. */
		opened,
		page: {
			items: items.map((item) => ({
				...item,
				placements: ends.get(item.id) ?? [],
				matter: matters.get(item.id)?.text ?? null
			})),
			nextCursor
		},
		/** Number of results of a search or filter, else `null`. */
		found: filter.search || filter.side ? foundIn(all.portfolio) : null,
		deleted: await trash.undoable(store(), account),
		quotas: await quotaNotes(
			store().read,
			account,
			['assignments', 'placements'],
			event.locals.locale
		),
		unsecured: await unsecured(event, account, all.counts.active + all.counts.archived),
		/**
		 * Key with which drafts were encrypted while a client held this device. Only a helper who
		 * was locked out and has signed in again gets it on this page; otherwise it is `null`.
		 */
		draftKey: endLockOut(event) ? draftKeyOf(account) : null
	};
};

/**
 * Numbers of assignments at which the list warns that only this browser can open the account. A
 * closed warning returns at the next number.
 */
const WORTH_SECURING = [2, 5, 15];

/**
 * Returns whether only this browser can open the account (`null` if not), and whether the warning
 * was closed since the account passed the last of the numbers above.
 */
async function unsecured(event: RequestEvent, account: string, assignments: number) {
	const worth = WORTH_SECURING.findLast((number) => assignments >= number);
	if (worth === undefined) return null;
	const { onlyHere } = await signInMethodsOf(store(), account, new Date());
	return onlyHere ? { assignments, closed: closedNote(event, account) >= worth } : null;
}

/** Reads the filter from the query parameters; invalid values are ignored. */
function filterOf({ searchParams }: URL): Omit<ListQuery, 'limit'> {
	return {
		status: searchParams.get('status') === 'archived' ? 'archived' : 'active',
		search: storedLine(searchParams.get('q')?.slice(0, 200) ?? ''),
		side: SIDES.find((side) => side === searchParams.get('side')),
		cursor: searchParams.get('cursor') ?? undefined
	};
}

export const actions: Actions = {
	async undo(event) {
		const { account } = await authorise(event, 'assignment.restore');
		const form = await event.request.formData();
		const id = String(form.get('id'));
		if (await trash.restoreFromTrash(store(), account, id)) redirect(303, `/assignments/${id}`);
		return { tooLate: true };
	},

	/** Closes the warning that only this browser can open the account. */
	async closeNote(event) {
		const { account } = await authorise(event, 'assignment.browse');
		const form = await event.request.formData();
		if (account) closeNote(event, account, Number(form.get('assignments')) || 0);
		redirect(303, '/assignments');
	}
};
