import { contract } from '$lib/server/http/contract';
import { answerWith, endpoint, known } from '$lib/server/http/endpoint';
import { exported } from '$lib/server/accounts/export';
import { store } from '$lib/server/store';

export const GET = endpoint(contract['/api/account/export'].GET, {
	async answer(call) {
		return answerWith(200, await exported(store(), known(call)), {
			'content-disposition': 'attachment; filename="kantlijn.json"'
		});
	}
});
