import { contract } from '$lib/server/http/contract';
import { answerWith, endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(contract['/healthz'].GET, {
	answer: () => answerWith(200, { status: 'up' })
});
