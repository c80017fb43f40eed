import { v7 as uuid } from 'uuid';
import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { requestHash } from '$lib/server/http/request-hash';
import { clientNetwork } from '$lib/server/rate-limit/network';
import { store } from '$lib/server/store';
import { ensureAccount } from '$lib/server/accounts/current-session';
import { workshopsPerNetwork } from '$lib/server/rate-limit/limits';
import { create } from '$lib/server/workshops/workshops';

export const POST = endpoint(contract['/api/workshops'].POST, {
	async answer({ event, body }) {
		await workshopsPerNetwork.demand(clientNetwork(event));
		const { id = uuid(), title = null, locale, names, groups = null } = body;
		const { withIdea = false, twoRounds = false, pairsFirst = false } = body;
		const { workshop, hostToken } = await create(store(), await ensureAccount(event), {
			id,
			title,
			locale,
			names,
			groups,
			withIdea,
			twoRounds,
			pairsFirst,
			shareResults: body.shareResults,
			questions: body.questions.map((text) => ({ text })),
			fingerprint: requestHash(body)
		});
		const { code } = workshop;
		// Only the hash of the token is stored, so a repeated request cannot return the token.
		const answer = hostToken === null ? { workshop, code } : { workshop, code, hostToken };
		return jsonResponse(hostToken === null ? 200 : 201, answer, {
			location: `/api/workshops/${code}`
		});
	}
});
