/** Facts about a check-in and this server that are mentioned in the texts for a client. */
import { MARK_DAYS } from '../../domain/check-in.ts';
import type { PreviewView } from '../../domain/check-in-view.ts';
import { type Clock, day } from '../../words/dates.ts';
import { settings } from '../settings.ts';
import type { ClientFacts } from '../texts/check-in.ts';

export function clientFacts(
	{ kind, address, helperName, contact, label, expiresAt }: Omit<PreviewView, 'question'>,
	clock: Clock
): ClientFacts {
	const { operatorContact, backupDays } = settings();
	return {
		...{ kind, address, contact, label },
		name: helperName,
		until: day(expiresAt, clock),
		markDays: MARK_DAYS,
		operator: operatorContact,
		backupDays
	};
}
