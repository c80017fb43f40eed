import { contract } from '$lib/server/api/contract';
import { endpoint } from '$lib/server/api/endpoint';
import { findWorkshop } from '$lib/server/api/find-workshop';
import { hold } from '$lib/server/live/hold';
import { channelOf } from '$lib/server/workshops/change';
import { watchedFrom } from '$lib/server/workshops/presence';

export const GET = endpoint(contract['/api/workshops/{code}/events'].GET, {
	find: findWorkshop,
	answer({ found: { workshop, seat }, query: { view } }) {
		watchedFrom(workshop.code);
		return hold({ channel: channelOf(workshop.code), variant: view, who: seat?.id ?? null });
	}
});
