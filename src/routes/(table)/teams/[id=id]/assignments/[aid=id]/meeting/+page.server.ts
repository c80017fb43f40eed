import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import { detailOf } from '$lib/server/teams/assignment-detail';
import { converseInForm, revealInForm } from '$lib/server/teams/forms';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { membership, shared } = await authorise(event, 'shared.read', sharedIn);
	const step = Number(event.url.searchParams.get('step') ?? NaN);
	return {
		team: { id: membership.team, name: membership.name },
		shared: await detailOf(store().read, membership, shared),
		/** Step of a browser without scripts that looks elsewhere; `null` to follow the leader. */
		step: Number.isInteger(step) && step >= 0 ? step : null,
		locale: event.locals.locale
	};
};

const back = ({ params }: RequestEvent) =>
	redirect(303, `/teams/${params.id}/assignments/${params.aid}/meeting`);

export const actions: Actions = {
	async reveal(event) {
		const found = await authorise(event, 'team.reveal', sharedIn);
		return revealInForm(event, found, () => back(event));
	},

	async converse(event) {
		const found = await authorise(event, 'team.converse', sharedIn);
		return converseInForm(event, found, () => back(event));
	}
};
