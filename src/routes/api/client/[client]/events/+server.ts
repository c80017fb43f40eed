import { clientStreamIn } from '$lib/server/check-ins/access';
import { channelOf } from '$lib/server/check-ins/announcements';
import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { streamHolders } from '$lib/server/live/open-streams';
import { subscribe } from '$lib/server/live/subscribe';

export const GET = endpoint(contract['/api/client/{client}/events'].GET, {
	resource: clientStreamIn,
	answer({ event, stored, client, openedBy }) {
		const channel = channelOf(stored.checkIn.id, { client });
		const holders = streamHolders(event, client);
		return subscribe({ channel, variant: '', who: null, openedBy, holders });
	}
});
