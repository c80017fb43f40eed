/**
 * Links of clients, and of requests of teams to a client. A link's token is made of the id of what it
 * opens and the link's version.
 */
import type { Client } from '../../domain/check-in.ts';
import { isSignedFor, signedToken } from '../http/signed-token.ts';

/**
 * Number of earlier versions of a link that are recognised. Whoever opens such a version is told
 * that the link was renewed.
 */
const MAX_EARLIER = 20;

type Link = Pick<Client, 'id' | 'linkVersion'>;

/** Returns the token of the client's present link, in characters that need no escaping in a URL. */
export function tokenOf({ id, linkVersion }: Link): string {
	return signedToken(id, purposeOf(id, linkVersion));
}

/**
 * Tells whether a token is that of the client's present link, of an earlier link, or of neither.
 */
export function linkState(token: string, client: Link): LinkState {
	const { id, linkVersion } = client;
	return stateOf(token, linkVersion, (version) => purposeOf(id, version));
}

/** A request of a team to a client, with what its link is made of. */
export interface RequestLink {
	id: string;
	/** A request that was withdrawn and made again under its id gets another link by its time. */
	createdAt: string;
	linkVersion: number;
}

/** Returns the token of the present link of a team's request. */
export function requestToken(request: RequestLink): string {
	return signedToken(request.id, requestPurpose(request, request.linkVersion));
}

/** Tells of the token of a team's request what {@link linkState} tells of a client's. */
export function requestLinkState(token: string, request: RequestLink): LinkState {
	return stateOf(token, request.linkVersion, (version) => requestPurpose(request, version));
}

type LinkState = 'present' | 'renewed' | 'unknown';

function stateOf(
	token: string,
	linkVersion: number,
	purpose: (version: number) => string
): LinkState {
	const is = (version: number) => isSignedFor(token, purpose(version));
	if (is(linkVersion)) return 'present';
	const oldest = Math.max(1, linkVersion - MAX_EARLIER);
	for (let version = linkVersion - 1; version >= oldest; version--) {
		if (is(version)) return 'renewed';
	}
	return 'unknown';
}

const purposeOf = (id: string, version: number) => `link of client ${id}, version ${version}`;

const requestPurpose = ({ id, createdAt }: RequestLink, version: number) =>
	`link of request ${id} of ${createdAt}, version ${version}`;
