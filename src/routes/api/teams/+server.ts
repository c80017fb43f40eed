import { v7 as uuid } from 'uuid';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { requestHash } from '$lib/server/http/request-hash';
import { store } from '$lib/server/store';
import * as teams from '$lib/server/teams/teams';
import { ensureAccount } from '$lib/server/accounts/current-session';

export const GET = endpoint(contract['/api/teams'].GET, {
	async answer({ account, query }) {
		return jsonResponse(200, await teams.list(store(), account, query));
	}
});

export const POST = endpoint(contract['/api/teams'].POST, {
	async answer({ event, body }) {
		const { id = uuid(), name, displayName } = body;
		const fingerprint = requestHash(body);
		const { team, inviteToken } = await teams.create(store(), await ensureAccount(event), {
			id,
			name,
			displayName,
			fingerprint
		});
		// Only the hash of the token is stored, so a repeated request cannot return the token.
		const answer = inviteToken === null ? { team } : { team, inviteToken };
		return jsonResponse(inviteToken === null ? 200 : 201, answer, {
			location: `/api/teams/${team.id}`
		});
	}
});
