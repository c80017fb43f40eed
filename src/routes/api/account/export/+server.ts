import { contract } from '$lib/server/api/contract';
import { answerWith, endpoint, known } from '$lib/server/api/endpoint';
import { exported } from '$lib/server/carry';
import { store } from '$lib/server/store';

export const GET = endpoint(contract['/api/account/export'].GET, {
	async answer(call) {
		return answerWith(200, await exported(store(), known(call)), {
			'content-disposition': 'attachment; filename="kantlijn.json"'
		});
	}
});
