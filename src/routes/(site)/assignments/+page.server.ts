import { redirect } from '@sveltejs/kit';
import { may } from '$lib/server/policy';
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
	const owner = may(event, 'assignment.browse');
	const filter = filterOf(event.url);
	if (!owner) {
		const page = { items: [], nextCursor: null };
		return { filter, overview: null, page, found: null, deleted: null, unsecured: null };
	}
	const { items, nextCursor } = await orErrorPage(
		list(store(), owner, { ...filter, limit: PAGE_SIZE })
	);
	const paths = await placements.ofMany(
		store(),
		owner,
		items.map(({ id }) => id)
	);
	const all = await overview(store(), owner);
	return {
		filter,
		overview: all,
		page: {
			items: items.map((item) => ({ ...item, placements: paths.get(item.id) ?? [] })),
			nextCursor
		},
		/** Number of results of a search or filter, else `null`. */
		found: filter.search || filter.side ? await countFound(store(), owner, filter) : null,
		deleted: await trash.undoable(store(), owner),
		unsecured: await unsecured(owner, all.counts.active + all.counts.archived)
	};
};

/** From this many assignments on, the list warns of an account without a sign-in method. */
const WORTH_SECURING = 2;

async function unsecured(owner: string, assignments: number) {
	if (assignments < WORTH_SECURING) return null;
	const methods = await signInMethodsOf(store(), owner, new Date());
	return methods.onlyHere ? { methods, holdings: await holdings(store(), owner) } : null;
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
		const owner = may(event, 'assignment.delete');
		const form = await event.request.formData();
		const id = String(form.get('id'));
		if (await trash.restoreFromTrash(store(), owner, id)) redirect(303, `/assignments/${id}`);
		return { tooLate: true };
	}
};
