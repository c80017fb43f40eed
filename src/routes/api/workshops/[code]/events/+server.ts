import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { streamHolders } from '$lib/server/live/open-streams';
import { subscribe } from '$lib/server/live/subscribe';
import { channelOf } from '$lib/server/workshops/write';
import { trackStreams } from '$lib/server/workshops/presence';
import { removedSeatIn, workshopIn } from '$lib/server/workshops/access';

export const GET = endpoint(contract['/api/workshops/{code}/events'].GET, {
	resource: workshopIn,
	async answer({ event, workshop, seat, openedBy, query: { view } }) {
		trackStreams(workshop.code);
		const who = seat?.id ?? null;
		const holders = streamHolders(event, who);
		const channel = channelOf(workshop.code);
		const lost = view === 'phone' ? await removedSeatIn(event, { workshop, seat }) : [];
		return subscribe({ channel, variant: view, who, openedBy: [...openedBy, ...lost], holders });
	}
});
