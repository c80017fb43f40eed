import { contract } from '$lib/server/api/contract';
import { endpoint, known } from '$lib/server/api/endpoint';
import { idOf } from '$lib/server/api/find';
import { findEvents } from '$lib/server/api/find-team';
import { hold } from '$lib/server/live/hold';
import { store } from '$lib/server/store';
import { channelOf } from '$lib/server/teams/announce';
import { seatOf } from '$lib/server/teams/membership';

export const GET = endpoint(contract['/api/teams/{id}/events'].GET, {
	find: findEvents,
	async answer(call) {
		const { team, me } = await seatOf(store().read, known(call), idOf(call.event));
		return hold({ channel: channelOf(team, call.query.assignment), variant: me, who: me });
	}
});
