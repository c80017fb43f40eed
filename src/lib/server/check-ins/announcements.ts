/**
 * Live channels of a check-in: one for the helper, and one for each client. Each channel numbers
 * its events separately, so that event ids do not reveal changes that only another person may see.
 */
import { live } from '../live/hub.ts';
import type { Who } from '../../domain/check-in-view.ts';

export const channelOf = (checkIn: string, who: Who) =>
	who === 'helper' ? `checkIn:${checkIn}` : `client:${who.client}`;

export function announce(checkIn: string, changed: readonly Who[]): void {
	for (const who of changed) live().changed(channelOf(checkIn, who));
}
