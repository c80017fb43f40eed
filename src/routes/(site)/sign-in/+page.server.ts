import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { may } from '$lib/server/access';
import { accountOfCode } from '$lib/server/recovery';
import { store } from '$lib/server/store';
import { slowed } from '$lib/server/slowed';
import { enter } from '$lib/server/visitor';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	may(event, 'session.begin');
};

export const actions: Actions = {
	async code(event) {
		may(event, 'session.begin');
		const typed = String((await event.request.formData()).get('code') ?? '');
		const { locale } = event.locals;
		const slow = slowed(event);
		if (slow) return fail(429, { way: 'code', fault: slow });
		const account = await accountOfCode(store(), typed);
		if (!account) {
			return fail(422, { way: 'code', fault: m.sign_in_code_wrong({}, { locale }) });
		}
		await enter(event, account);
		redirect(303, '/assignments');
	}
};
