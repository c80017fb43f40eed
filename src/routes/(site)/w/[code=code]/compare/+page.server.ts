import { redirect } from '@sveltejs/kit';
import { readJoinCode } from '$lib/domain/join-code';
import { allows } from '$lib/domain/permissions';
import { sameQuestions } from '$lib/domain/workshop-comparison';
import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import { workshopIn } from '$lib/server/workshops/access';
import { comparableWith, lastRoundsOf } from '$lib/server/workshops/comparison';
import { rowOf } from '$lib/server/workshops/stored-workshop';
import type { PageServerLoad } from './$types';

/**
 * Loads two workshops of the same account, for that account alone: the other one has to be among
 * those that it may choose.
 */
export const load: PageServerLoad = async (event) => {
	const { workshop, standings } = await authorise(event, 'workshop.watch', workshopIn);
	const { code, title, locale: language, createdAt, accountId } = workshop;
	if (!allows('workshop.manage', standings)) redirect(303, `/w/${code}/report`);
	const { read } = store();
	const rounds = await lastRoundsOf(read, workshop.id);
	const others = await comparableWith(read, accountId, { id: workshop.id, rounds });
	const wanted = event.url.searchParams.get('with');
	// With one other workshop there is nothing to choose.
	const [only, second] = others;
	const other =
		wanted === null && only && !second
			? only
			: (others.find(({ code }) => code === readJoinCode(wanted ?? '')) ?? null);
	return {
		code,
		title,
		language,
		createdAt,
		others,
		other,
		questions: other
			? sameQuestions(rounds, await lastRoundsOf(read, (await rowOf(read, other.code)).id))
			: []
	};
};
