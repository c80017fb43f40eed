/** Forms of a team's pages. */
import type { RequestEvent } from '@sveltejs/kit';
import { authorise } from '../authorise.ts';
import { orFail } from '../http/page-errors.ts';
import { validate } from '../http/validation.ts';
import { store } from '../store.ts';
import { sharedIn } from './access.ts';
import { converse } from './conversation.ts';
import { reveal } from './rounds.ts';
import { conversationChange } from './schemas.ts';

/** Form action that reveals the current round; `done` redirects. */
export async function revealInForm(event: RequestEvent, done: () => never) {
	const { account, team, shared } = await authorise(event, 'team.reveal', sharedIn);
	const form = await event.request.formData();
	return orFail(event.locals.locale, form, async () => {
		await reveal(store(), account, team, shared.id);
		done();
	});
}

/**
 * Form action that changes the conversation. Its fields are `round`, and `change` or the number of a
 * `step`; `done` redirects.
 */
export async function converseInForm(event: RequestEvent, done: () => never) {
	const { account, team, shared } = await authorise(event, 'team.converse', sharedIn);
	const form = await event.request.formData();
	return orFail(event.locals.locale, form, async () => {
		const step = form.get('step');
		const body = validate(conversationChange, {
			round: Number(form.get('round')),
			change: step === null ? form.get('change') : { step: Number(step) }
		});
		await converse(store(), account, [team, shared.id], body);
		done();
	});
}
