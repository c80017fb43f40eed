/**
 * Export of an account's memberships, with the account's own questions and answers in teams. The
 * schema is in file.ts.
 */
import type { Store } from '../db/client.ts';
import type { TeamInFile } from './file.ts';

export async function exportTeams(store: Store, account: string): Promise<TeamInFile[]> {
	const members = await store.read
		.selectFrom('teamMember as who')
		.innerJoin('team as t', 't.id', 'who.teamId')
		.select(['who.id', 't.name', 'who.displayName', 'who.joinedAt'])
		.where('who.accountId', '=', account)
		.orderBy('who.joinedAt')
		.orderBy('who.id')
		.execute();
	const answers = Map.groupBy(await answersOf(store, account), ({ member }) => member);
	const questions = Map.groupBy(await questionsOf(store, account), ({ addedBy }) => addedBy);
	return members.map(({ id, name, displayName, joinedAt }) => {
		const own = answers.get(id) ?? [];
		return {
			name,
			displayName: displayName ?? '',
			joinedAt,
			placements: own.map(({ member: _, assignmentId: __, ...answer }) => answer),
			questions: (questions.get(id) ?? []).map(({ id, addedBy: _, ...question }) => ({
				...question,
				placements: own.flatMap(({ assignmentId, round, position, note, placedAt }) =>
					assignmentId === id ? [{ round, position, note, placedAt }] : []
				)
			}))
		};
	});
}

/** Selects the account's answers, including those of memberships that were merged into its own. */
function answersOf(store: Store, account: string) {
	return store.read
		.selectFrom('teamPlacement as p')
		.innerJoin('teamMember as who', 'who.id', 'p.memberId')
		.innerJoin('teamRound as r', 'r.id', 'p.roundId')
		.innerJoin('teamAssignment as a', 'a.id', 'r.assignmentId')
		.select(({ fn }) => [
			fn.coalesce('who.mergedInto', 'who.id').as('member'),
			fn.coalesce('r.question', 'a.question').as('question')
		])
		.select('r.assignmentId')
		.select(['r.number as round', 'p.position', 'p.note', 'p.placedAt'])
		.where((eb) => {
			const mine = eb
				.selectFrom('teamMember as own')
				.select('own.id')
				.where('own.accountId', '=', account);
			return eb.or([eb('who.id', 'in', mine), eb('who.mergedInto', 'in', mine)]);
		})
		.orderBy('p.placedAt')
		.orderBy('p.roundId')
		.execute();
}

/** Selects the questions that the account shared with its teams. */
function questionsOf(store: Store, account: string) {
	return store.read
		.selectFrom('teamAssignment as a')
		.innerJoin('teamMember as who', 'who.id', 'a.addedBy')
		.select(['a.id', 'a.addedBy', 'a.question', 'a.client'])
		.select(['a.archivedAt', 'a.createdAt', 'a.updatedAt'])
		.where('who.accountId', '=', account)
		.orderBy('a.createdAt')
		.orderBy('a.id')
		.execute();
}
