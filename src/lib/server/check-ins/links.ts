/** Links of clients. A link's token is made of the client's id and the link's version. */
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
export function linkState(token: string, client: Link): 'present' | 'renewed' | 'unknown' {
	const { id, linkVersion } = client;
	const is = (version: number) => isSignedFor(token, purposeOf(id, version));
	if (is(linkVersion)) return 'present';
	const oldest = Math.max(1, linkVersion - MAX_EARLIER);
	for (let version = linkVersion - 1; version >= oldest; version--) {
		if (is(version)) return 'renewed';
	}
	return 'unknown';
}

const purposeOf = (id: string, version: number) => `link of client ${id}, version ${version}`;
