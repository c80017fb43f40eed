import { contract } from '$lib/server/http/contract';
import { endpoint, accountOfCall } from '$lib/server/http/endpoint';
import { idOf } from '$lib/server/http/find-assignment';
import { findEvents } from '$lib/server/http/find-team';
import { subscribe } from '$lib/server/live/subscribe';
import { store } from '$lib/server/store';
import { channelOf } from '$lib/server/teams/announcements';
import { membershipOf } from '$lib/server/teams/membership';

export const GET = endpoint(contract['/api/teams/{id}/events'].GET, {
	find: findEvents,
	async answer(call) {
		const { team, me } = await membershipOf(store().read, accountOfCall(call), idOf(call.event));
		return subscribe({ channel: channelOf(team, call.query.assignment), variant: me, who: me });
	}
});
