import { roleCard } from '$lib/domain/card';
import { ADDRESSES } from '$lib/domain/explanation';
import { authorise } from '$lib/server/authorise';
import { assignmentIn } from '$lib/server/assignments/access';
import { agreedAt } from '$lib/server/assignments/agreements';
import { history } from '$lib/server/assignments/placement-history';
import { store } from '$lib/server/store';
import { cardTexts, explanationTexts } from '$lib/server/texts';
import type { PageServerLoad } from './$types';

/** Returns only what the client may read: no note, code name or other assignment. */
export const load: PageServerLoad = async (event) => {
	const { account, assignment } = await authorise(event, 'assignment.read', assignmentIn);
	const { locale, session } = event.locals;
	const { placements } = await history(store(), account, assignment.id, { from: 0, limit: 1 });
	const last = placements.at(-1);
	const { id, question, benefits } = assignment;
	const texts = { card: cardTexts[locale], explanation: explanationTexts[locale] };
	const address = session?.account.address ?? ADDRESSES[0];
	return {
		id,
		paper: event.url.searchParams.get('paper') === 'a4' ? ('a4' as const) : ('a5' as const),
		card: last
			? {
					...roleCard(texts, { question, benefits, position: last.position }, address),
					placedAt: last.placedAt,
					agreedAt: await agreedAt(store(), last.id)
				}
			: null
	};
};
