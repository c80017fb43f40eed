import { explain } from '$lib/domain/explanation';
import { contract } from '$lib/server/http/contract';
import { jsonResponse, endpoint } from '$lib/server/http/endpoint';
import { explanationTexts } from '$lib/server/texts';

export const GET = endpoint(contract['/api/explanations'].GET, {
	answer({ query: { position, locale, address, benefits } }) {
		const explanation = explain(explanationTexts[locale], position, { chosen: benefits, address });
		return jsonResponse(200, explanation, { 'cache-control': 'public, max-age=3600' });
	}
});
