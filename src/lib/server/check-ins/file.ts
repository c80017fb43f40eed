/**
 * Format of check-ins in an account file: what the helper wrote, and the helper's place. The file
 * holds no link and nothing that a client answered, and an import restores no check-in.
 */
import { z } from 'zod';
import { CHECK_IN_KINDS, MAX_CLIENTS } from '../../domain/check-in.ts';
import { boundedArray } from '../http/bounded-array.ts';
import { pastTime } from '../http/file-schemas.ts';
import { id, positionSchema } from '../http/schemas.ts';
import { contact, helperName, label, question } from './schemas.ts';

const MAX_CHECK_INS = 100_000;

const checkIn = z.object({
	id,
	/** Id of the assignment in the same file. */
	assignment: id,
	kind: z.enum(CHECK_IN_KINDS),
	question,
	helperName,
	contact,
	/** Place of the helper; `null` for undecided. */
	position: positionSchema.nullable(),
	clients: boundedArray(z.object({ label, guess: positionSchema.nullable() }), MAX_CLIENTS),
	createdAt: pastTime
});

export const checkInsInFile = boundedArray(checkIn, MAX_CHECK_INS);

export type CheckInInFile = z.infer<typeof checkIn>;
