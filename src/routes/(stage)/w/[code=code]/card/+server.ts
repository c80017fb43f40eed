/**
 * Returns the text of a role card for the participant's own position in the current round. The
 * phone draws the card as a picture.
 */
import { json } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { showErrorPage } from '$lib/server/http/page-errors';
import { languageOf } from '$lib/server/http/preferences';
import { Refusal } from '$lib/server/refusal';
import { store } from '$lib/server/store';
import { participantTexts } from '$lib/server/texts/participant';
import { seatIn } from '$lib/server/workshops/access';
import { viewOf } from '$lib/server/workshops/snapshot';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { workshop, seat } = await authorise(event, 'workshop.keepPlace', seatIn);
	const { timeZone } = event.locals;
	const locale = languageOf(event.locals);
	const { state, own } = await viewOf(store(), workshop.code, { view: 'phone', seat: seat.id });
	if (!state.question || !own || !('position' in own)) {
		showErrorPage(new Refusal('not-found'), locale);
	}
	return json({
		...participantTexts[locale].card(state.question.text, own.position),
		date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date())
	});
};
