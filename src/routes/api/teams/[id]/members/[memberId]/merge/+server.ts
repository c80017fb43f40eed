import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { memberInPath } from '$lib/server/teams/access';
import * as members from '$lib/server/teams/members';

export const POST = endpoint(contract['/api/teams/{id}/members/{memberId}/merge'].POST, {
	resource: memberInPath,
	async answer({ account, team, member: away, body: { into } }) {
		return jsonResponse(200, await members.mergeInto(store(), account, team, { away, into }));
	}
});
