import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { openapi } from '$lib/server/http/openapi';

const document = openapi();

export const GET = endpoint(contract['/api/openapi.json'].GET, {
	answer: () => jsonResponse(200, document, { 'cache-control': 'public, max-age=3600' })
});
