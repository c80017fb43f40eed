import { type RequestEvent, fail, redirect } from '@sveltejs/kit';
import { allows } from '$lib/domain/permissions';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/authorise';
import { originForMail } from '$lib/server/http/public-origin';
import { send } from '$lib/server/mail';
import { limitMail } from '$lib/server/rate-limit/sign-in-attempts';
import { Refusal } from '$lib/server/refusal';
import { store } from '$lib/server/store';
import { workshopIn } from '$lib/server/workshops/access';
import { resultsOf } from '$lib/server/workshops/results';
import { mailAddressOf, summaryOf } from '$lib/server/workshops/summary';
import { logFault } from '$lib/server/telemetry/log';
import type { Actions, PageServerLoad } from './$types';

/**
 * Loads the results for hosts. Others are redirected to the host page, which explains how to become
 * a host.
 */
export const load: PageServerLoad = async (event) => {
	const { workshop, standings } = await authorise(event, 'workshop.watch', workshopIn);
	const { code, createdAt, endedAt } = workshop;
	if (!allows('workshop.export', standings)) redirect(303, `/w/${code}/host`);
	if (event.params.code !== code) redirect(307, `/w/${code}/report`);
	const { locale: language, ...report } = await resultsOf(store(), code);
	const { origin } = event.url;
	return {
		code,
		createdAt,
		endedAt,
		language,
		...report,
		/** Whether the workshop is this account's own, so that it can be compared with others. */
		isOwn: allows('workshop.manage', standings),
		summary: await summaryOf(store().read, workshop, { origin, timeZone: zoneOf(event) }),
		/** Address to which this server can mail the summary; `null` for none. */
		address: await mailAddressOf(store().read, accountOf(event))
	};
};

const accountOf = ({ locals }: RequestEvent) => locals.session?.account.id ?? null;
const zoneOf = ({ locals }: RequestEvent) => locals.timeZone;

export const actions: Actions = {
	/** Mails the summary to the confirmed address of the host's own account, and to no other. */
	async mail(event) {
		const { workshop } = await authorise(event, 'workshop.export', workshopIn);
		const { locale, requestId } = event.locals;
		const account = accountOf(event);
		const to = await mailAddressOf(store().read, account);
		if (account === null || to === null) {
			return fail(409, { mailed: false, fault: m.summary_no_mail({}, { locale }) });
		}
		const slow = await limitMail(event, to, account);
		if (slow) return fail(429, { mailed: false, fault: slow });
		const at = { origin: originForMail(), timeZone: zoneOf(event) };
		try {
			await send({ to, ...(await summaryOf(store().read, workshop, at)) });
		} catch (error) {
			if (error instanceof Refusal) throw error;
			logFault(requestId, event.route.id, error);
			return fail(503, { mailed: false, fault: m.email_not_sent({}, { locale }) });
		}
		return { mailed: true, fault: null };
	}
};
