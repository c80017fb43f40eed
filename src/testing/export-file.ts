/** Makes export files with assignments whose placements are in the past, for tests that import. */
import { randomBytes } from 'node:crypto';

/**
 * Part of each id, random for each test file. Test files share a server, and an import gives
 * another id to an item whose id another account uses.
 */
const FILE_PART = randomBytes(2).toString('hex');
let made = 0;
/** Returns a new id. Ids sort in the order of their creation. */
const uuid = () => `01a20000-${FILE_PART}-7000-8000-${String(++made).padStart(12, '0')}`;

export interface FilePlacement {
	position: number;
	placedAt: string;
	clientTold?: boolean;
	note?: string;
}

export interface FileAssignment {
	question: string;
	client?: string;
	benefits?: string[];
	placements?: FilePlacement[];
}

export function exportFile(assignments: FileAssignment[]) {
	const before = '2020-01-01T12:00:00.000Z';
	return {
		kantlijn: 1,
		exportedAt: before,
		assignments: assignments.map(({ question, client, benefits = [], placements = [] }) => ({
			id: uuid(),
			question,
			client: client ?? null,
			benefits,
			archivedAt: null,
			createdAt: before,
			updatedAt: before,
			placements: placements.map(({ position, placedAt, clientTold, note }) => {
				const optional = { clientTold: clientTold ?? null, note: note ?? null };
				return { id: uuid(), position, placedAt, ...optional };
			})
		}))
	};
}
