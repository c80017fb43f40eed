import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/policy';
import { type ListQuery, countFound, list } from '$lib/server/assignments/queries';
import * as trash from '$lib/server/assignments/trash';
import { orErrorPage } from '$lib/server/http/page-errors';
import * as placements from '$lib/server/assignments/placements';
import { overview } from '$lib/server/assignments/portfolio';
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
		return { filter, overview: null, page, found: null, deleted: null, unsecured: null };
	}
	const { items, nextCursor } = await orErrorPage(
		event.locals.locale,
		list(store(), account, { ...filter, limit: PAGE_SIZE })
	);
	const paths = await placements.ofMany(
		store(),
		account,
		items.map(({ id }) => id)
	);
	const all = await overview(store(), account);
	return {
		filter,
		overview: all,
		page: {
			items: items.map((item) => ({ ...item, placements: paths.get(item.id) ?? [] })),
			nextCursor
		},
		/** Number of results of a search or filter, else `null`. */
		found: filter.search || filter.side ? await countFound(store(), account, filter) : null,
		deleted: await trash.undoable(store(), account),
		unsecured: await unsecured(account, all.counts.active + all.counts.archived)
	};
};

/** From this many assignments on, the list warns of an account without a sign-in method. */
const WORTH_SECURING = 2;

async function unsecured(account: string, assignments: number) {
	if (assignments < WORTH_SECURING) return null;
	const methods = await signInMethodsOf(store(), account, new Date());
	return methods.onlyHere ? { methods, holdings: await holdings(store(), account) } : null;
}

/** Reads the query of the address; invalid values are ignored. */
function filterOf({ searchParams }: URL): Omit<ListQuery, 'limit'> {
	return {
		status: searchParams.get('status') === 'archived' ? 'archived' : 'active',
		search: searchParams.get('q')?.trim().slice(0, 200) ?? '',
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
