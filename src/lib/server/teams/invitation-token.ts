/** The token of a team's invitation, derived from the server's secret. */
import { derivedToken } from '../http/signed-token.ts';

/** Values from which a token is derived. */
export interface InvitationOf {
	id: string;
	/** A team that was deleted and made again under its id gets other tokens by its time. */
	createdAt: string;
	inviteVersion: number;
}

export const invitationToken = ({ id, createdAt, inviteVersion }: InvitationOf) =>
	derivedToken(`invitation ${id} ${createdAt} ${inviteVersion}`);
