/** Address at which participants read the results of a workshop. */
import type { PublicState } from '$lib/domain/workshop-view';
import type { JoinDetails } from '$lib/components/stage/stage-data';

/**
 * Returns the address as people type it, without a scheme; `null` where the host does not share the
 * results, or where other devices cannot reach this server.
 */
export function resultsAddressOf(
	{ shareResults }: Pick<PublicState, 'shareResults'>,
	code: string,
	join: Pick<JoinDetails, 'address'> | null
): string | null {
	return shareResults && join ? `${join.address}/w/${code}/results` : null;
}
