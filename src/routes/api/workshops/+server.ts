import { v7 as uuid } from 'uuid';
import { contract } from '$lib/server/http/contract';
import { answerWith, endpoint } from '$lib/server/http/endpoint';
import { fingerprintOf } from '$lib/server/http/request-hash';
import { addressOf } from '$lib/server/rate-limit/sliding-window';
import { store } from '$lib/server/store';
import { accountOf } from '$lib/server/accounts/current-session';
import { perMaker } from '$lib/server/rate-limit/limits';
import { create } from '$lib/server/workshops/workshops';

export const POST = endpoint(contract['/api/workshops'].POST, {
	async answer({ event, body }) {
		perMaker.demand(addressOf(event));
		const { id = uuid(), title = null, locale, names, groups = null, pairsFirst = false } = body;
		const { workshop, hostToken } = await create(store(), await accountOf(event), {
			id,
			title,
			locale,
			names,
			groups,
			pairsFirst,
			questions: body.questions.map((text) => ({ text })),
			fingerprint: fingerprintOf(body)
		});
		const { code } = workshop;
		// Told once: the second time it is not there to be told.
		const answer = hostToken === null ? { workshop, code } : { workshop, code, hostToken };
		return answerWith(hostToken === null ? 200 : 201, answer, {
			location: `/api/workshops/${code}`
		});
	}
});
