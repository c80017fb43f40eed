import { z } from 'zod';
import { paging, time } from '../schemas.ts';
import {
	invitation,
	invitationChange,
	joining,
	memberChange,
	merging,
	newTeam,
	returnAnswer,
	teamChange
} from '../../teams/schemas.ts';
import { listOf, operation } from './components.ts';

const TeamMember = z
	.object({
		id: z.uuid(),
		displayName: z.string(),
		owner: z.boolean(),
		you: z.boolean(),
		joinedAt: time
	})
	.meta({ id: 'TeamMember' });

export const Team = z
	.object({
		id: z.uuid(),
		name: z.string(),
		members: z.array(TeamMember),
		createdAt: time,
		revision: z.number().int()
	})
	.meta({ id: 'Team' });

const inviteToken = z.string();

const Invitation = z
	.object({
		inviteToken: inviteToken
			.nullable()
			.describe('`null` for one that was made before invitations could be shown again.'),
		endsAt: time.nullable(),
		ended: z.boolean()
	})
	.meta({ id: 'TeamInvitation' });

const code = z.string().describe('Four digits that both browsers show. They open nothing.');

const Return = z
	.object({
		team: z.object({ id: z.uuid(), name: z.string() }),
		displayName: z.string(),
		code,
		state: z.enum(['waiting', 'refused', 'accepted'])
	})
	.meta({ id: 'TeamReturn' });

const WaitingReturn = z
	.object({
		id: z.uuid(),
		displayName: z.string(),
		code,
		requestedAt: time,
		you: z.boolean().describe('Whether it asks to be the caller.')
	})
	.meta({ id: 'WaitingTeamReturn' });

export const teams = {
	'/api/teams': {
		GET: operation({
			act: 'team.list',
			summary: "One's own teams",
			query: paging,
			answers: { 200: listOf(Team) }
		}),
		POST: operation({
			act: 'team.create',
			summary: 'A new team, with its invitation',
			body: newTeam,
			answers: { 201: z.object({ team: Team, inviteToken }), 200: z.object({ team: Team }) }
		})
	},
	'/api/teams/preview': {
		POST: operation({
			act: 'team.preview',
			summary: 'Who is in a team, for who holds its invitation',
			body: invitation,
			answers: {
				200: z
					.object({
						name: z.string(),
						members: z.array(z.object({ displayName: z.string() })),
						joined: z.uuid().nullable()
					})
					.meta({ id: 'TeamPreview' })
			}
		})
	},
	'/api/teams/join': {
		POST: operation({
			act: 'team.join',
			summary: 'Join a team by its invitation',
			body: joining,
			answers: { 201: z.object({ team: Team }), 200: z.object({ team: Team }) }
		})
	},
	'/api/teams/{id}': {
		GET: operation({
			act: 'team.read',
			summary: 'One team with its members',
			answers: { 200: Team }
		}),
		PATCH: operation({
			act: 'team.edit',
			summary: 'Rename a team, hand it over, or let every member invite',
			body: teamChange,
			answers: { 200: Team }
		}),
		DELETE: operation({
			act: 'team.delete',
			summary: 'Delete a team with everything in it',
			answers: { 204: null }
		})
	},
	'/api/teams/{id}/events': {
		GET: operation({
			act: 'team.watch',
			summary: 'What changes in a team, or in one of its assignments, as it happens',
			query: z.object({ assignment: z.string().max(60).optional() }),
			answers: { 200: null }
		})
	},
	'/api/teams/{id}/invite': {
		POST: operation({
			act: 'team.invite',
			summary: 'A new invitation; the old one stops working',
			answers: { 200: z.object({ inviteToken }) }
		}),
		GET: operation({
			act: 'team.invite',
			summary: 'The present invitation',
			answers: { 200: Invitation }
		}),
		PATCH: operation({
			act: 'team.invite',
			summary: 'When the invitation ends; one that has ended is replaced',
			body: invitationChange,
			answers: { 200: Invitation }
		})
	},
	'/api/teams/return': {
		POST: operation({
			act: 'return.ask',
			summary: 'Ask to come back as the member of this name, in a browser that is none',
			body: joining,
			answers: { 201: Return, 200: Return }
		})
	},
	'/api/teams/{id}/return': {
		GET: operation({
			act: 'return.watch',
			summary: "What became of one's own request to come back",
			answers: { 200: Return }
		})
	},
	'/api/teams/{id}/returns': {
		GET: operation({
			act: 'team.read',
			summary: 'Requests to come back that the caller may answer',
			answers: { 200: listOf(WaitingReturn) }
		})
	},
	'/api/teams/{id}/returns/{returnId}': {
		POST: operation({
			act: 'return.decide',
			summary: 'Let a browser in as the member that it says it is, or refuse it',
			body: returnAnswer,
			answers: { 204: null }
		})
	},
	'/api/teams/{id}/members/{memberId}': {
		PATCH: operation({
			act: 'member.rename',
			summary: 'Go by another name in this team',
			body: memberChange,
			answers: { 200: Team }
		}),
		DELETE: operation({
			act: 'member.remove',
			summary: 'Leave a team, or remove somebody from it',
			answers: { 204: null }
		})
	},
	'/api/teams/{id}/members/{memberId}/merge': {
		POST: operation({
			act: 'member.merge',
			summary: 'Count a member who joined twice as one',
			body: merging,
			answers: { 200: Team }
		})
	}
};
