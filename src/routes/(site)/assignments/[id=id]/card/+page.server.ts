import { roleCard } from '$lib/domain/card';
import { ADDRESSES } from '$lib/domain/explanation';
import { authorise } from '$lib/server/policy';
import { assignmentIn } from '$lib/server/assignments/access';
import * as placements from '$lib/server/assignments/placements';
import { store } from '$lib/server/store';
import { cardTexts, explanationTexts } from '$lib/server/texts';
import type { PageServerLoad } from './$types';

/** Returns only what the client may read: no note, code name or other assignment. */
export const load: PageServerLoad = async (event) => {
	const { account, assignment } = await authorise(event, 'assignment.read', assignmentIn);
	const { locale, session } = event.locals;
	const last = (await placements.list(store(), account, assignment.id)).at(-1);
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
