import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint } from '$lib/server/api/endpoint';

export const GET = endpoint(contract['/healthz'].GET, {
	answer: () => answerWith(200, { status: 'up' })
});
