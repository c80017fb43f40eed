import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { may } from '$lib/server/access';
import { orErrorPage, orFail } from '$lib/server/page';
import { qrOf } from '$lib/server/qr';
import { originForOthers } from '$lib/server/reach';
import { Refusal } from '$lib/server/refusal';
import { check } from '$lib/server/say';
import { QUESTION_MAX, newQuestion } from '$lib/server/schemas';
import { store } from '$lib/server/store';
import { readyCases } from '$lib/server/texts/cases';
import { accountOf } from '$lib/server/visitor';
import { askerIn, hostIn, keepHost } from '$lib/server/workshops/asker';
import { control } from '$lib/server/workshops/controls';
import * as decks from '$lib/server/workshops/decks';
import * as hand from '$lib/server/workshops/hand';
import { load as loadShow } from '$lib/server/workshops/load';
import * as questions from '$lib/server/workshops/questions';
import { action, handDot, settings } from '$lib/server/workshops/schemas';
import * as seats from '$lib/server/workshops/seats';
import { sightOf } from '$lib/server/workshops/sight';
import * as workshops from '$lib/server/workshops/workshops';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	may(event, 'workshop.watch');
	const { workshop, isHost } = await orErrorPage(askerIn(event, event.params.code));
	const { code } = workshop;
	if (event.params.code !== code) redirect(307, `/w/${code}/host`);
	const { state, dots } = await sightOf(store(), code, { view: 'wall', seat: null });
	const whole = { ...state, dots };
	return { code, whole, now: Date.now(), desk: isHost ? await deskOf(event, code) : null };
};

/** What only a host sees. */
async function deskOf(event: RequestEvent, code: string) {
	const { row, questions: deck, show } = await loadShow(store().read, code);
	const origin = originForOthers(event.url) ?? event.url.origin;
	return {
		title: row.title,
		isMine: event.locals.session?.account.id === row.accountId,
		isFixed: await workshops.anySeat(store().read, row.id),
		deck: deck.map(({ id, text, note }, index) => ({
			id,
			text,
			note,
			rounds: show.questions[index]?.rounds ?? []
		})),
		seats: await seats.list(store().read, row.id, new Date()),
		deletedAt: workshops.deletionOf(row),
		cases: readyCases[row.locale].map(({ id, question }) => ({ id, question })),
		questionMax: QUESTION_MAX,
		origin,
		qr: qrOf(`${origin}/w/${code}`)
	};
}
