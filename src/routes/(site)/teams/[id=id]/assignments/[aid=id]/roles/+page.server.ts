import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { sharedIn } from '$lib/server/teams/access';
import { orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import { resultsOf } from '$lib/server/teams/results';
import { detailOf } from '$lib/server/teams/assignment-detail';
import { division } from '$lib/server/teams/schemas';
import { divideRoles } from '$lib/server/teams/role-division';
import { limitsTexts } from '$lib/server/texts/role-limits';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { membership, team, shared } = await authorise(event, 'team.divideRoles', sharedIn);
	const db = store().read;
	const { question, members, me, roles } = await detailOf(db, membership, shared);
	const [seen] = (await resultsOf(db, me, shared.id)).slice(-1);
	return {
		/** The last revealed round whose positions the member may see; `null` without one. */
		seen: seen ?? null,
		question,
		members,
		me,
		roles,
		back: `/teams/${team}/assignments/${shared.id}`,
		dividing: limitsTexts[event.locals.locale].dividing
	};
};

/**
 * Returns the ids of the members to whom the form gives this side. Each member has a field
 * `role-<member id>`.
 */
const takers = (form: FormData, side: string) =>
	[...form].flatMap(([name, value]) =>
		name.startsWith('role-') && value === side ? [name.slice('role-'.length)] : []
	);

export const actions: Actions = {
	async default(event) {
		const { account, team, shared } = await authorise(event, 'team.divideRoles', sharedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const { expert, facilitator, neither, reviewAt } = validate(division, {
				expert: takers(form, 'expert'),
				facilitator: takers(form, 'facilitator'),
				neither: takers(form, ''),
				reviewAt: form.get('reviewAt') || null
			});
			const settled = { expert, facilitator, neither: neither ?? [], reviewAt: reviewAt ?? null };
			await divideRoles(store(), account, team, shared.id, settled);
			redirect(303, `/teams/${team}/assignments/${shared.id}`);
		});
	}
};
