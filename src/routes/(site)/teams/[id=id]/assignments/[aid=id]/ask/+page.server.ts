import { fail, redirect } from '@sveltejs/kit';
import { v7 as uuid } from 'uuid';
import { ADDRESSES } from '$lib/domain/explanation';
import { secretLink } from '$lib/domain/secret-link';
import { authorise } from '$lib/server/authorise';
import { requestToken } from '$lib/server/check-ins/links';
import { lastSigned } from '$lib/server/check-ins/queries';
import { LABEL_MAX } from '$lib/server/check-ins/schemas';
import { orFail } from '$lib/server/http/page-errors';
import { originForOthers } from '$lib/server/http/public-origin';
import { requestHash } from '$lib/server/http/request-hash';
import { validate } from '$lib/server/http/validation';
import { qrOf } from '$lib/qr-code';
import { store } from '$lib/server/store';
import { detailOf } from '$lib/server/teams/assignment-detail';
import { askingIn, clientRequestIn } from '$lib/server/teams/client-request-access';
import { renewLink, withdraw } from '$lib/server/teams/client-request-link';
import { ask } from '$lib/server/teams/client-requests';
import { newClientRequest } from '$lib/server/teams/schemas';
import { openRequestRow } from '$lib/server/teams/stored-client-request';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Returns the form, or the client's link to the member who asked. */
export const load: PageServerLoad = async (event) => {
	const { account, membership, team, shared } = await authorise(event, 'team.askClient', askingIn);
	const db = store().read;
	const { question, members, me, roles, clientRequest } = await detailOf(db, membership, shared);
	const row = clientRequest && (await openRequestRow(db, shared.id));
	const base = `/teams/${team}/assignments/${shared.id}`;
	const isPossible = clientRequest
		? clientRequest.askedBy === me
		: roles !== null && shared.revealedId !== null;
	if (!isPossible) redirect(307, `${base}#client-request`);
	const { locale, session } = event.locals;
	const signed = await lastSigned(store(), account);
	const origin = originForOthers(event.url) ?? event.url.origin;
	const url = row ? secretLink(origin, 'client', requestToken(row)) : null;
	return {
		...{ question, members, me, roles, back: base },
		request: clientRequest,
		/** The client's link, with the words to send it in; `null` before the request. */
		link:
			row && url !== null
				? { url, qr: qrOf(url), address: row.address, locale: row.locale, question: row.question }
				: null,
		// Generated with the form, so that a form sent twice makes one request.
		id: uuid(),
		preferred: { address: signed?.address ?? session?.account.address ?? ADDRESSES[0], locale },
		max: LABEL_MAX
	};
};

const again = ({ url }: RequestEvent) => redirect(303, url.pathname);

export const actions: Actions = {
	async ask(event) {
		const { account, team, shared } = await authorise(event, 'team.askClient', askingIn);
		const form = await event.request.formData();
		const members = form.getAll('member').map(String);
		const refused = await orFail(event.locals.locale, form, async () => {
			const body = validate(newClientRequest, {
				id: form.get('id') ?? undefined,
				members,
				label: form.get('label') ?? '',
				address: form.get('address'),
				locale: form.get('locale'),
				days: Number(form.get('days'))
			});
			await ask(store(), account, [team, shared.id], {
				...body,
				id: body.id ?? uuid(),
				fingerprint: requestHash(body)
			});
			return again(event);
		});
		return fail(refused.status, { ...refused.data, members });
	},

	async renew(event) {
		const found = await authorise(event, 'clientRequest.renewLink', clientRequestIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await renewLink(store(), found.account, [found.team, found.shared.id]);
			return { renewed: true };
		});
	},

	async withdraw(event) {
		const found = await authorise(event, 'clientRequest.withdraw', clientRequestIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await withdraw(store(), found.account, [found.team, found.shared.id]);
			redirect(303, `/teams/${found.team}/assignments/${found.shared.id}#client-request`);
		});
	}
};
