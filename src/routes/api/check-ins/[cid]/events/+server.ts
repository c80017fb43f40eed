import { helperStreamIn } from '$lib/server/check-ins/access';
import { channelOf } from '$lib/server/check-ins/announcements';
import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { streamHolders } from '$lib/server/live/open-streams';
import { subscribe } from '$lib/server/live/subscribe';

export const GET = endpoint(contract['/api/check-ins/{cid}/events'].GET, {
	resource: helperStreamIn,
	answer({ event, checkIn, openedBy }) {
		const channel = channelOf(checkIn, 'helper');
		const holders = streamHolders(event);
		return subscribe({ channel, variant: '', who: null, openedBy, holders });
	}
});
