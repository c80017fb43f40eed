import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(contract['/healthz'].GET, {
	answer: () => jsonResponse(200, { status: 'up' })
});
