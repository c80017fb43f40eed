import { authorise } from '$lib/server/authorise';
import { teamIn } from '$lib/server/teams/access';
import type { LayoutServerLoad } from './$types';

/** Id of the team to which an error page below it leads back. Only members get it. */
export const load: LayoutServerLoad = async (event) => {
	const { membership } = await authorise(event, 'team.read', teamIn);
	return { within: membership.team };
};
