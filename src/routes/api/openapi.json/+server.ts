import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint } from '$lib/server/api/endpoint';
import { openapi } from '$lib/server/api/openapi';

const document = openapi();

export const GET = endpoint(contract['/api/openapi.json'].GET, {
	answer: () => answerWith(200, document, { 'cache-control': 'public, max-age=3600' })
});
