/** Effect of the next press of `forward`, so that pages can name it before the host presses. */
import type { PublicState } from './workshop-view.ts';
import { type Steps, isInFront } from './workshop.ts';

/**
 * `close`: closes what stands in front of the question. `idea` and `idea-on`: show the first and
 * the next screen about the idea. `open`: opens the first question. `lock`: closes the round, and
 * participants talk in pairs. `again`: opens the second round. `next`: opens the next question.
 * `skip`: opens the next question without a reveal, for want of answers. `leave`: ends the
 * rehearsal. `none`: the workshop has ended.
 */
export type ForwardStep =
	| 'close'
	| 'idea'
	| 'idea-on'
	| 'open'
	| 'lock'
	| 'reveal'
	| 'again'
	| 'next'
	| 'skip'
	| 'end'
	| 'leave'
	| 'none';

type Facts = Pick<
	PublicState,
	'phase' | 'show' | 'question' | 'rounds' | 'rehearsal' | keyof Steps
>;

/**
 * Whether participants are asked to talk in pairs now: before the first reveal of a question only,
 * so not when the host goes back from that reveal.
 */
export function invitesPairs({
	phase,
	pairsFirst,
	rounds,
	round,
	revealedRounds
}: Pick<PublicState, 'phase' | 'pairsFirst' | 'rounds' | 'round' | 'revealedRounds'>): boolean {
	const isSeen = round !== null && revealedRounds.includes(round);
	return phase === 'locked' && pairsFirst && rounds === 1 && !isSeen;
}

/** Returns what the next press of `forward` does, if the reducer does not refuse it. */
export function forwardStep(state: Facts): ForwardStep {
	const { phase, show, question, rounds, withIdea, twoRounds, pairsFirst } = state;
	if (phase === 'ended' && state.rehearsal) return 'leave';
	if (isInFront(show, phase)) return 'close';
	const isFirstRound = rounds === 1;
	switch (phase) {
		case 'lobby':
			if (show === 'question') return withIdea ? 'idea' : 'open';
			return show === 'idea-3' ? 'open' : 'idea-on';
		case 'open':
			return pairsFirst && isFirstRound ? 'lock' : 'reveal';
		case 'locked':
			return 'reveal';
		case 'revealed':
			if (twoRounds && isFirstRound) return 'again';
			return question?.index === question?.total ? 'end' : 'next';
		case 'ended':
			return 'none';
	}
}
