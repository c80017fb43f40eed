import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall, noContent } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { findMember } from '$lib/server/http/find-team';
import { store } from '$lib/server/store';
import * as members from '$lib/server/teams/members';

const operations = contract['/api/teams/{id}/members/{memberId}'];

export const PATCH = endpoint(operations.PATCH, {
	find: findMember('member.rename'),
	async answer(call) {
		const { displayName } = call.body;
		const renamed = { member: idOf(call.event, 'memberId'), displayName };
		return jsonResponse(
			200,
			await members.rename(store(), accountOfCall(call), idOf(call.event), renamed)
		);
	}
});

export const DELETE = endpoint(operations.DELETE, {
	async answer(call) {
		const member = idOf(call.event, 'memberId');
		await members.remove(store(), accountOfCall(call), idOf(call.event), member);
		return noContent();
	}
});
