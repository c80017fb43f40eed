import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { teamIn } from '$lib/server/teams/access';
import { answerable } from '$lib/server/teams/returning';

export const GET = endpoint(contract['/api/teams/{id}/returns'].GET, {
	resource: teamIn,
	async answer({ membership }) {
		// At most twenty wait in a team, so that one page has all.
		const items = await answerable(store().read, membership);
		return jsonResponse(200, { items, nextCursor: null });
	}
});
