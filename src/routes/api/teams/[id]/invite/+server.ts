import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, accountOfCall } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { store } from '$lib/server/store';
import * as invites from '$lib/server/teams/invitations';

export const POST = endpoint(contract['/api/teams/{id}/invite'].POST, {
	async answer(call) {
		const inviteToken = await invites.renew(store(), accountOfCall(call), idOf(call.event));
		return jsonResponse(200, { inviteToken });
	}
});
