import { contract } from '$lib/server/http/contract';
import { answerWith, endpoint, known } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { store } from '$lib/server/store';
import * as invites from '$lib/server/teams/invitations';

export const POST = endpoint(contract['/api/teams/{id}/invite'].POST, {
	async answer(call) {
		const inviteToken = await invites.renew(store(), known(call), idOf(call.event));
		return answerWith(200, { inviteToken });
	}
});
