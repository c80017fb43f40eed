import { redirect } from '@sveltejs/kit';
import { sideOf, strengthOf } from '$lib/domain/continuum';
import { secretLink } from '$lib/domain/secret-link';
import { assignmentIn } from '$lib/server/assignments/access';
import { checkInOfAssignment } from '$lib/server/check-ins/access';
import * as agreements from '$lib/server/check-ins/agreements';
import * as checkIns from '$lib/server/check-ins/check-ins';
import { COVER_PATH } from '$lib/protocol';
import { draftKeyOf } from '$lib/server/check-ins/draft-key';
import { clientFacts } from '$lib/server/check-ins/facts';
import { codeInForm, ownPlaceInForm } from '$lib/server/check-ins/helper-forms';
import { handOver, handOverFault } from '$lib/server/check-ins/handed-devices';
import { clientIn } from '$lib/server/check-ins/stored-check-in';
import { linkGiverOf } from '$lib/server/check-ins/stored-request';
import { helperBody } from '$lib/server/check-ins/views';
import { databaseNow } from '$lib/server/db/database-clock';
import { orFail } from '$lib/server/http/page-errors';
import { originForOthers } from '$lib/server/http/public-origin';
import { qrOf } from '$lib/qr-code';
import { authorise } from '$lib/server/authorise';
import { Refusal } from '$lib/server/refusal';
import { store } from '$lib/server/store';
import { sideQuestions } from '$lib/server/texts';
import { clientTexts, placeSaid } from '$lib/server/texts/check-in';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account, stored } = await authorise(event, 'checkIn.read', checkInOfAssignment);
	const { assignment } = await assignmentIn(event, account);
	const checkIn = helperBody(stored, await databaseNow(store().read));
	const origin = originForOthers(event.url) ?? event.url.origin;
	const { locale, timeZone } = event.locals;
	const waiting = checkIn.clients.find(({ state }) => state === 'waiting');
	const clock = { locale: checkIn.locale, timeZone, now: Date.now() };
	return {
		assignment: { id: assignment.id, question: assignment.question, client: assignment.client },
		checkIn,
		/** Name of the colleague who hands the client the link of the team's request; `null` without. */
		linkFrom: await linkGiverOf(store().read, stored.checkIn.id),
		/** Whether the helper came to ask the closing question, which has to wait for this check-in. */
		closing: event.url.searchParams.has('closing'),
		archived: assignment.archived,
		links: checkIns.linksOf(stored).map(({ client, token }) => {
			const url = secretLink(origin, 'client', token);
			return { client, url, qr: qrOf(url) };
		}),
		/** Place at which the helper expects each client, in words, by the client's id. */
		guesses: Object.fromEntries(
			checkIn.clients.flatMap(({ id, guess }) =>
				guess === null ? [] : [[id, placeSaid(locale, sideOf(guess), strengthOf(guess), 'theirs')]]
			)
		),
		sideQuestions: sideQuestions[locale],
		handOverFault: await handOverFault(event, account),
		draftKey: draftKeyOf(account),
		/**
		 * Introduction as the first client who has not answered will see it; `null` when all
		 * clients have answered.
		 */
		introduction: waiting
			? clientTexts(checkIn.locale, clientFacts({ ...checkIn, label: waiting.label }, clock))
					.introduction
			: null
	};
};

const back = ({ params: { id, cid } }: RequestEvent) =>
	redirect(303, `/assignments/${id}/look-together/${cid}`);

/**
 * Returns the id of the client that a form is about.
 * @throws Refusal `not-found` for a client of another check-in
 */
function clientInForm(form: FormData, stored: Parameters<typeof clientIn>[0]): string {
	const client = String(form.get('client') ?? '');
	if (!clientIn(stored, client)) throw new Refusal('not-found');
	return client;
}

export const actions: Actions = {
	async place(event) {
		const { account, checkIn } = await authorise(event, 'checkIn.edit', checkInOfAssignment);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await checkIns.edit(store(), account, checkIn, { position: ownPlaceInForm(form) });
			back(event);
		});
	},

	async renew(event) {
		const { account, checkIn, stored } = await authorise(
			event,
			'checkIn.renewLink',
			checkInOfAssignment
		);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const client = clientInForm(form, stored);
			await checkIns.renewLink(store(), account, checkIn, client);
			return { renewed: client };
		});
	},

	async look(event) {
		const { account, checkIn, stored } = await authorise(
			event,
			'checkIn.reveal',
			checkInOfAssignment
		);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const client = clientInForm(form, stored);
			const { clients } = await checkIns.turnKey(store(), account, checkIn, client);
			const isRevealed = clients.some(({ id, looking }) => id === client && looking);
			const { pathname } = event.url;
			redirect(303, isRevealed ? `${pathname}/${client}` : pathname);
		});
	},

	async withdraw(event) {
		const { account, checkIn, stored } = await authorise(
			event,
			'checkIn.reveal',
			checkInOfAssignment
		);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await checkIns.withdrawKey(store(), account, checkIn, clientInForm(form, stored));
			back(event);
		});
	},

	async discuss(event) {
		const { account, checkIn, stored } = await authorise(
			event,
			'checkIn.agree',
			checkInOfAssignment
		);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await agreements.discuss(store(), account, checkIn, clientInForm(form, stored));
			back(event);
		});
	},

	async handOver(event) {
		const { account, checkIn, stored } = await authorise(
			event,
			'checkIn.handOver',
			checkInOfAssignment
		);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const client = clientInForm(form, stored);
			const code = codeInForm(form);
			// The device can be handed over only for a client who has not answered, because it would show
			// too much about any other client.
			const isWaiting = stored.checkIn.clients.some(
				({ id, state }) => id === client && state === 'waiting'
			);
			if (!isWaiting || (await handOverFault(event, account))) throw new Refusal('forbidden');
			const { assignment, locale } = stored.checkIn;
			await handOver(event, { client, checkIn, assignment, code, locale });
			redirect(303, COVER_PATH);
		});
	},

	async delete(event) {
		const { account, checkIn } = await authorise(event, 'checkIn.delete', checkInOfAssignment);
		await checkIns.remove(store(), account, checkIn);
		redirect(303, `/assignments/${event.params.id}`);
	}
};
