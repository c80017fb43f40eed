import { TEAM_STATES } from '$lib/domain/team-week';
import { storedLine } from '$lib/domain/typed-text';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import { authorise } from '$lib/server/authorise';
import type { Status } from '$lib/server/assignments/queries';
import { orErrorPage } from '$lib/server/http/page-errors';
import { store } from '$lib/server/store';
import { teamIn } from '$lib/server/teams/access';
import { isOnlyBrowser } from '$lib/server/teams/browsers';
import { countOf, matching, totalsOf } from '$lib/server/teams/assignment-filter';
import { SMALL, list } from '$lib/server/teams/assignment-queries';
import { SEARCH_MAX } from '$lib/server/teams/schemas';
import { teamOf } from '$lib/server/teams/teams';
import { groupsOf, weekOf } from '$lib/server/teams/week';
import { isoDate } from '$lib/words/dates';
import type { PageServerLoad } from './$types';
import { PAGE_SIZE } from './row-content.ts';

export const load: PageServerLoad = async (event) => {
	const { account, membership } = await authorise(event, 'team.read', teamIn);
	const { locale, timeZone } = event.locals;
	const filter = filterOf(event.url);
	const today = isoDate(new Date().toISOString(), timeZone, 'day');
	const db = store().read;
	const isFiltered = Boolean(filter.q ?? filter.client ?? filter.state);
	// The team is read first, because its revision must not be newer than the rest of the page.
	const team = await orErrorPage(locale, teamOf(db, membership));
	const groups = await groupsOf(db, membership, today);
	const query = await matching(db, membership.team, filter, async () => groups);
	const [page, week, totals, found] = await orErrorPage(
		locale,
		Promise.all([
			list(store(), membership, query, { limit: PAGE_SIZE, cursor: filter.cursor }),
			weekOf(db, groups, today),
			totalsOf(db, membership.team, filter.status),
			isFiltered ? countOf(query) : null
		])
	);
	const { onlyHere: isOnlyHere } = await signInMethodsOf(store(), account, new Date());
	const onlyHere = isOnlyHere && (await isOnlyBrowser(db, membership));
	const { id, name, revision, members } = team;
	return {
		// Only small teams name the members who have not answered, so in a larger team the list stays
		// empty.
		team: { id, name, revision, members: members.length > SMALL ? [] : members },
		/** Id of the member who views the page. */
		me: membership.me,
		total: members.length,
		/** Display name of the member whom only this browser knows; otherwise `null`. */
		onlyHere: onlyHere ? membership.displayName : null,
		page,
		week,
		totals,
		filter,
		/** Number of results of a search or filter; `null` without one. */
		found
	};
};

/** Reads the filter from the query parameters; invalid values are ignored. */
function filterOf({ searchParams }: URL) {
	const status: Status = searchParams.get('status') === 'archived' ? 'archived' : 'active';
	return {
		status,
		q: storedLine(searchParams.get('q')?.slice(0, SEARCH_MAX) ?? '') || undefined,
		client: searchParams.get('client') || undefined,
		state: TEAM_STATES.find((state) => state === searchParams.get('state')),
		cursor: searchParams.get('cursor') ?? undefined
	};
}
