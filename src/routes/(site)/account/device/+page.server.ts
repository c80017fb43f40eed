import { secretLink } from '$lib/domain/secret-link';
import { authorise } from '$lib/server/authorise';
import { requireSession } from '$lib/server/accounts/current-session';
import { createDeviceLink, linkOf } from '$lib/server/accounts/device-links';
import { qrOf } from '$lib/qr-code';
import { originForOthers } from '$lib/server/http/public-origin';
import { store } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'account.secure');
	return { link: await linkOf(store(), account, new Date()) };
};

export const actions: Actions = {
	/**
	 * Creates a device link, and returns it only in this response. The secret is in the link's
	 * fragment, which browsers do not send to servers.
	 */
	async default(event) {
		await authorise(event, 'account.secure');
		const { id, secret } = await createDeviceLink(store(), requireSession(event), new Date());
		const origin = originForOthers(event.url);
		const url = secretLink(origin ?? event.url.origin, 'device', secret);
		return { id, url, qr: qrOf(url), reachable: origin !== null };
	}
};
