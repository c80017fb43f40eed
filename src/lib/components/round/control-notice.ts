/** Message for the host about an action that had no effect, or about a lost connection. */
import { m } from '../../generated/paraglide/messages.js';
import type { ControlResult } from '../../state/workshop/host-actions.ts';

/**
 * @param missing number of phones that still have to answer before a reveal
 * @param down connection that is lost: this device's (`yours`) or the server's (`theirs`)
 * @returns the message in the page's language; an empty string when there is nothing to tell
 */
export function controlNotice(
	notice: Exclude<ControlResult, 'done'> | null,
	missing: number,
	down: 'yours' | 'theirs' | null
): string {
	switch (notice) {
		case 'too-few':
			return m.wall_too_few({ count: missing });
		case 'not-now':
			return m.wall_not_now();
		case 'lost':
			return m.wall_lost();
		case 'no-host':
			return m.wall_no_host();
		case 'signed-out':
			return m.wall_signed_out();
	}
	if (down) return down === 'yours' ? m.wall_offline() : m.wall_waiting();
	return '';
}
