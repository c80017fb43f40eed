import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { subscribe } from '$lib/server/live/subscribe';
import { channelOf } from '$lib/server/workshops/write';
import { trackStreams } from '$lib/server/workshops/presence';
import { workshopIn } from '$lib/server/workshops/access';

export const GET = endpoint(contract['/api/workshops/{code}/events'].GET, {
	resource: workshopIn,
	answer({ workshop, seat, query: { view } }) {
		trackStreams(workshop.code);
		return subscribe({ channel: channelOf(workshop.code), variant: view, who: seat?.id ?? null });
	}
});
