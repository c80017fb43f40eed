/**
 * Request of a team to one client to look together on the divided roles. Each member whom it concerns
 * joins with an own place, or declines. The client then answers about each member who joined, and
 * looks together with that member alone.
 */

/** Maximum number of members in one request: the client answers one question about each. */
export const MAX_ASKED_MEMBERS = 8;

/**
 * Reply of a member to a request.
 *
 * - `asked`: the member has neither joined nor declined
 * - `joined`: the member has placed, and has a check-in of their own with this client
 * - `declined`: the member takes no part, or has deleted that check-in
 */
export type Reply = 'asked' | 'joined' | 'declined';

export interface AskedMember {
	/** Id of a present member. */
	member: string;
	reply: Reply;
}

export interface ClientRequest {
	id: string;
	/** Id of the present member who has the link: who asked, or else the owner of the team. */
	askedBy: string;
	/** Name by which the client is called, such as "opdrachtgever". */
	label: string;
	/** Time until which the client can answer. */
	expiresAt: string;
	members: readonly AskedMember[];
}

/**
 * A request as one member sees it. It has nothing of the client's answers, and does not tell whether
 * the client has opened the link.
 */
export interface RequestView {
	id: string;
	askedBy: string;
	label: string;
	expiresAt: string;
	/** Ids of the members who joined. */
	joined: string[];
	/** Ids of the members who have not replied. */
	waiting: string[];
	/** Reply of the member who reads this; `null` for a member whom the request does not concern. */
	own: Reply | null;
}

/**
 * Returns the view of one member. Who declined is told to nobody else.
 * @param isSelf whether the member confirmed this browser; the others see no reply of the member
 */
export function requestFor(
	{ id, askedBy, label, expiresAt, members }: ClientRequest,
	member: string,
	isSelf: boolean
): RequestView {
	const withReply = (reply: Reply) =>
		members.flatMap((one) => (one.reply === reply ? [one.member] : []));
	const own = isSelf ? (members.find((one) => one.member === member)?.reply ?? null) : null;
	return {
		...{ id, askedBy, label, expiresAt },
		joined: withReply('joined'),
		waiting: withReply('asked'),
		own
	};
}
