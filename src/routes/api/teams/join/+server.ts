import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import * as invites from '$lib/server/teams/invitations';
import { ensureAccount } from '$lib/server/accounts/current-session';

export const POST = endpoint(contract['/api/teams/join'].POST, {
	async answer({ event, body: { inviteToken: token, displayName } }) {
		await invites.requireInvitation(store(), token);
		const account = await ensureAccount(event);
		const { team, joined } = await invites.join(store(), account, { token, displayName });
		return jsonResponse(joined ? 201 : 200, { team }, { location: `/api/teams/${team.id}` });
	}
});
