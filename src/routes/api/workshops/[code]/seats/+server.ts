import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { findAsHost, findWorkshop } from '$lib/server/http/find-workshop';
import { store } from '$lib/server/store';
import { rememberSeat, seatTokenOf } from '$lib/server/workshops/participant';
import { join, list } from '$lib/server/workshops/seats';

const operations = contract['/api/workshops/{code}/seats'];

export const GET = endpoint(operations.GET, {
	find: findAsHost,
	async answer({ found: { workshop } }) {
		return jsonResponse(200, await list(store().read, workshop.id, new Date()));
	}
});

export const POST = endpoint(operations.POST, {
	find: findWorkshop,
	async answer({ event, found: { workshop, seat }, body }) {
		const { code } = workshop;
		const known = seatTokenOf(event, code);
		// A second tab of the same browser gets the seat that the cookie names.
		if (seat && known && !body.token) {
			return jsonResponse(200, { seat: seat.id, token: known });
		}
		const { token, initials = null, group = null } = body;
		const taken = await join(store(), code, { token, initials, group });
		rememberSeat(event, code, taken.token);
		return jsonResponse(taken.created ? 201 : 200, { seat: taken.seat, token: taken.token });
	}
});
