import { authorise } from '$lib/server/authorise';
import { showErrorPage } from '$lib/server/http/page-errors';
import { Refusal } from '$lib/server/refusal';
import { store } from '$lib/server/store';
import { deckDownload } from '$lib/server/workshops/deck-download';
import { find } from '$lib/server/workshops/decks';
import type { RequestHandler } from './$types';

/** The deck as a file. */
export const GET: RequestHandler = async (event) => {
	const { account } = await authorise(event, 'deck.edit');
	const deck = await find(store(), account, event.params.id);
	if (!deck) showErrorPage(new Refusal('not-found'), event.locals.locale);
	return deckDownload(deck);
};
