/** Fills an account directly in the database of a stopped server, since over HTTP it would take hours. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { v7 as uuid } from 'uuid';
import { isRoleSwitch } from '../src/lib/domain/assignment.ts';
import { position } from '../src/lib/domain/continuum.ts';
import { foldedForSearch } from '../src/lib/server/http/text.ts';

const DAY_MS = 86_400_000;
const PLACEMENTS = 3;
const WORDS = 'rooster fusie verzuim team planning cliënt bestuur nacht zorg strategie'.split(' ');

/** Inserts assignments spread over five years; returns the id of the middle one. */
export function fill(dataDir: string, account: string, assignments: number): string {
	const database = new DatabaseSync(join(dataDir, 'kantlijn.db'), { timeout: 5_000 });
	const addAssignment = database.prepare(
		`insert into assignment (id, account_id, question, client, benefits, position, ranked_at, folded,
			created_at, updated_at, fingerprint) values (?, ?, ?, 'De Zwaan', '[]', ?, ?, ?, ?, ?, '')`
	);
	const addPlacement = database.prepare(
		`insert into placement (id, assignment_id, ordinal, position, note, role_switch, client_told,
			placed_at, fingerprint) values (?, ?, ?, ?, null, ?, null, ?, '')`
	);
	let middle = '';
	database.exec('begin');
	for (let at = 0; at < assignments; at++) {
		const id = uuid();
		if (at === assignments >> 1) middle = id;
		const [one, other] = [WORDS[at % 10], WORDS[Math.floor(at / 10) % 10]];
		const question = `Vraag ${at}: wat doen we met ${one} en ${other}, nu het anders loopt?`;
		const placedAt = new Date(Date.now() - ((assignments - at) * 5 * 365 * DAY_MS) / assignments);
		const [time, folded] = [
			placedAt.toISOString(),
			foldedForSearch({ question, client: 'De Zwaan' })
		];
		const places = Array.from({ length: PLACEMENTS }, (_, nth) =>
			position(2 * ((at * 37 + nth * 11) % 100) - 99)
		);
		addAssignment.run(id, account, question, places.at(-1) ?? null, time, folded, time, time);
		for (const [nth, place] of places.entries()) {
			const switched = isRoleSwitch(places[nth - 1] ?? null, place) ? 1 : 0;
			addPlacement.run(uuid(), id, nth + 1, place, switched, time);
		}
	}
	database.exec('commit');
	database.close();
	return middle;
}
