/** Export of an account's data as one file. */
import { z } from 'zod';
import { assignmentsInFile, exportAssignments } from '../assignments/export.ts';
import type { Store } from '../db/client.ts';
import { time } from '../http/schemas.ts';
import { exportTeams, teamsInFile } from '../teams/export.ts';
import { exportHosted, hostedInFile } from '../workshops/export.ts';

/**
 * Schema of the file. `kantlijn` is the format version: raise it when old files need other reading.
 */
export const accountFile = z.object({
	kantlijn: z.literal(1),
	exportedAt: time,
	assignments: assignmentsInFile,
	/** Missing in files exported before teams existed. */
	teams: teamsInFile.optional(),
	...hostedInFile
});

export type AccountFile = z.infer<typeof accountFile>;

export async function exportAccount(store: Store, owner: string): Promise<AccountFile> {
	return {
		kantlijn: 1,
		exportedAt: new Date().toISOString(),
		assignments: await exportAssignments(store, owner),
		teams: await exportTeams(store, owner),
		...(await exportHosted(store, owner))
	};
}
