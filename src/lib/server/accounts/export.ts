/** Everything of an account as one file. */
import { z } from 'zod';
import { assignmentsInFile, exportAssignments } from '../assignments/export.ts';
import type { Store } from '../db/client.ts';
import { exportTeams, teamsInFile } from '../teams/export.ts';
import { exportHosted, hostedInFile } from '../workshops/export.ts';

/** The file's form; the number grows when an older file would be read wrongly. */
export const accountFile = z.object({
	kantlijn: z.literal(1),
	exportedAt: z.iso.datetime(),
	assignments: assignmentsInFile,
	/** Missing in files from before there were teams. */
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
