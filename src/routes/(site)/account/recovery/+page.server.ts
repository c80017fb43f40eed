import { may } from '$lib/server/access';
import { makeCode } from '$lib/server/recovery';
import { store } from '$lib/server/store';
import { waysTo } from '$lib/server/ways';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'account.secure');
	const { recoveryMadeAt } = await waysTo(store(), owner, new Date());
	return { madeAt: recoveryMadeAt, signIn: `${event.url.host}/sign-in` };
};

export const actions: Actions = {
	/** Answered with the code itself, this once: nothing leads back to it. */
	async default(event) {
		const owner = may(event, 'account.secure');
		return { code: await makeCode(store(), owner, new Date()) };
	}
};
