import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint } from '$lib/server/api/endpoint';
import { idOf } from '$lib/server/api/find';
import { findAsSeat } from '$lib/server/api/find-workshop';
import { answerIn } from '$lib/server/workshops/asker';

export const PUT = endpoint(contract['/api/workshops/{code}/placement'].PUT, {
	findIfRefused: findAsSeat,
	async answer({ event, body: { round, position = null } }) {
		await answerIn(event, idOf(event, 'code'), { round, position });
		return answerWith(200, position === null ? { round, undecided: true } : { round, position });
	}
});
