import { redirect } from '@sveltejs/kit';
import { isLooking } from '$lib/domain/check-in';
import { PLACES, type Position, atEachPlace, placeOf } from '$lib/domain/continuum';
import type { Locale } from '$lib/domain/locale';
import { tableView } from '$lib/domain/table';
import { placementInForm } from '$lib/server/assignments/forms';
import { checkInOfAssignment } from '$lib/server/check-ins/access';
import * as agreements from '$lib/server/check-ins/agreements';
import { clientFacts } from '$lib/server/check-ins/facts';
import { confirmationInForm, proposalInForm } from '$lib/server/check-ins/helper-forms';
import { type HelperBody, helperBody } from '$lib/server/check-ins/views';
import { databaseNow } from '$lib/server/db/database-clock';
import { orFail } from '$lib/server/http/page-errors';
import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import { tableTexts } from '$lib/server/texts';
import { agreementTexts, saidAgreement } from '$lib/server/texts/agreement';
import { checkInTexts, polesFor, stateLines } from '$lib/server/texts/check-in';
import { isoDate } from '$lib/words/dates';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Returns no client's place and no client's answer, because clients look at the page too. */
export const load: PageServerLoad = async (event) => {
	const { stored } = await authorise(event, 'checkIn.agree', checkInOfAssignment);
	const { locale, timeZone } = event.locals;
	const clock = { locale, timeZone, now: Date.now() };
	const body = helperBody(stored, await databaseNow(store().read));
	const canAgree = body.clients.filter(isLooking);
	const [first] = canAgree;
	if (!first) redirect(307, `/assignments/${event.params.id}/look-together/${body.id}`);
	const facts = clientFacts({ ...body, label: first.label }, clock);
	const { agreement, revision, question } = body;
	const isChoosing = agreement === null || event.url.searchParams.has('change');
	return {
		...{ question, revision, checkIn: body.id },
		words: agreementTexts(locale, facts),
		said: agreement && !isChoosing ? saidAgreement(facts, agreement, clock) : null,
		isAgreed: agreement !== null && agreement.agreedAt !== null,
		/**
		 * Clients who can say yes on this device, because they answered on it, and have not yet
		 * done so.
		 */
		here: canAgree.flatMap(({ id, label, sharedDevice, state, consent }) =>
			sharedDevice && state === 'proposed' && consent !== 'yes' ? [{ id, label }] : []
		),
		choosing: isChoosing
			? {
					...choicesFor(body, locale),
					clients: canAgree.map(({ id, label, state }) => ({
						...{ id, label },
						named: agreement === null || state !== 'revealed'
					})),
					place: placeIn(event.url),
					benefits: agreement?.benefits ?? [],
					lookAgainOn: agreement?.lookAgainOn ?? null,
					today: isoDate(new Date().toISOString(), timeZone, 'day')
				}
			: null
	};
};

/**
 * Returns the place that was chosen in a form without scripts; `null` before a choice, because the
 * line starts empty.
 */
function placeIn({ searchParams }: URL): Position | null {
	const place = Number(searchParams.get('place'));
	return PLACES.find((one) => one === place) ?? null;
}

/**
 * Returns the words beside the line, and the questions about benefits for each of the six places.
 */
function choicesFor({ kind, address, helperName }: HelperBody, locale: Locale) {
	return {
		line: {
			poles: polesFor(locale, kind, address, helperName),
			strengths: checkInTexts[locale].places.strengths,
			lines: stateLines(locale, address)
		},
		benefitsAt: atEachPlace((at, strength) => {
			const place = placeOf(at, strength);
			const { side, ask, questions } = tableView(tableTexts[locale], place, [], address);
			return { side, ask, questions };
		})
	};
}

const back = ({ url }: RequestEvent, query = '') => redirect(303, `${url.pathname}${query}`);

export const actions: Actions = {
	async propose(event) {
		const { account, checkIn } = await authorise(event, 'checkIn.agree', checkInOfAssignment);
		const form = await event.request.formData();
		// Without scripts the form is sent twice. At first it has only the place, because the
		// benefits that can be chosen depend on the place.
		const { place } = placementInForm(form);
		if (!form.has('complete')) back(event, `?change&place=${place ?? ''}`);
		return orFail(event.locals.locale, form, async () => {
			await agreements.propose(store(), account, checkIn, proposalInForm(form));
			back(event);
		});
	},

	async confirm(event) {
		const { account, checkIn } = await authorise(event, 'checkIn.agree', checkInOfAssignment);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const client = String(form.get('client') ?? '');
			const { version } = confirmationInForm(form);
			await agreements.confirmHere(store(), account, checkIn, { client, version });
			back(event);
		});
	},

	async withdraw(event) {
		const { account, checkIn } = await authorise(event, 'checkIn.agree', checkInOfAssignment);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await agreements.withdraw(store(), account, checkIn);
			back(event);
		});
	}
};
