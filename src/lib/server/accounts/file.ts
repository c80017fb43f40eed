/** Schema of the file to which an account is exported and from which it is imported. */
import { z } from 'zod';
import { ADDRESSES } from '../../domain/explanation.ts';
import { LOCALES } from '../../domain/locale.ts';
import { assignmentsInFile } from '../assignments/file.ts';
import { yearsInFile } from '../assignments/reflection-schemas.ts';
import { checkInsInFile } from '../check-ins/file.ts';
import { MAX_FAULTS, boundedArray } from '../http/bounded-array.ts';
import { fileTime } from '../http/file-schemas.ts';
import { isTimeZone } from '../http/preferences.ts';
import { teamsInFile } from '../teams/file.ts';
import { hostedInFile } from '../workshops/file.ts';

const MAX_SESSIONS = 10_000;

/**
 * `kantlijn` is the version of the format. Raise it when files of the earlier format must be read
 * in another way. Fields that were added later are optional, so that older files can be imported.
 */
export const accountFile = z
	.object({
		kantlijn: z.literal(1),
		exportedAt: fileTime,
		/** The account and its sign-in methods. An import ignores all of these. */
		account: z
			.object({
				createdAt: fileTime,
				email: z.string().nullable(),
				/** Time at which the recovery code was made; `null` without a code. */
				recoveryCodeAt: fileTime.nullable(),
				sessions: boundedArray(
					z.object({ device: z.string().nullable(), createdAt: fileTime, seenAt: fileTime }),
					MAX_SESSIONS
				)
			})
			.optional(),
		/** Time zone and form of address. An import sets them if the account has none. */
		settings: z
			.object({
				timeZone: z.string().refine(isTimeZone).nullable(),
				address: z.enum(ADDRESSES).nullable(),
				/** Language of the browser that requested the file, since accounts store none. */
				language: z.enum(LOCALES)
			})
			.optional(),
		assignments: assignmentsInFile,
		/** Missing in files exported before a helper could write about a year. */
		years: yearsInFile.optional(),
		/** Missing in files exported before teams existed. */
		teams: teamsInFile.optional(),
		/** Missing in files exported before check-ins existed. An import does not restore check-ins. */
		checkIns: checkInsInFile.optional(),
		...hostedInFile
	})
	.check(({ value, issues }) => {
		for (const path of duplicateIds(value)) {
			issues.push({ code: 'custom', params: { code: 'doubled' }, path, input: value });
		}
	});

export type AccountFile = z.infer<typeof accountFile>;

/**
 * Finds duplicate ids. Returns the zod issue path of each id that an earlier entry of the same kind
 * already uses, at most {@link MAX_FAULTS}.
 */
function duplicateIds({
	assignments,
	workshops = [],
	decks = []
}: Identified): (string | number)[][] {
	const found: (string | number)[][] = [];
	const collect = (
		entries: readonly { id: string }[],
		path: (string | number)[],
		seen: Set<string>
	) => {
		for (const [index, { id }] of entries.entries()) {
			if (found.length === MAX_FAULTS) return;
			if (seen.has(id)) found.push([...path, index, 'id']);
			seen.add(id);
		}
	};
	for (const [name, entries] of Object.entries({ assignments, workshops, decks })) {
		collect(entries, [name], new Set());
	}
	const placements = new Set<string>();
	for (const [index, assignment] of assignments.entries()) {
		collect(assignment.placements, ['assignments', index, 'placements'], placements);
	}
	return found;
}

interface Identified {
	assignments: readonly { id: string; placements: readonly { id: string }[] }[];
	workshops?: readonly { id: string }[] | undefined;
	decks?: readonly { id: string }[] | undefined;
}
