/** Export of an account's data as one file. */
import type { Locale } from '../../domain/locale.ts';
import { exportAssignments } from '../assignments/export.ts';
import { exportYears } from '../assignments/reflections.ts';
import { exportCheckIns } from '../check-ins/export.ts';
import type { Store } from '../db/client.ts';
import { Refusal } from '../refusal.ts';
import { exportTeams } from '../teams/export.ts';
import { exportHosted } from '../workshops/export.ts';
import type { AccountFile } from './file.ts';
import * as sessions from './sessions.ts';

/**
 * Returns the file of an account.
 * @param language language of the browser that requests the file, since accounts store none
 */
export async function exportAccount(
	store: Store,
	owner: string,
	language: Locale
): Promise<AccountFile> {
	return {
		kantlijn: 1,
		exportedAt: new Date().toISOString(),
		...(await exportSettings(store, owner, language)),
		assignments: await exportAssignments(store, owner),
		years: await exportYears(store, owner),
		checkIns: await exportCheckIns(store, owner),
		teams: await exportTeams(store, owner),
		...(await exportHosted(store, owner))
	};
}

async function exportSettings(
	{ read }: Store,
	owner: string,
	language: Locale
): Promise<Required<Pick<AccountFile, 'account' | 'settings'>>> {
	const account = await read
		.selectFrom('account')
		.leftJoin('recoveryCode', 'recoveryCode.accountId', 'account.id')
		.select(['account.createdAt', 'account.timeZone', 'account.address'])
		.select('recoveryCode.createdAt as recoveryCodeAt')
		.where('account.id', '=', owner)
		.executeTakeFirst();
	if (!account) throw new Refusal('no-session');
	const user = await read
		.selectFrom('authUser')
		.select('address')
		.where('accountId', '=', owner)
		.where('address', 'is not', null)
		.executeTakeFirst();
	const { createdAt, recoveryCodeAt, timeZone, address } = account;
	return {
		account: {
			createdAt,
			email: user?.address ?? null,
			recoveryCodeAt,
			sessions: await sessions.forExport(read, owner)
		},
		settings: { timeZone, address, language }
	};
}
