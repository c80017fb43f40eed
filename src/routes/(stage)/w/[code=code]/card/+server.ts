/**
 * Returns the text of a role card for the participant's own position in the current round. The
 * phone draws the card as a picture.
 */
import { json } from '@sveltejs/kit';
import { roleCard } from '$lib/domain/card';
import { ADDRESSES } from '$lib/domain/explanation';
import { authorise } from '$lib/server/authorise';
import { showErrorPage } from '$lib/server/http/page-errors';
import { Refusal } from '$lib/server/refusal';
import { store } from '$lib/server/store';
import { cardTexts, explanationTexts } from '$lib/server/texts';
import { seatIn } from '$lib/server/workshops/access';
import { viewOf } from '$lib/server/workshops/snapshot';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { workshop, seat } = await authorise(event, 'workshop.keepPlace', seatIn);
	const { locale, timeZone } = event.locals;
	const { state, own } = await viewOf(store(), workshop.code, { view: 'phone', seat: seat.id });
	if (!state.question || !own || !('position' in own)) {
		showErrorPage(new Refusal('not-found'), locale);
	}
	const texts = { card: cardTexts[locale], explanation: explanationTexts[locale] };
	const assignment = { question: state.question.text, position: own.position, benefits: [] };
	return json({
		...roleCard(texts, assignment, ADDRESSES[0]),
		date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date())
	});
};
