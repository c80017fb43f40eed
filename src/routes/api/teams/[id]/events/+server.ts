import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { subscribe } from '$lib/server/live/subscribe';
import { streamIn } from '$lib/server/teams/access';
import { channelOf } from '$lib/server/teams/announcements';

export const GET = endpoint(contract['/api/teams/{id}/events'].GET, {
	resource: streamIn,
	answer({ team, membership: { me }, query }) {
		return subscribe({ channel: channelOf(team, query.assignment), variant: me, who: me });
	}
});
