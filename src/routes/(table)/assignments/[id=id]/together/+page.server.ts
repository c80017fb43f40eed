import { redirect } from '@sveltejs/kit';
import { ADDRESSES } from '$lib/domain/explanation';
import { agreementFor, tableView } from '$lib/domain/table';
import { may } from '$lib/server/policy';
import * as agreements from '$lib/server/assignments/agreements';
import * as assignments from '$lib/server/assignments/assignments';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import { store } from '$lib/server/store';
import { tableTexts } from '$lib/server/texts';
import type { Actions, PageServerLoad } from './$types';

/** Returns only what the client may read: no note, code name, position or earlier placement. */
export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'assignment.read');
	const { locale, timeZone, session } = event.locals;
	const { id } = event.params;
	const { question, position, benefits } = await orErrorPage(assignments.get(store(), owner, id));
	const address = session?.account.address ?? ADDRESSES[0];
	const view =
		position === null ? null : tableView(tableTexts[locale], position, benefits, address);
	const agreement = await orErrorPage(agreements.get(store(), owner, id));
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
		const owner = may(event, 'assignment.edit');
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await agreements.storeAgreement(
				store(),
				owner,
				event.params.id,
				form.getAll('benefit').map(String)
			);
			redirect(303, event.url.pathname);
		});
	}
};
