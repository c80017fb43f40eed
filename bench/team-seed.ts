/**
 * Fills a team directly in the database of a stopped server, because over HTTP it would take hours.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { v7 as uuid } from 'uuid';
import { position } from '../src/lib/domain/continuum.ts';
import { divisionOf, summaryOf } from '../src/lib/domain/team.ts';

export interface Size {
	members: number;
	assignments: number;
}

/**
 * Adds members and assignments. Every member has placed on each assignment, and all rounds are
 * revealed.
 */
export function fill(dataDir: string, team: string, { members, assignments }: Size): void {
	const database = new DatabaseSync(join(dataDir, 'kantlijn.db'), { timeout: 5_000 });
	const now = new Date().toISOString();
	const addMember = database.prepare(
		'insert into team_member (id, team_id, display_name, joined_at) values (?, ?, ?, ?)'
	);
	const addRound = database.prepare(
		`insert into team_round (id, assignment_id, number, created_at, question)
			values (?, ?, 1, ?, ?)`
	);
	const addPlacement = database.prepare(
		`insert into team_placement (round_id, member_id, position, late, placed_at)
			values (?, ?, ?, 0, ?)`
	);
	const addAssignment = database.prepare(
		`insert into team_assignment (id, team_id, added_by, question, client, round_id, revealed_id,
			division, summary, created_at, updated_at, fingerprint)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')`
	);
	const reveal = database.prepare('update team_round set revealed_at = ? where id = ?');

	database.exec('begin');
	const [founder] = database.prepare('select id from team_member where team_id = ?').all(team);
	const people = [String(founder?.id)];
	for (let i = 1; i < members; i++) {
		const id = uuid();
		addMember.run(id, team, `Collega ${i}`, now);
		people.push(id);
	}
	for (let i = 0; i < assignments; i++) {
		const [id, round] = [uuid(), uuid()];
		const answers = people.map((member, nth) => ({
			member,
			position: position(2 * ((i * 37 + nth * 61) % 100) - 99)
		}));
		const summary = summaryOf(answers);
		const question = `Vraag ${i}: wie beslist er straks over het rooster van de nachtdienst?`;
		addAssignment.run(
			id,
			team,
			people[0] ?? '',
			question,
			'De Zwaan',
			round,
			round,
			divisionOf(summary),
			JSON.stringify(summary),
			now,
			now
		);
		addRound.run(round, id, now, question);
		for (const { member, position: at } of answers) addPlacement.run(round, member, at, now);
		reveal.run(now, round);
	}
	database.exec('commit');
	database.close();
}
