import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint } from '$lib/server/api/endpoint';
import { store } from '$lib/server/store';
import * as invites from '$lib/server/teams/invites';

export const POST = endpoint(contract['/api/teams/preview'].POST, {
	async answer({ owner, body }) {
		return answerWith(200, await invites.preview(store(), owner, body.inviteToken));
	}
});
