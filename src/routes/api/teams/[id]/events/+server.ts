import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { streamHolders } from '$lib/server/live/open-streams';
import { subscribe } from '$lib/server/live/subscribe';
import { streamIn } from '$lib/server/teams/access';
import { channelOf } from '$lib/server/teams/announcements';

export const GET = endpoint(contract['/api/teams/{id}/events'].GET, {
	resource: streamIn,
	answer({ event, team, membership: { me, as }, openedBy, query }) {
		const channel = channelOf(team, query.assignment);
		const holders = streamHolders(event);
		return subscribe({ channel, variant: as, who: me, openedBy, holders });
	}
});
