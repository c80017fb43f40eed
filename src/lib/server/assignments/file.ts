/** Assignments and their placements as part of an account file. */
import { z } from 'zod';
import { boundedArray } from '../http/bounded-array.ts';
import { pastTime } from '../http/file-schemas.ts';
import { id, positionSchema } from '../http/schemas.ts';
import { closingAnswers } from './reflection-schemas.ts';
import { benefits, client, clientSaid, note, question, takenAlong } from './schemas.ts';

/** Maximum number of assignments in an imported file. */
const MAX_ASSIGNMENTS = 100_000;
/** Maximum number of placements of one assignment in an imported file. */
const MAX_PLACEMENTS = 30_000;

const placement = z.object({
	id,
	position: positionSchema,
	note,
	clientTold: z.boolean().nullable(),
	placedAt: pastTime,
	/** Missing for a placement on which helper and client have not agreed. */
	agreedAt: pastTime.optional()
});

const assignment = z.object({
	id,
	question,
	client,
	benefits,
	archivedAt: pastTime.nullable(),
	/** Missing in files that were exported before this field existed. */
	clientSaid: clientSaid.default(null),
	/** Missing without an answer at closing, and in files that were exported before these existed. */
	lookingBack: closingAnswers.optional(),
	/** Text that the owner took along from an intervision; missing without it, and in older files. */
	takenAlong: takenAlong.optional(),
	/** Missing without an agreement, and in files that were exported before agreements existed. */
	agreed: z.object({ at: pastTime, benefits }).optional(),
	createdAt: pastTime,
	updatedAt: pastTime,
	placements: boundedArray(placement, MAX_PLACEMENTS)
});

export const assignmentsInFile = boundedArray(assignment, MAX_ASSIGNMENTS);

export type AssignmentInFile = z.infer<typeof assignment>;
