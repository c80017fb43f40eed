import { secretLink } from '$lib/domain/secret-link';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { QUESTION_MAX } from '$lib/domain/assignment';
import type { Locale } from '$lib/domain/locale';
import { type Run, roundOf, shownRounds } from '$lib/domain/workshop';
import { type Standing, allows } from '$lib/domain/permissions';
import { QUOTAS } from '$lib/domain/quotas';
import { authorise } from '$lib/server/authorise';
import { qrOf } from '$lib/qr-code';
import { networksToChoose, originForOthers } from '$lib/server/http/public-origin';
import { quotaNotes } from '$lib/server/quotas';
import { orFail } from '$lib/server/http/page-errors';
import { Refusal } from '$lib/server/refusal';
import { settings } from '$lib/server/settings';
import { store } from '$lib/server/store';
import { readyCases } from '$lib/server/texts/cases';
import { rememberHost, workshopIn } from '$lib/server/workshops/access';
import * as decks from '$lib/server/workshops/decks';
import {
	deckNameInForm,
	hostLinkNameInForm,
	handDotInForm,
	questionInForm,
	settingsInForm
} from '$lib/server/workshops/forms';
import * as hostLinks from '$lib/server/workshops/host-links';
import * as hand from '$lib/server/workshops/hand-dots';
import { load as loadWorkshop } from '$lib/server/workshops/stored-workshop';
import { outcomeOf } from '$lib/server/workshops/outcome';
import * as questions from '$lib/server/workshops/questions';
import { deletionOf } from '$lib/server/workshops/retention';
import * as seats from '$lib/server/workshops/seats';
import { viewOf } from '$lib/server/workshops/snapshot';
import * as workshops from '$lib/server/workshops/workshops';
import { quotaNotesOf } from '$lib/words/quota-note';
import { enterAsHost, runAsHost } from '../host-action';
import { screenTextsIn } from '../screen';
import type { Actions, PageServerLoad } from './$types';

/**
 * Number of characters of `linkMark`, the start of the hash of the host link's secret. They are
 * enough to tell two host links apart.
 */
const MARK_LENGTH = 12;

export const load: PageServerLoad = async (event) => {
	const found = await authorise(event, 'workshop.watch', workshopIn);
	const { workshop, isHost } = found;
	const { code } = workshop;
	if (event.params.code !== code) redirect(307, `/w/${code}/host`);
	const { locale, timeZone, session } = event.locals;
	const common = { code, locale, timeZone, now: Date.now(), hasAccount: session !== null };
	if (!isHost) return { ...common, whole: null, hostData: null };
	const { state, dots } = await viewOf(store(), code, { view: 'wall', seat: null });
	const hostData = await hostDataOf(event, code, found);
	return { ...common, whole: { ...state, dots }, hostData };
};

/** Loads the data that only hosts may see. */
async function hostDataOf(
	event: RequestEvent,
	code: string,
	{ hostLink, standings }: { hostLink: string | null; standings: readonly Standing[] }
) {
	const { row, questions: deck, run } = await loadWorkshop(store().read, code);
	const origin = originForOthers(event.url, row.address) ?? event.url.origin;
	const account = event.locals.session?.account.id ?? null;
	return {
		linkMark: (hostLink ?? row.hostHash).slice(0, MARK_LENGTH),
		// Only the first host may renew the first link, and make or revoke others.
		links: allows('workshop.addHostLink', standings)
			? await hostLinks.list(store().read, row.id)
			: null,
		maxLinks: QUOTAS.hostLinks,
		isFixed: await workshops.anySeat(store().read, row.id),
		deck: deck.map(({ id, text, note }, index) => ({
			id,
			text,
			note,
			rounds: shownRounds(run.questions[index] ?? { rounds: [] })
		})),
		byHand: await hand.dotsByHand(store().read, row.id, roundOf(run)?.round ?? null),
		seats: await seats.list(store().read, row.id, new Date()),
		deletedAt: deletionOf(row),
		cases: readyCases[row.locale].map(({ id, question }) => ({ id, question })),
		questionMax: QUESTION_MAX,
		origin,
		qr: qrOf(`${origin}/w/${code}`),
		embeds: settings().embedOrigins.length > 0,
		networks: networksToChoose(),
		outcome: run.ended ? await outcomeOf(store().read, code) : null,
		screen: screenTextsIn(row.locale),
		quotas: await quotasOf(row.id, run, account, event.locals.locale)
	};
}

/**
 * Returns notes about quotas that are nearly used up: the quotas of the workshop, and the quota of
 * decks that the account has saved.
 */
async function quotasOf(
	workshop: string,
	{ questions: deck }: Run,
	account: string | null,
	locale: Locale
) {
	const { read } = store();
	const rounds = deck.reduce((sum, question) => sum + question.rounds.length, 0);
	return [
		...(await quotaNotes(read, workshop, ['seats', 'hostLinks'], locale)),
		...quotaNotesOf([['workshopRounds', rounds]], locale),
		...(account ? await quotaNotes(read, account, ['decks'], locale) : [])
	];
}

export const actions: Actions = {
	/** Makes this browser the host's, with the secret from the host link's fragment. */
	async enter(event) {
		await authorise(event, 'workshop.watch');
		return enterAsHost(event, `/w/${event.params.code}/host`);
	},

	/** Adds a question that the host wrote, or a ready-made case with its note. */
	async add(event) {
		const { workshop } = await authorise(event, 'workshop.edit', workshopIn);
		return runAsHost(event, workshop, async ({ code, locale }, form) => {
			const ready = readyCases[locale].find(({ id }) => id === form.get('case'));
			const added = ready ? { text: ready.question, note: ready.note } : questionInForm(form);
			await questions.add(store(), code, [added]);
		});
	},

	async reword(event) {
		const { workshop } = await authorise(event, 'workshop.edit', workshopIn);
		return runAsHost(event, workshop, ({ code }, form) =>
			questions.reword(store(), code, String(form.get('question')), questionInForm(form))
		);
	},

	async remove(event) {
		const { workshop } = await authorise(event, 'workshop.edit', workshopIn);
		return runAsHost(event, workshop, ({ code }, form) =>
			questions.remove(store(), code, String(form.get('question')))
		);
	},

	async move(event) {
		const { workshop } = await authorise(event, 'workshop.edit', workshopIn);
		return runAsHost(event, workshop, ({ code }, form) =>
			questions.move(store(), code, String(form.get('question')), Number(form.get('to')) || 0)
		);
	},

	async settings(event) {
		const { workshop } = await authorise(event, 'workshop.edit', workshopIn);
		return runAsHost(
			event,
			workshop,
			({ code }, form) => workshops.configure(store(), code, settingsInForm(form)),
			'settings'
		);
	},

	async seat(event) {
		const { workshop } = await authorise(event, 'workshop.seats', workshopIn);
		return runAsHost(event, workshop, ({ code }, form) =>
			seats.remove(store(), code, String(form.get('seat')))
		);
	},

	async hand(event) {
		const { workshop } = await authorise(event, 'workshop.hand', workshopIn);
		return runAsHost(event, workshop, async ({ code }, form) => {
			const { position = null, initials = null, group = null } = handDotInForm(form);
			await hand.placeDot(store(), code, { position, initials, group });
		});
	},

	async unhand(event) {
		const { workshop } = await authorise(event, 'workshop.hand', workshopIn);
		return runAsHost(event, workshop, ({ code }) => hand.removeLastDot(store(), code));
	},

	/** Chooses the network of this machine that has the phones in it. */
	async address(event) {
		const { workshop } = await authorise(event, 'workshop.edit', workshopIn);
		return runAsHost(
			event,
			workshop,
			async ({ code }, form) => {
				const chosen = networksToChoose().find(({ address }) => address === form.get('address'));
				if (!chosen) throw new Refusal('invalid', [{ path: 'address', code: 'required' }]);
				await workshops.chooseAddress(store(), code, chosen.address);
			},
			'link'
		);
	},

	/**
	 * Replaces the secret of the first host link. Its holders lose access, but for the workshop's
	 * creator.
	 */
	async renew(event) {
		const { workshop } = await authorise(event, 'workshop.renewHostLink', workshopIn);
		return runAsHost(event, workshop, async ({ code }) => {
			const token = await workshops.renewHost(store(), code);
			await rememberHost(event, code, token);
			redirect(303, secretLink('', 'host', token, code));
		});
	},

	/** Makes another host link. Its secret is in this response only. */
	async addLink(event) {
		const { workshop } = await authorise(event, 'workshop.addHostLink', workshopIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const name = hostLinkNameInForm(form);
			return { hostLink: { name, secret: await hostLinks.add(store(), workshop.code, name) } };
		});
	},

	/** Revokes one host link beside the first one, and ends its streams. */
	async revokeLink(event) {
		const { workshop } = await authorise(event, 'workshop.revokeHostLink', workshopIn);
		return runAsHost(
			event,
			workshop,
			({ code }, form) => hostLinks.revoke(store(), code, String(form.get('link'))),
			'link'
		);
	},

	async keep(event) {
		const { account, workshop } = await authorise(event, 'workshop.keepDeck', workshopIn);
		return runAsHost(
			event,
			workshop,
			async ({ code }, form) => {
				if (account === null) throw new Refusal('no-session');
				await decks.saveDeck(store(), account, code, deckNameInForm(form));
			},
			'close'
		);
	},

	async delete(event) {
		const { workshop } = await authorise(event, 'workshop.delete', workshopIn);
		return runAsHost(event, workshop, async ({ code }) => {
			await workshops.remove(store(), code);
			redirect(303, event.locals.session ? '/workshops' : '/');
		});
	}
};
