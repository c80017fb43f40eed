import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { findMember } from '$lib/server/http/find-team';
import { store } from '$lib/server/store';
import * as members from '$lib/server/teams/members';

export const POST = endpoint(contract['/api/teams/{id}/members/{memberId}/merge'].POST, {
	find: findMember('member.merge'),
	async answer(call) {
		const both = { away: idOf(call.event, 'memberId'), into: call.body.into };
		return jsonResponse(
			200,
			await members.mergeInto(store(), accountOfCall(call), idOf(call.event), both)
		);
	}
});
