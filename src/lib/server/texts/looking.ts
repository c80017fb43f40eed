/** Makes the texts about the places that helper and client see when they look together. */
import type { Looking } from '../../domain/check-in-view.ts';
import { type Position, sideOf, strengthOf } from '../../domain/continuum.ts';
import type { Locale } from '../../domain/locale.ts';
import type { LookingTexts } from '../../domain/looking-texts.ts';
import { checkInQuestionsFor } from './check-in-questions.ts';
import { type ClientFacts, clientTexts, placeSaid, polesFor } from './check-in.ts';

export function lookingTexts(locale: Locale, facts: ClientFacts, seen: Looking): LookingTexts {
	const { kind, address, name } = facts;
	const { look } = clientTexts(locale, facts);
	const said = (position: Position | null) =>
		position === null
			? look.undecided
			: placeSaid(locale, sideOf(position), strengthOf(position), address);
	const { pictures, client, helper, guess } = seen;
	const places = { pictures, client: client.position, helper: helper.position };
	return {
		label: look.label,
		poles: polesFor(locale, kind, address, name),
		client: { ...look.client, said: said(client.position) },
		helper: { label: name, letter: firstLetter(name), said: said(helper.position) },
		guess: guess === null ? null : { label: look.guess, said: said(guess) },
		first: look.first,
		questions: checkInQuestionsFor(locale, places, { kind, address, name }),
		last: look.last
	};
}

/** Returns the first letter of a name, with its accents; `·` for a name without letters. */
function firstLetter(name: string): string {
	return /\p{L}\p{M}*/u.exec(name)?.[0].toUpperCase() ?? '·';
}
