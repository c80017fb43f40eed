import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { memberInPath } from '$lib/server/teams/access';
import * as members from '$lib/server/teams/members';

const operations = contract['/api/teams/{id}/members/{memberId}'];

export const PATCH = endpoint(operations.PATCH, {
	resource: memberInPath,
	async answer({ account, team, member, body: { displayName } }) {
		return jsonResponse(200, await members.rename(store(), account, team, { member, displayName }));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: memberInPath,
	async answer({ account, team, member }) {
		await members.remove(store(), account, team, member);
		return noContent();
	}
});
