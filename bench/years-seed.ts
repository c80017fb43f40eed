/**
 * Fills an account up to its quotas, directly in the database of a stopped server, because over
 * HTTP it would take hours.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { v7 as uuid } from 'uuid';
import { isRoleSwitch } from '../src/lib/domain/assignment.ts';
import { position } from '../src/lib/domain/continuum.ts';
import { foldedForSearch } from '../src/lib/server/http/text.ts';

const DAY_MS = 86_400_000;
const PLACEMENTS = 3;
const WORDS = 'rooster fusie verzuim team planning cliënt bestuur nacht zorg strategie'.split(' ');

/** Every tenth assignment is archived. */
const ARCHIVED = 10;

export interface Amounts {
	assignments: number;
	/** Number of assignments with three placements each; the other assignments have none. */
	placed: number;
	workshops: number;
	decks: number;
	teams: number;
	/** Number of members of each team. */
	members: number;
	/** Number of placements of one extra assignment, which has a long history. */
	history: number;
}

/**
 * Inserts workshops, decks, teams, and assignments spread over five years.
 * @returns ids of the middle assignment, of the assignment with the long history, and of a team
 */
export function fill(
	dataDir: string,
	account: string,
	amounts: Amounts
): { middle: string; long: string; team: string } {
	const database = new DatabaseSync(join(dataDir, 'kantlijn.db'), { timeout: 5_000 });
	database.exec('begin');
	const filled = {
		middle: addAssignments(database, account, amounts),
		long: addHistory(database, account, amounts.history),
		team: addTeams(database, account, amounts)
	};
	addWorkshops(database, account, amounts.workshops);
	addDecks(database, account, amounts.decks);
	database.exec('commit');
	// Collects statistics for SQLite's query planner, which a database in use has too.
	database.exec('analyze');
	database.close();
	return filled;
}

function adders(database: DatabaseSync) {
	return {
		addAssignment: database.prepare(
			`insert into assignment (id, account_id, question, client, benefits, position, ranked_at,
				folded, archived_at, created_at, updated_at, fingerprint)
				values (?, ?, ?, 'De Zwaan', '[]', ?, ?, ?, ?, ?, ?, '')`
		),
		addPlacement: database.prepare(
			`insert into placement (id, assignment_id, account_id, ordinal, position, note, role_switch,
				client_told, placed_at, fingerprint) values (?, ?, ?, ?, ?, ?, ?, null, ?, '')`
		)
	};
}

function addAssignments(
	database: DatabaseSync,
	account: string,
	{ assignments, placed }: Amounts
): string {
	const { addAssignment, addPlacement } = adders(database);
	let middle = '';
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
		const places = Array.from({ length: at < placed ? PLACEMENTS : 0 }, (_, nth) =>
			position(2 * ((at * 37 + nth * 11) % 100) - 99)
		);
		const archivedAt = at % ARCHIVED === 0 ? time : null;
		const last = places.at(-1) ?? null;
		addAssignment.run(id, account, question, last, time, folded, archivedAt, time, time);
		for (const [nth, place] of places.entries()) {
			const switched = isRoleSwitch(places[nth - 1] ?? null, place) ? 1 : 0;
			const note = nth === 0 ? 'Zij willen een antwoord.' : null;
			addPlacement.run(uuid(), id, account, nth + 1, place, note, switched, time);
		}
	}
	return middle;
}

/** Adds an assignment with this many placements. @returns the assignment's id */
function addHistory(database: DatabaseSync, account: string, placements: number): string {
	const { addAssignment, addPlacement } = adders(database);
	const [id, time] = [uuid(), new Date().toISOString()];
	addAssignment.run(id, account, 'Hoe nu verder?', 47, time, 'hoe nu verder?', null, time, time);
	for (let nth = 1; nth <= placements; nth++) {
		const placedAt = new Date(Date.now() - (placements - nth) * 1000).toISOString();
		addPlacement.run(uuid(), id, account, nth, 47, null, 0, placedAt);
	}
	return id;
}

function addTeams(database: DatabaseSync, account: string, { teams, members }: Amounts): string {
	const addTeam = database.prepare(
		`insert into team (id, name, owner_id, invite_hash, revision, created_at, fingerprint)
			values (?, ?, ?, ?, 1, ?, '')`
	);
	const addAccount = database.prepare('insert into account (id, created_at) values (?, ?)');
	const addMember = database.prepare(
		`insert into team_member (id, team_id, account_id, display_name, joined_at)
			values (?, ?, ?, ?, ?)`
	);
	const time = new Date().toISOString();
	const others = Array.from({ length: members - 1 }, () => uuid());
	for (const other of others) addAccount.run(other, time);
	let team = '';
	for (let at = 0; at < teams; at++) {
		const owner = uuid();
		team = uuid();
		addTeam.run(team, `Team ${at}`, owner, team, time);
		addMember.run(owner, team, account, 'Olga', time);
		for (const [nth, other] of others.entries())
			addMember.run(uuid(), team, other, `Lid ${nth}`, time);
	}
	return team;
}

function addWorkshops(database: DatabaseSync, account: string, workshops: number): void {
	const add = database.prepare(
		`insert into workshop (id, code, account_id, title, locale, names, pairs_first, host_hash, view,
			counted, revision, created_at, touched_at, fingerprint)
			values (?, ?, ?, ?, 'nl', 'none', 0, '', 'question', 1, 1, ?, ?, '')`
	);
	const addQuestion = database.prepare(
		'insert into workshop_question (id, workshop_id, ordinal, text, salt) values (?, ?, ?, ?, ?)'
	);
	const time = new Date().toISOString();
	for (let at = 0; at < workshops; at++) {
		const id = uuid();
		add.run(id, id, account, `Workshop ${at}`, time, time);
		for (let nth = 0; nth < 10; nth++) addQuestion.run(uuid(), id, nth, `Vraag ${nth}?`, '');
	}
}

function addDecks(database: DatabaseSync, account: string, decks: number): void {
	const add = database.prepare(
		`insert into deck (id, account_id, name, locale, questions, created_at, updated_at)
			values (?, ?, ?, 'nl', ?, ?, ?)`
	);
	const time = new Date().toISOString();
	const questions = JSON.stringify(
		Array.from({ length: 20 }, (_, nth) => ({ text: `Vraag ${nth}?` }))
	);
	for (let at = 0; at < decks; at++) add.run(uuid(), account, `Lijst ${at}`, questions, time, time);
}
