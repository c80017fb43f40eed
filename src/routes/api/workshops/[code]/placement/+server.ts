import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint } from '$lib/server/api/endpoint';
import { findAsSeat } from '$lib/server/api/find-workshop';
import { store } from '$lib/server/store';
import { place } from '$lib/server/workshops/answers';

export const PUT = endpoint(contract['/api/workshops/{code}/placement'].PUT, {
	find: findAsSeat,
	async answer({ found: { workshop, seat }, body: { round, position = null } }) {
		await place(store(), workshop.code, seat.id, { round, position });
		return answerWith(200, position === null ? { round, undecided: true } : { round, position });
	}
});
