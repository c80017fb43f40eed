import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import * as invites from '$lib/server/teams/invitations';

export const POST = endpoint(contract['/api/teams/preview'].POST, {
	async answer({ account, body }) {
		return jsonResponse(200, await invites.preview(store(), account, body.inviteToken));
	}
});
