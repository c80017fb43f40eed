/** Content of the screen in the room, for the stage and for its small picture on the host page. */
import { type Side, placeOf } from '$lib/domain/continuum';
import { explain } from '$lib/domain/explanation';
import type { Locale } from '$lib/domain/locale';
import { explanationTexts } from '$lib/server/texts';
import { roomQuestionsIn } from '$lib/server/texts/conversation';
import { ideaScreens } from '$lib/server/texts/idea';

/** Number of benefits that fit on the stage. */
const SHOWN_BENEFITS = 3;

/**
 * Returns the texts of the screen, in the workshop's language. The role and the benefits of each
 * side are in general words: those of a `clear` position, which fit any question.
 */
export function screenTextsIn(locale: Locale) {
	const roleOf = (side: Side) => {
		const { role, benefits } = explain(explanationTexts[locale], placeOf(side, 'clear'));
		return { role, borrows: benefits.slice(0, SHOWN_BENEFITS).map(({ text }) => text) };
	};
	return {
		idea: ideaScreens[locale],
		questions: roomQuestionsIn(locale),
		roles: { expert: roleOf('expert'), facilitator: roleOf('facilitator') }
	};
}

export type ScreenTexts = ReturnType<typeof screenTextsIn>;
