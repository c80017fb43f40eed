/** Contents of a client's pages, in the reader's language. */
import type { PreviewView } from '../../domain/check-in-view.ts';
import type { Clock } from '../../words/dates.ts';
import { checkInTexts, clientTexts, polesFor, stateLines } from '../texts/check-in.ts';
import { clientFacts } from './facts.ts';

/** Returns the question, the texts, and the words beside the line on which the client places. */
export function clientPageTexts(view: PreviewView, clock: Clock) {
	const { locale } = clock;
	const { kind, helperName: name, question } = view;
	const texts = clientTexts(locale, clientFacts(view, clock));
	return {
		name,
		question,
		texts,
		line: {
			poles: polesFor(locale, kind, 'mine', name),
			strengths: checkInTexts[locale].places.strengths,
			lines: stateLines(locale, 'mine'),
			letter: texts.look.client.letter
		}
	};
}
