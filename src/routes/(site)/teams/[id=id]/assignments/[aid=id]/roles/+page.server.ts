import { redirect } from '@sveltejs/kit';
import { may } from '$lib/server/policy';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import * as detail from '$lib/server/teams/assignment-detail';
import { division } from '$lib/server/teams/schemas';
import { divideRoles } from '$lib/server/teams/role-division';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'shared.read');
	const { id, aid } = event.params;
	const { question, members, me, roles } = await orErrorPage(detail.get(store(), owner, id, aid));
	return { question, members, me, roles, back: `/teams/${id}/assignments/${aid}` };
};

/** Ids of the members who take a side, read from the fields `role-<member id>`. */
const takers = (form: FormData, side: string) =>
	[...form].flatMap(([name, value]) =>
		name.startsWith('role-') && value === side ? [name.slice('role-'.length)] : []
	);

export const actions: Actions = {
	async default(event) {
		const owner = may(event, 'shared.settle');
		const form = await event.request.formData();
		const { id, aid } = event.params;
		return orFail(event.locals.locale, form, async () => {
			const { expert, facilitator, reviewAt } = validate(division, {
				expert: takers(form, 'expert'),
				facilitator: takers(form, 'facilitator'),
				reviewAt: form.get('reviewAt') || null
			});
			const settled = { expert, facilitator, reviewAt: reviewAt ?? null };
			await divideRoles(store(), owner, id, aid, settled);
			redirect(303, `/teams/${id}/assignments/${aid}`);
		});
	}
};
