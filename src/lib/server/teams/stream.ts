/**
 * Streams of a team. One snapshot serves all members, and each member's view is computed from it in
 * memory. A reveal therefore takes as many queries for two members as for two hundred.
 */
import { createHash } from 'node:crypto';
import { ownIn } from '../../domain/team.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { type Frame, type Snapshot, live } from '../live/hub.ts';
import { nullIfNotFound } from '../refusal.ts';
import { assignmentIn } from './access.ts';
import { type AssignmentSnapshot, detailFor, requestIn, snapshotOf } from './assignment-detail.ts';
import { overviewOf } from './overview.ts';

/**
 * Registers with the hub the reader of the channels of teams, and the check that finds memberships
 * that have ended.
 */
export function registerTeamStreams(store: Store): void {
	live().reads(
		'team',
		(name) => {
			const [team = '', assignment] = name.split('/');
			return assignment
				? store.look((db) => assignmentOf(db, team, assignment))
				: overviewOf(store, team);
		},
		(names) => revisionsOf(store, names)
	);
	live().checks('membership', async (ids) => {
		const rows = await store.read
			.selectFrom('teamMember')
			.select('id')
			.where('id', 'in', ids)
			.where('accountId', 'is not', null)
			.execute();
		return rows.map(({ id }) => id);
	});
	live().checks('browser', async (ids) => {
		const rows = await store.read
			.selectFrom('teamMember')
			.select(['id', 'accountId'])
			.where(
				'id',
				'in',
				ids.map((id) => id.split('/', 1)[0] ?? '')
			)
			.execute();
		return rows.map(({ id, accountId }) => `${id}/${accountId}`);
	});
}

/** Returns revisions by channel name. All channels of a team have the team's revision. */
async function revisionsOf(store: Store, names: string[]): Promise<Map<string, number>> {
	const teamIn = (name: string) => name.split('/', 1)[0] ?? '';
	const rows = await store.read
		.selectFrom('team')
		.select(['id', 'revision'])
		.where('id', 'in', [...new Set(names.map(teamIn))])
		.execute();
	const revisions = new Map(rows.map(({ id, revision }) => [id, revision]));
	return new Map(
		names.flatMap((name) => {
			const revision = revisions.get(teamIn(name));
			return revision === undefined ? [] : [[name, revision] as const];
		})
	);
}

async function assignmentOf(db: Transaction, team: string, id: string): Promise<Snapshot | null> {
	const row = await assignmentIn(db, team, id).catch(nullIfNotFound);
	if (!row) return null;
	const snapshot = await snapshotOf(db, row);
	return { id: snapshot.revision, frames: framesOf(snapshot) };
}

/**
 * Serialises once what all members share. Returns a function that makes the frames of one member's
 * browser from the id under which its answers are stored.
 */
function framesOf(snapshot: AssignmentSnapshot): (as: string) => Frame[] {
	const { round, present, confirmed } = snapshot;
	const {
		me: _,
		own: _own,
		clientRequest: _request,
		placed,
		revision,
		updatedAt,
		...rest
	} = detailFor(snapshot, '');
	const common = JSON.stringify(rest);
	const answered = JSON.stringify(placed);
	const all = `"placed":${answered},"revision":${revision},"updatedAt":"${updatedAt}"`;
	const [commonKey, answeredKey] = [keyOf(common), keyOf(answered)];
	let dots: Frame | undefined;

	/**
	 * Returns the frame with the positions, for members who may see them. It is computed for the
	 * first such member and then used for the others.
	 */
	const dotsFor = (member: string): Frame[] => {
		if (!round.answers.some((one) => one.member === member)) return [];
		if (!dots) {
			const { positions, undecided, comparison, questions, about, leftOut } = detailFor(
				snapshot,
				member
			);
			const shown = {
				round: round.number,
				positions,
				undecided,
				comparison,
				questions,
				about,
				leftOut
			};
			const data = JSON.stringify(shown);
			dots = { event: 'dots', key: keyOf(data), data };
		}
		return [dots];
	};

	return (as) => {
		const member = present.get(as);
		// A member who was removed a moment ago may still have an open stream.
		if (!member) return [];
		// A stream keeps the id with which it was opened, also when the member confirms its browser.
		const trusted = confirmed.has(as) ? member : as;
		const own = JSON.stringify(ownIn(round, member, trusted));
		const request = JSON.stringify(requestIn(snapshot, member, trusted));
		const mine = `${own} ${request}`;
		const state: Frame = {
			event: 'state',
			// Before the reveal the key leaves `placed` out, so that a placement does not cause the
			// whole state to be sent again. The tally frame contains `placed`.
			key: round.revealed ? `${commonKey} ${answeredKey} ${mine}` : `${commonKey} ${mine}`,
			get data() {
				return `${common.slice(0, -1)},${all},"me":"${member}","own":${own},"clientRequest":${request}}`;
			}
		};
		if (round.revealed) return [state, ...dotsFor(member)];
		const tally = `{"round":${round.number},"revision":${revision},"placed":${answered}}`;
		return [state, { event: 'tally', key: answeredKey, data: tally }];
	};
}

function keyOf(text: string): string {
	return createHash('sha256').update(text).digest('base64url');
}
