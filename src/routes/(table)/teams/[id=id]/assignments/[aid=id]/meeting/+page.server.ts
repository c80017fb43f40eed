import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import { detailOf } from '$lib/server/teams/assignment-detail';
import { takenAlongFrom } from '$lib/server/teams/cases';
import {
	converseInForm,
	goToPhaseInForm,
	revealInForm,
	takeAlongInForm
} from '$lib/server/teams/forms';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account, membership, shared } = await authorise(event, 'shared.read', sharedIn);
	const step = Number(event.url.searchParams.get('step') ?? NaN);
	return {
		team: { id: membership.team, name: membership.name },
		shared: await detailOf(store().read, membership, shared),
		/** Step of a browser without scripts that looks elsewhere; `null` to follow the leader. */
		step: Number.isInteger(step) && step >= 0 ? step : null,
		/** Text that the reader took along from their own case; `null` for everybody else. */
		taken:
			shared.caseOwner === membership.me ? await takenAlongFrom(store(), account, shared.id) : null,
		account,
		now: Date.now(),
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
	},

	async phase(event) {
		const found = await authorise(event, 'team.leadCase', sharedIn);
		return goToPhaseInForm(event, found, () => back(event));
	},

	async takeAlong(event) {
		const found = await authorise(event, 'team.takeAlong', sharedIn);
		return takeAlongInForm(event, found, () => back(event));
	}
};
