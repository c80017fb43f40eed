/** Contents of a client's pages, in the reader's language. */
import type { PreviewView } from '../../domain/check-in-view.ts';
import { isolate } from '../../domain/isolate.ts';
import type { Clock } from '../../words/dates.ts';
import { checkInTexts, clientTexts, polesFor, stateLines } from '../texts/check-in.ts';
import { requestTexts } from '../texts/client-request.ts';
import { clientFacts, requestFacts } from './facts.ts';
import type { RequestPreview } from './request-clients.ts';

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

/**
 * Returns the texts of a team's request, with those of each question. Without a state every question
 * counts as unanswered.
 */
export function requestPageTexts(request: RequestPreview, clock: Clock) {
	const { askedBy, address, label, expiresAt, questions } = request;
	const names = questions.map(({ helperName }) => helperName);
	const facts = requestFacts({ askedBy, names, address, label, expiresAt }, clock);
	const texts = requestTexts(clock.locale, facts);
	const { step, states: _, about, ...shown } = texts;
	return {
		name: askedBy,
		question: request.question,
		texts: shown,
		questions: questions.map((one, index) => ({
			client: one.client,
			...clientPageTexts(one, clock),
			step: step(index + 1, questions.length, isolate(one.helperName)),
			about: about(isolate(one.helperName))
		}))
	};
}
