import { redirect } from '@sveltejs/kit';
import { ADDRESSES } from '$lib/domain/explanation';
import { agreementFor } from '$lib/domain/agreement';
import { tableView } from '$lib/domain/table';
import { authorise } from '$lib/server/authorise';
import { assignmentIn } from '$lib/server/assignments/access';
import * as agreements from '$lib/server/assignments/agreements';
import { orFail } from '$lib/server/http/page-errors';
import { store } from '$lib/server/store';
import { tableTexts } from '$lib/server/texts';
import type { Actions, PageServerLoad } from './$types';

/**
 * Returns only what the client may read. Notes, the code name, positions and earlier placements are
 * left out.
 */
export const load: PageServerLoad = async (event) => {
	const { account, assignment } = await authorise(event, 'assignment.read', assignmentIn);
	const { locale, timeZone, session } = event.locals;
	const { id, question, position, benefits } = assignment;
	const address = session?.account.address ?? ADDRESSES[0];
	const view =
		position === null ? null : tableView(tableTexts[locale], position, benefits, address);
	const agreement = await agreements.get(store(), account, id);
	const agreed = view && agreementFor(agreement, view.side, benefits);
	return {
		clock: { locale, timeZone, now: Date.now() },
		question,
		view,
		agreedAt: agreed && !agreed.changed ? agreed.at : null
	};
};

export const actions: Actions = {
	async default(event) {
		const { account, assignment } = await authorise(event, 'assignment.edit', assignmentIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await agreements.storeAgreement(
				store(),
				account,
				assignment.id,
				form.getAll('benefit').map(String)
			);
			redirect(303, event.url.pathname);
		});
	}
};
