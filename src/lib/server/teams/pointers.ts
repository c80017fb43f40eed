/** Links from an own assignment to the teams with which its question is shared. */
import { isolate } from '../../domain/isolate.ts';
import type { Locale } from '../../domain/locale.ts';
import { m } from '$lib/generated/paraglide/messages.js';
import type { SharedCounterpart } from './counterparts.ts';

export interface Pointer {
	/** Left out where there is nothing to open. */
	href?: string;
	text: string;
	/** Text that the owner of the assignment wrote, beside the link. */
	said?: string;
}

/**
 * Returns the links. What the owner took along from an intervision stands beside the link to the
 * case, or by itself once that case is gone.
 */
export function teamPointers(
	shared: readonly SharedCounterpart[],
	takenAlong: string | null,
	locale: Locale
): Pointer[] {
	const own = shared.findLast(({ caseOwner, me }) => caseOwner === me);
	const links = shared.map((one): Pointer => {
		const { id, team, name } = one;
		const href = `/teams/${team}/assignments/${id}`;
		return one === own && takenAlong !== null
			? { href, text: m.counterpart_taken({ team: isolate(name) }, { locale }), said: takenAlong }
			: { href, text: m.counterpart_shared({ team: isolate(name) }, { locale }) };
	});
	if (own || takenAlong === null) return links;
	return [{ text: m.counterpart_taken_before({}, { locale }), said: takenAlong }, ...links];
}
