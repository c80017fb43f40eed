/** Sentence about what stands out in a revealed round, below its picture. */
import { type Insight, insightOf } from '../../domain/insight.ts';
import { m } from '../../generated/paraglide/messages.js';
import type { RevealedRound } from './revealed-round.ts';

/** Returns the sentence, which begins with a small letter, as all lines below the picture do. */
export function insightText({ dots, undecided }: RevealedRound): string {
	return textOf(insightOf(dots, undecided));
}

function textOf(insight: Insight): string {
	switch (insight.kind) {
		case 'undecided':
			return m.insight_undecided({ share: insight.share });
		case 'groups':
			return m.insight_groups();
		case 'near-ridge':
			return insight.chosen
				? m.insight_near_chosen({ share: insight.share })
				: m.insight_near({ share: insight.share });
		case 'one-side':
			return insight.chosen ? m.insight_one_side_chosen() : m.insight_one_side();
		case 'apart':
			return m.insight_apart();
		case 'even':
			return m.insight_even();
		case 'nothing':
			return m.wall_nobody_in_middle();
	}
}
