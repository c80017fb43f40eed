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
		.leftJoin('teamMember as person', 'person.id', 'who.mergedInto')
		.select(({ fn }) => [
			fn.coalesce('person.id', 'who.id').as('id'),
			fn.coalesce('person.displayName', 'who.displayName').as('displayName')
		])
		.select(['t.name', 'who.joinedAt'])
		.where('who.accountId', '=', account)
		.orderBy('who.joinedAt')
		.orderBy('who.id')
		.execute();
	const answers = Map.groupBy(await answersOf(store, account), ({ member }) => member);
	const own = new Set(members.map(({ id }) => id));
	// A case that was handed over is still the case of the member who brought it in.
	const questions = Map.groupBy(await questionsOf(store, account), ({ addedBy, caseOwner }) =>
		own.has(addedBy) ? addedBy : caseOwner
	);
	const requests = Map.groupBy(await requestsOf(store, account), ({ askedBy }) => askedBy);
	return members.map(({ id, name, displayName, joinedAt }) => {
		const given = answers.get(id) ?? [];
		return {
			name,
			displayName: displayName ?? '',
			joinedAt,
			placements: given.map(({ member: _, assignmentId: __, ...answer }) => answer),
			questions: (questions.get(id) ?? []).map(
				({ id: shared, addedBy: _, caseOwner, ...question }) => ({
					...question,
					case: caseOwner === id,
					placements: given.flatMap(({ assignmentId, round, position, note, placedAt }) =>
						assignmentId === shared ? [{ round, position, note, placedAt }] : []
					)
				})
			),
			clientRequests: (requests.get(id) ?? []).map(({ askedBy: _, ...request }) => request)
		};
	});
}

/** Selects the ids of the members that an account is. */
function membersOf(store: Store, account: string) {
	return store.read
		.selectFrom('teamMember as own')
		.select(({ fn }) => fn.coalesce('own.mergedInto', 'own.id').as('id'))
		.where('own.accountId', '=', account);
}

/** Selects the ids under which an account's answers are stored; see `Membership.as`. */
function placingAs(store: Store, account: string) {
	return store.read
		.selectFrom('teamMember as own')
		.select(({ eb, fn }) =>
			eb
				.case()
				.when('own.confirmedBySelf', '=', 0)
				.then(eb.ref('own.id'))
				.else(fn.coalesce('own.mergedInto', 'own.id'))
				.end()
				.as('id')
		)
		.where('own.accountId', '=', account);
}

/**
 * Selects the account's answers, including those of memberships that were merged into its own. An
 * answer that is still hidden is left out if the account may not see it; see `ownIn` in
 * domain/team.ts.
 */
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
			const mine = membersOf(store, account);
			return eb.or([eb('who.id', 'in', mine), eb('who.mergedInto', 'in', mine)]);
		})
		.where((eb) =>
			eb.or([eb('r.revealedAt', 'is not', null), eb('p.memberId', 'in', placingAs(store, account))])
		)
		.orderBy('p.placedAt')
		.orderBy('p.roundId')
		.execute();
}

/** Selects the questions that the account shared with its teams, or brought in as its case. */
function questionsOf(store: Store, account: string) {
	return store.read
		.selectFrom('teamAssignment as a')
		.select(['a.id', 'a.addedBy', 'a.caseOwner', 'a.question', 'a.client'])
		.select(['a.archivedAt', 'a.createdAt', 'a.updatedAt'])
		.where((eb) => {
			const mine = membersOf(store, account);
			return eb.or([eb('a.addedBy', 'in', mine), eb('a.caseOwner', 'in', mine)]);
		})
		.orderBy('a.createdAt')
		.orderBy('a.id')
		.execute();
}

/** Selects the requests to a client that the account made in its teams. */
function requestsOf(store: Store, account: string) {
	return store.read
		.selectFrom('clientRequest as r')
		.select(['r.askedBy', 'r.question', 'r.label', 'r.address', 'r.locale'])
		.select(['r.createdAt', 'r.expiresAt'])
		.where('r.askedBy', 'in', membersOf(store, account))
		.orderBy('r.createdAt')
		.orderBy('r.id')
		.execute();
}
