import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint, known } from '$lib/server/api/endpoint';
import { idOf } from '$lib/server/api/find';
import { store } from '$lib/server/store';
import * as invites from '$lib/server/teams/invites';

export const POST = endpoint(contract['/api/teams/{id}/invite'].POST, {
	async answer(call) {
		const inviteToken = await invites.renew(store(), known(call), idOf(call.event));
		return answerWith(200, { inviteToken });
	}
});
