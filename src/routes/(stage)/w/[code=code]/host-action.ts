/** Form actions of a workshop's host, on the host page and on the stage. */
import { secretIn } from '$lib/domain/secret-link';
import { type RequestEvent, redirect } from '@sveltejs/kit';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import type { WorkshopTable } from '$lib/server/db/workshop-tables';
import { rememberHost } from '$lib/server/workshops/access';
import type { ConfirmedSection } from './host/host-page';

type WorkshopEvent = RequestEvent<{ code: string }>;

/**
 * Runs `run` as a form action of a host who was already authorised, then redirects to the host
 * page. `run` may redirect to another page. A refusal in `run` becomes the form's errors.
 * @param confirmed section of the host page that reports success after the redirect
 */
export async function runAsHost(
	event: WorkshopEvent,
	workshop: WorkshopTable,
	run: (workshop: WorkshopTable, form: FormData) => Promise<unknown>,
	confirmed?: ConfirmedSection
) {
	const form = await event.request.formData();
	const { code } = workshop;
	return orFail(event.locals.locale, form, async () => {
		await run(workshop, form);
		redirect(
			303,
			confirmed ? `/w/${code}/host?done=${confirmed}#${confirmed}-title` : `/w/${code}/host`
		);
	});
}

/**
 * If the form has the right secret of the host link, makes this browser the host's and redirects.
 * @returns `wrongLink` when the secret is wrong
 */
export async function enterAsHost(event: WorkshopEvent, destination: string) {
	const token = secretIn(String((await event.request.formData()).get('token') ?? ''));
	const isRight = await orErrorPage(
		event.locals.locale,
		rememberHost(event, event.params.code, token)
	);
	if (!isRight) return { wrongLink: true };
	redirect(303, destination);
}
