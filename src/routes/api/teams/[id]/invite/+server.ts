import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { teamIn } from '$lib/server/teams/access';
import * as invites from '$lib/server/teams/invitations';

export const POST = endpoint(contract['/api/teams/{id}/invite'].POST, {
	resource: teamIn,
	async answer({ account, team }) {
		return jsonResponse(200, { inviteToken: await invites.renew(store(), account, team) });
	}
});
