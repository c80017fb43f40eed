import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { teamIn } from '$lib/server/teams/access';
import * as invites from '$lib/server/teams/invitations';

async function shown(team: string): Promise<Response> {
	const { token, ...rest } = await invites.invitationOf(store().read, team);
	return jsonResponse(200, { inviteToken: token, ...rest });
}

export const GET = endpoint(contract['/api/teams/{id}/invite'].GET, {
	resource: teamIn,
	answer: ({ team }) => shown(team)
});

export const PATCH = endpoint(contract['/api/teams/{id}/invite'].PATCH, {
	resource: teamIn,
	async answer({ account, team, body: { days } }) {
		await invites.endAfter(store(), account, team, days);
		return shown(team);
	}
});

export const POST = endpoint(contract['/api/teams/{id}/invite'].POST, {
	resource: teamIn,
	async answer({ account, team }) {
		return jsonResponse(200, { inviteToken: await invites.renew(store(), account, team) });
	}
});
