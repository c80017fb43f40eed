import { checkInOfHelper } from '$lib/server/check-ins/access';
import * as checkIns from '$lib/server/check-ins/check-ins';
import { placeIn } from '$lib/server/check-ins/schemas';
import { helperBody } from '$lib/server/check-ins/views';
import { databaseNow } from '$lib/server/db/database-clock';
import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse, noContent } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';

const operations = contract['/api/check-ins/{cid}'];

export const GET = endpoint(operations.GET, {
	resource: checkInOfHelper,
	async answer({ stored }) {
		return jsonResponse(200, helperBody(stored, await databaseNow(store().read)));
	}
});

export const PATCH = endpoint(operations.PATCH, {
	resource: checkInOfHelper,
	async answer({ account, checkIn, body }) {
		const position = placeIn(body);
		const { clients = [] } = body;
		const change = { clients, ...(position !== undefined && { position }) };
		return jsonResponse(200, await checkIns.edit(store(), account, checkIn, change));
	}
});

export const DELETE = endpoint(operations.DELETE, {
	resource: checkInOfHelper,
	async answer({ account, checkIn }) {
		await checkIns.remove(store(), account, checkIn);
		return noContent();
	}
});
