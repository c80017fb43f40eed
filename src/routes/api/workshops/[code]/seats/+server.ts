import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { clientNetwork } from '$lib/server/rate-limit/network';
import { store } from '$lib/server/store';
import { rememberSeat, seatTokenOf, workshopIn } from '$lib/server/workshops/access';
import { join, list } from '$lib/server/workshops/seats';

const operations = contract['/api/workshops/{code}/seats'];

export const GET = endpoint(operations.GET, {
	resource: workshopIn,
	async answer({ workshop }) {
		return jsonResponse(200, await list(store().read, workshop.id, new Date()));
	}
});

export const POST = endpoint(operations.POST, {
	resource: workshopIn,
	async answer({ event, workshop, seat, body }) {
		const { code } = workshop;
		const known = seatTokenOf(event, code);
		// A second tab of the same browser gets the seat in the browser's cookie.
		if (seat && known && !body.token) {
			return jsonResponse(200, { seat: seat.id, token: known });
		}
		const { token, initials = null, group = null } = body;
		const network = clientNetwork(event);
		const taken = await join(store(), code, { token, initials, group }, network);
		await rememberSeat(event, workshop, taken.token);
		return jsonResponse(taken.created ? 201 : 200, { seat: taken.seat, token: taken.token });
	}
});
