import { checkInOfHelper } from '$lib/server/check-ins/access';
import { propose, withdraw } from '$lib/server/check-ins/agreements';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';

const operations = contract['/api/check-ins/{cid}/agreement'];

export const PUT = endpoint(operations.PUT, {
	resource: checkInOfHelper,
	async answer({ account, checkIn, body: { lookAgainOn = null, ...body } }) {
		return jsonResponse(200, await propose(store(), account, checkIn, { ...body, lookAgainOn }));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: checkInOfHelper,
	async answer({ account, checkIn }) {
		await withdraw(store(), account, checkIn);
		return noContent();
	}
});
