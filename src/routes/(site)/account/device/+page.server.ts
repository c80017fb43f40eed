import { authorise } from '$lib/server/policy';
import { createDeviceLink } from '$lib/server/accounts/device-links';
import { qrOf } from '$lib/server/http/qr-code';
import { originForOthers } from '$lib/server/http/public-origin';
import { store } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'account.secure');
};

export const actions: Actions = {
	/** Returns the link only once. Its secret is in the fragment, which is sent to no server. */
	async default(event) {
		const { account } = await authorise(event, 'account.secure');
		const { secret, expiresAt } = await createDeviceLink(store(), account, new Date());
		const origin = originForOthers(event.url);
		const url = `${origin ?? event.url.origin}/device#${secret}`;
		return { url, expiresAt, qr: qrOf(url), reachable: origin !== null };
	}
};
