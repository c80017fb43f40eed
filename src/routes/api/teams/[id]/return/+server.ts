import { contract } from '$lib/server/http/contract';
import { endpoint, jsonResponse } from '$lib/server/http/endpoint';
import { ownReturnIn } from '$lib/server/teams/returning';

export const GET = endpoint(contract['/api/teams/{id}/return'].GET, {
	resource: ownReturnIn,
	answer: ({ own }) => jsonResponse(200, own)
});
