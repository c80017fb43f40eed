/**
 * Schema of an account's memberships in its exported file. An import ignores them, because a team
 * belongs to all its members.
 */
import { z } from 'zod';
import { boundedArray } from '../http/bounded-array.ts';
import { fileTime } from '../http/file-schemas.ts';
import { positionSchema } from '../http/schemas.ts';

/**
 * Limits of an imported file: the number of teams, and the number of questions or of placements in
 * one team.
 */
const MAX_TEAMS = 10_000;
const MAX_IN_TEAM = 30_000;

const answer = {
	round: z.number().int(),
	/** `null` for undecided. */
	position: positionSchema.nullable(),
	note: z.string().nullable(),
	placedAt: fileTime
};

const team = z.object({
	name: z.string(),
	displayName: z.string(),
	joinedAt: fileTime,
	/** All answers of the account in this team, including those to questions that others shared. */
	placements: boundedArray(z.object({ question: z.string(), ...answer }), MAX_IN_TEAM),
	/**
	 * Questions that the account shared with this team or brought in as its case, each with only the
	 * account's own answers.
	 * Absent in files of versions that did not export these questions.
	 */
	questions: boundedArray(
		z.object({
			question: z.string(),
			client: z.string().nullable(),
			archivedAt: fileTime.nullable(),
			createdAt: fileTime,
			updatedAt: fileTime,
			/** Whether it was the account's own case, in an intervision; absent in older files. */
			case: z.boolean().optional(),
			placements: boundedArray(z.object(answer), MAX_IN_TEAM)
		}),
		MAX_IN_TEAM
	).optional(),
	/**
	 * Requests to a client to look together that the account made in this team, without the link.
	 * Absent in files of versions that had none.
	 */
	clientRequests: boundedArray(
		z.object({
			question: z.string(),
			label: z.string(),
			address: z.string(),
			locale: z.string(),
			createdAt: fileTime,
			expiresAt: fileTime
		}),
		MAX_IN_TEAM
	).optional()
});

export const teamsInFile = boundedArray(team, MAX_TEAMS);

export type TeamInFile = z.infer<typeof team>;
