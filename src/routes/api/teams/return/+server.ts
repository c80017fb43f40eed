import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { Refusal } from '$lib/server/refusal';
import { store } from '$lib/server/store';
import * as returning from '$lib/server/teams/returning';
import { ensureAccount } from '$lib/server/accounts/current-session';

export const POST = endpoint(contract['/api/teams/return'].POST, {
	async answer({ event, body: { inviteToken: token, displayName } }) {
		// An account is started only for a request that can be made.
		const namesake = await returning.namesake(store().read, token, displayName);
		if (!namesake) throw new Refusal('not-found');
		const account = await ensureAccount(event);
		const { team, asked } = await returning.ask(store(), account, { token, displayName });
		const own = await returning.requireOwnReturn(store().read, account, team);
		const location = `/api/teams/${team}/return`;
		return jsonResponse(asked ? 201 : 200, own, { location });
	}
});
