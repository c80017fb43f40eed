import { contract } from '$lib/server/http/contract';
import { answerWith, endpoint } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import * as invites from '$lib/server/teams/invitations';
import { accountOf } from '$lib/server/accounts/current-session';

export const POST = endpoint(contract['/api/teams/join'].POST, {
	async answer({ event, body: { inviteToken: token, displayName } }) {
		await invites.probe(store(), token);
		const account = await accountOf(event);
		const { team, joined } = await invites.join(store(), account, { token, displayName });
		return answerWith(joined ? 201 : 200, { team }, { location: `/api/teams/${team.id}` });
	}
});
