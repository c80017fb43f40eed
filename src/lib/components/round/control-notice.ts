/** Message for the host about an action that had no effect, or about a lost connection. */
import { m } from '../../generated/paraglide/messages.js';
import type { ControlNotice } from '../../state/workshop/host-actions.ts';

/**
 * Returns the message in the page's language; an empty string when there is nothing to tell.
 * @param notice reason why the host's last action had no effect; `null` for none
 * @param missing number of phones that still have to answer before a reveal
 * @param down lost connection: `yours` for this device's, `theirs` for the server's; `null` for
 * none
 */
export function controlNotice(
	notice: ControlNotice | null,
	missing: number,
	down: 'yours' | 'theirs' | null
): string {
	switch (notice) {
		case 'too-few':
			return m.wall_too_few({ count: missing });
		case 'can-skip':
			return m.wall_can_skip();
		case 'can-end':
			return m.wall_can_end();
		case 'moved-on':
			return m.wall_moved_on();
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
