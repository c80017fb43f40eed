import { roleCard } from '$lib/domain/card';
import { ADDRESSES } from '$lib/domain/explanation';
import { may } from '$lib/server/policy';
import * as assignments from '$lib/server/assignments/assignments';
import { orErrorPage } from '$lib/server/http/page-errors';
import * as placements from '$lib/server/assignments/placements';
import { store } from '$lib/server/store';
import { cardTexts, explanationTexts } from '$lib/server/texts';
import type { PageServerLoad } from './$types';

/** Returns only what the client may read: no note, code name or other assignment. */
export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'assignment.read');
	const { locale, session } = event.locals;
	const assignment = await orErrorPage(assignments.get(store(), owner, event.params.id));
	const last = (await placements.list(store(), owner, assignment.id)).at(-1);
	const { id, question, benefits } = assignment;
	const texts = { card: cardTexts[locale], explanation: explanationTexts[locale] };
	const address = session?.account.address ?? ADDRESSES[0];
	return {
		id,
		paper: event.url.searchParams.get('paper') === 'a4' ? ('a4' as const) : ('a5' as const),
		card: last
			? {
					...roleCard(texts, { question, benefits, position: last.position }, address),
					placedAt: last.placedAt
				}
			: null
	};
};
