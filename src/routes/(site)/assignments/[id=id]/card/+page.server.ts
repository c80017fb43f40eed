import { redirect } from '@sveltejs/kit';
import { switchToTell } from '$lib/domain/assignment';
import { ADDRESSES } from '$lib/domain/explanation';
import { secretLink } from '$lib/domain/secret-link';
import { authorise } from '$lib/server/authorise';
import { assignmentIn } from '$lib/server/assignments/access';
import { agreedAt } from '$lib/server/assignments/agreements';
import { cardInWords } from '$lib/server/assignments/cards';
import { lastOfMany } from '$lib/server/assignments/placement-history';
import * as sharedCards from '$lib/server/assignments/shared-cards';
import { orFail } from '$lib/server/http/page-errors';
import { originForOthers } from '$lib/server/http/public-origin';
import { store } from '$lib/server/store';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const addressOf = ({ locals }: RequestEvent) => locals.session?.account.address ?? ADDRESSES[0];

/** Returns only what the client may read: no note, code name or other assignment. */
export const load: PageServerLoad = async (event) => {
	const { account, assignment } = await authorise(event, 'assignment.read', assignmentIn);
	const { locale } = event.locals;
	const { id, question, benefits } = assignment;
	const placements = (await lastOfMany(store(), account, [id], 1)).get(id) ?? [];
	const last = placements.at(-1);
	const shared = await sharedCards.get(store(), account, id, addressOf(event));
	const origin = originForOthers(event.url) ?? event.url.origin;
	return {
		id,
		placement: last?.id ?? null,
		paper: event.url.searchParams.get('paper') === 'a4' ? ('a4' as const) : ('a5' as const),
		shared: shared && {
			...{ expiresAt: shared.expiresAt, address: shared.address, locale: shared.locale },
			...{ url: secretLink(origin, 'card', shared.token), current: shared.current }
		},
		/** Whether the part about the link begins unfolded. */
		unfolded: event.url.searchParams.has('link'),
		/** Whether the client still has to be told of the last role switch. */
		untold: switchToTell(placements) !== null,
		card: last
			? cardInWords(
					{
						...{ question, benefits, position: last.position, address: addressOf(event) },
						...{ placedAt: last.placedAt, agreedAt: await agreedAt(store(), last.id) }
					},
					locale
				)
			: null
	};
};

export const actions: Actions = {
	async share(event) {
		const { account, assignment } = await authorise(event, 'card.share', assignmentIn);
		const form = await event.request.formData();
		const { locale } = event.locals;
		return orFail(locale, form, async () => {
			await sharedCards.share(store(), account, assignment.id, {
				placement: String(form.get('placement') ?? ''),
				days: Number(form.get('days')),
				address: addressOf(event),
				locale
			});
			redirect(303, `${event.url.pathname}?link`);
		});
	},

	async revoke(event) {
		const { account, assignment } = await authorise(event, 'card.share', assignmentIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await sharedCards.revoke(store(), account, assignment.id);
			redirect(303, `${event.url.pathname}?link`);
		});
	}
};
