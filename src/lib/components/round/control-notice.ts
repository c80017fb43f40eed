/** Message for the host about an action without effect, or about a lost connection. */
import { MIN_ANONYMOUS_ANSWERS } from '../../domain/workshop.ts';
import type { PublicState } from '../../domain/workshop-view.ts';
import { m } from '../../generated/paraglide/messages.js';
import type { ControlResult } from '../../state/workshop/remote-control.ts';

/** @returns the message in the page's language, or an empty string when all is well */
export function controlNotice(
	notice: Exclude<ControlResult, 'done'> | null,
	{ placed, undecided }: PublicState,
	down: 'yours' | 'theirs' | null
): string {
	const missing = MIN_ANONYMOUS_ANSWERS - placed - undecided;
	switch (notice) {
		case 'too-few':
			return missing > 0 ? m.wall_too_few({ count: missing }) : m.wall_too_few_group();
		case 'not-now':
			return m.wall_not_now();
		case 'lost':
			return m.wall_lost();
		case 'no-host':
			return m.wall_no_host();
	}
	if (down) return down === 'yours' ? m.wall_offline() : m.wall_waiting();
	return '';
}
