import { fail, redirect } from '@sveltejs/kit';
import type { ClientState } from '$lib/domain/check-in';
import type { Titled } from '$lib/domain/text-types';
import * as checkIns from '$lib/server/check-ins/check-ins';
import { claim } from '$lib/server/check-ins/claims';
import { COVER_PATH } from '$lib/protocol';
import { clientFacts } from '$lib/server/check-ins/facts';
import { answerInForm, orClientFault } from '$lib/server/check-ins/forms';
import {
	type HandedDevice,
	handedIn,
	signOutHanded,
	unlock
} from '$lib/server/check-ins/handed-devices';
import { codeInForm, questionInForm } from '$lib/server/check-ins/helper-forms';
import { clientPageTexts } from '$lib/server/check-ins/pages';
import { type HandedClient, handedClient, handedLink } from '$lib/server/check-ins/queries';
import { orFail } from '$lib/server/http/page-errors';
import { authorise } from '$lib/server/authorise';
import { Refusal } from '$lib/server/refusal';
import { store } from '$lib/server/store';
import { type ClientTexts, checkInTexts } from '$lib/server/texts/check-in';
import { lookingTexts } from '$lib/server/texts/looking';
import type { Actions, PageServerLoad } from './$types';

/** States of a client who has answered, and can now look together with the helper. */
const LOOKABLE: readonly ClientState[] = ['answered', 'calling'];

/**
 * Index of the fact about storing among the facts of the introduction, the last of which is about
 * erasing.
 */
const STORED_FACT = 2;

/**
 * Returns nothing of the client's answer until both have looked together, because the helper sees
 * this page too.
 */
export const load: PageServerLoad = async (event) => {
	const { handed } = await authorise(event, 'handed.read', handedIn);
	const { locale, timeZone } = event.locals;
	const { searchParams } = event.url;
	const client = handed.checkInClientId;
	const found = client === null ? null : await handedClient(store(), client);
	if (!found) {
		const done = { ...checkInTexts[locale].link.gone, look: null, ready: false };
		return { locale, name: null, asks: null, done, looking: null };
	}
	const { view } = found;
	const clock = { locale, timeZone, now: Date.now() };
	const texts = clientPageTexts(view, clock);
	const { state, looking, helperName: name, question } = view;
	const isAsked = state === 'waiting';
	const canLook = LOOKABLE.includes(state) && found.sharedDevice;
	return {
		locale,
		name,
		asks: isAsked
			? {
					...texts,
					introduction: { ...texts.texts.introduction, facts: factsOnDevice(texts.texts) },
					placing: searchParams.has('place')
				}
			: null,
		done:
			isAsked || looking
				? null
				: {
						...doneTexts(found, texts.texts),
						look: canLook ? texts.texts.handed.look : null,
						/**
						 * Whether the client has pressed "look together". The helper's press then
						 * reveals both places.
						 */
						ready: searchParams.has('ready')
					},
		looking: looking && {
			question,
			looking,
			texts: lookingTexts(locale, clientFacts(view, clock), looking)
		}
	};
};

/**
 * Replaces the facts about storing and erasing, because they differ for a client who answers on the
 * helper's device.
 */
function factsOnDevice({ introduction, handed }: ClientTexts) {
	const { stored, erase } = handed;
	return introduction.facts.map(({ label, text }, index) => {
		if (index === STORED_FACT) return { label, text: stored };
		return index === introduction.facts.length - 1 ? { label, text: erase } : { label, text };
	});
}

/**
 * Returns the text that is shown once the client has answered. Before the reveal an erased answer
 * looks like a declined one, because the helper reads this page too.
 */
function doneTexts({ view: { state }, looked }: HandedClient, texts: ClientTexts): Titled {
	const { handed, expired, erased } = texts;
	if (LOOKABLE.includes(state)) return handed.done;
	if (state === 'expired') return expired;
	return looked ? { title: erased.title, text: erased.afterReveal } : handed.declined;
}

/**
 * Returns the id of the client who holds the device.
 * @throws Refusal `not-found` once the check-in is deleted
 */
function clientOf({ checkInClientId }: HandedDevice): string {
	if (checkInClientId === null) throw new Refusal('not-found');
	return checkInClientId;
}

export const actions: Actions = {
	async answer(event) {
		const { handed } = await authorise(event, 'handed.answer', handedIn);
		const form = await event.request.formData();
		const answered = await orClientFault(event.locals.locale, async () => {
			const answer = answerInForm(form);
			if (!answer) return null;
			const token = await handedLink(store(), clientOf(handed));
			return claim(event, { token, answer, sharedDevice: true });
		});
		if (answered && 'view' in answered) redirect(303, COVER_PATH);
		return fail(answered?.status ?? 422, {
			fault: answered?.data.fault ?? null,
			untouched: answered === null
		});
	},

	async look(event) {
		const { handed } = await authorise(event, 'handed.reveal', handedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await checkIns.turnBoth(store(), handed.owner, handed.checkInId, clientOf(handed));
			redirect(303, COVER_PATH);
		});
	},

	async question(event) {
		const { handed } = await authorise(event, 'handed.converse', handedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const shown = { client: clientOf(handed), question: questionInForm(form) };
			await checkIns.showQuestion(store(), handed.owner, handed.checkInId, shown);
			redirect(303, COVER_PATH);
		});
	},

	async unlock(event) {
		const { handed } = await authorise(event, 'handed.unlock', handedIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const left = await unlock(event, handed, codeInForm(form));
			if (left === null) {
				const path = `/assignments/${handed.assignmentId}/look-together`;
				redirect(303, handed.checkInClientId === null ? path : `${path}/${handed.checkInId}`);
			}
			if (left === 0) redirect(303, '/sign-in?digits');
			return fail(422, { left });
		});
	},

	async signOut(event) {
		const { handed } = await authorise(event, 'handed.unlock', handedIn);
		await signOutHanded(event, handed);
		redirect(303, '/sign-in');
	}
};
