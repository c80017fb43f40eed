import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { rowOf } from '$lib/server/workshops/stored-workshop';
import { rewrite } from '$lib/server/workshops/questions';
import { viewOf } from '$lib/server/workshops/snapshot';
import { configure, remove, toWorkshop } from '$lib/server/workshops/workshops';
import { workshopIn } from '$lib/server/workshops/access';

const operations = contract['/api/workshops/{code}'];

export const GET = endpoint(operations.GET, {
	resource: workshopIn,
	async answer({ workshop, seat, query: { view } }) {
		const onlooker = { view, seat: seat?.id ?? null };
		const { state, revision, dots, spread, own } = await viewOf(store(), workshop.code, onlooker);
		return jsonResponse(200, {
			...state,
			revision,
			...(seat && {
				seat: { seat: seat.id, initials: seat.initials, group: seat.inGroup },
				own
			}),
			...(dots && { dots }),
			...(spread && { spread })
		});
	}
});

export const PATCH = endpoint(operations.PATCH, {
	resource: workshopIn,
	async answer({ workshop, body: { questions, ...settings } }) {
		const { code } = workshop;
		if (questions) await rewrite(store(), code, questions);
		if (Object.keys(settings).length > 0) await configure(store(), code, settings);
		return jsonResponse(200, await toWorkshop(store().read, await rowOf(store().read, code)));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: workshopIn,
	async answer({ workshop }) {
		await remove(store(), workshop.code);
		return noContent();
	}
});
