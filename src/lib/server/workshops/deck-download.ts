/** Answers with a deck as a file. */
import { DECK_TYPE, deckFileName, deckFileText } from '../../domain/deck-file.ts';

/** Returns a response that a browser saves as a file. */
export function deckDownload(deck: Parameters<typeof deckFileText>[0]): Response {
	return new Response(deckFileText(deck), {
		headers: {
			'content-type': `${DECK_TYPE}; charset=utf-8`,
			'content-disposition': `attachment; filename="${deckFileName(deck.name)}"`
		}
	});
}
