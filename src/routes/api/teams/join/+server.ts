import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint } from '$lib/server/api/endpoint';
import { store } from '$lib/server/store';
import * as invites from '$lib/server/teams/invites';
import { accountOf } from '$lib/server/visitor';

export const POST = endpoint(contract['/api/teams/join'].POST, {
	async answer({ event, body: { inviteToken: token, displayName } }) {
		await invites.probe(store(), token);
		const account = await accountOf(event);
		const { team, joined } = await invites.join(store(), account, { token, displayName });
		return answerWith(joined ? 201 : 200, { team }, { location: `/api/teams/${team.id}` });
	}
});
