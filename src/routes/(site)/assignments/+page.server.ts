import { redirect } from '@sveltejs/kit';
import { storedLine } from '$lib/domain/typed-text';
import { authorise } from '$lib/server/authorise';
import { type ListQuery, countFound, list } from '$lib/server/assignments/queries';
import { draftKeyOf } from '$lib/server/check-ins/draft-key';
import { endLockOut } from '$lib/server/check-ins/handed-devices';
import { mattersOf } from '$lib/server/check-ins/matters';
import * as trash from '$lib/server/assignments/trash';
import { orErrorPage } from '$lib/server/http/page-errors';
import { lastOfMany } from '$lib/server/assignments/placement-history';
import { overview } from '$lib/server/assignments/portfolio';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import { holdings } from '$lib/server/accounts/holdings';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;
const SIDES = ['expert', 'facilitator', 'unplaced'] as const;

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'assignment.browse');
	const filter = filterOf(event.url);
	if (!account) {
		const page = { items: [], nextCursor: null };
		const nothing = { found: null, deleted: null, unsecured: null, quotas: [], draftKey: null };
		return { filter, overview: null, page, ...nothing };
	}
	const { items, nextCursor } = await orErrorPage(
		event.locals.locale,
		list(store(), account, { ...filter, limit: PAGE_SIZE })
	);
	const ids = items.map(({ id }) => id);
	const paths = await lastOfMany(store(), account, ids);
	const { locale, timeZone } = event.locals;
	const matters = await mattersOf(store(), ids, { locale, timeZone, now: Date.now() });
	const all = await overview(store(), account);
	return {
		filter,
		overview: all,
		page: {
			items: items.map((item) => ({
				...item,
				placements: paths.get(item.id) ?? [],
				matter: matters.get(item.id)?.text ?? null
			})),
			nextCursor
		},
		/** Number of results of a search or filter, else `null`. */
		found: filter.search || filter.side ? await countFound(store(), account, filter) : null,
		deleted: await trash.undoable(store(), account),
		quotas: await quotaNotes(
			store().read,
			account,
			['assignments', 'placements'],
			event.locals.locale
		),
		unsecured: await unsecured(account, all.counts.active + all.counts.archived),
		/**
		 * Key with which drafts were encrypted while a client held this device. Only a helper who
		 * was locked out and has signed in again gets it on this page; otherwise it is `null`.
		 */
		draftKey: endLockOut(event) ? draftKeyOf(account) : null
	};
};

/**
 * Minimum number of assignments at which the list warns that only this browser can open the
 * account.
 */
const WORTH_SECURING = 2;

async function unsecured(account: string, assignments: number) {
	if (assignments < WORTH_SECURING) return null;
	const methods = await signInMethodsOf(store(), account, new Date());
	return methods.onlyHere ? { methods, holdings: await holdings(store(), account) } : null;
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
	}
};
