/** Facts about a check-in and this server that are mentioned in the texts for a client. */
import { MARK_DAYS } from '../../domain/check-in.ts';
import type { PreviewView } from '../../domain/check-in-view.ts';
import { type Clock, day } from '../../words/dates.ts';
import { settings } from '../settings.ts';
import type { ClientFacts } from '../texts/check-in.ts';
import type { RequestFacts } from '../texts/client-request.ts';

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

/** Returns the facts that are mentioned in the texts about a team's request. */
export function requestFacts(
	{
		expiresAt,
		...request
	}: Pick<RequestFacts, 'address' | 'askedBy' | 'names' | 'label'> & {
		expiresAt: string;
	},
	clock: Clock
): RequestFacts {
	const { operatorContact, backupDays } = settings();
	return {
		...request,
		until: day(expiresAt, clock),
		markDays: MARK_DAYS,
		operator: operatorContact,
		backupDays
	};
}
