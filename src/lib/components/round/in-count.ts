/** Text with the number of participants who are in. */
import type { PublicState } from '../../domain/workshop-view.ts';
import { m } from '../../generated/paraglide/messages.js';

/** Tells a room that nobody has joined from one whose phones are all silent, as during a break. */
export function inCount({ seats, joined }: Pick<PublicState, 'seats' | 'joined'>): string {
	if (seats > 0) return m.wall_in({ count: seats });
	return joined > 0 ? m.wall_in_before({ count: joined }) : m.wall_in_none();
}
