/** Assignments of other days than today, as a file that the import takes. */
import { randomBytes } from 'node:crypto';

/** Several files put theirs into one server: an id that is taken would be given another one. */
const OURS = randomBytes(2).toString('hex');
let made = 0;
/** In the order in which they are made. */
const uuid = () => `01a20000-${OURS}-7000-8000-${String(++made).padStart(12, '0')}`;

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
				const told = clientTold ?? null;
				return { id: uuid(), position, placedAt, clientTold: told, note: note ?? null };
			})
		}))
	};
}
