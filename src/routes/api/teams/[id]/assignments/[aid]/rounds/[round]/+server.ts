import { contract } from '$lib/server/http/contract';
import { pathParameter } from '$lib/server/http/api-event';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { Refusal } from '$lib/server/refusal';
import { store } from '$lib/server/store';
import { sharedIn } from '$lib/server/teams/access';
import { withdrawRound } from '$lib/server/teams/rounds';

export const DELETE = endpoint(
	contract['/api/teams/{id}/assignments/{aid}/rounds/{round}'].DELETE,
	{
		resource: sharedIn,
		async answer({ account, team, shared, event }) {
			const number = Number(pathParameter(event, 'round'));
			if (!Number.isInteger(number)) throw new Refusal('not-found');
			return jsonResponse(200, await withdrawRound(store(), account, [team, shared.id], number));
		}
	}
);
