/**
 * For each quota, creates an account, team or workshop that holds a given number of the items that
 * the quota limits.
 */
import type { Quota } from '../lib/domain/quotas.ts';
import { type Client, type Problem, type TestResponse, withSession } from './client.ts';
import { ASKED } from './check-in-people.ts';
import {
	accountOf,
	fillAssignments,
	fillCheckIns,
	fillDecks,
	fillMembers,
	fillSeats,
	fillShared,
	fillTeams,
	fillWorkshops
} from './fill.ts';
import type { Server } from './server.ts';
import { put, reveal, share, teamOf } from './team.ts';
import { createWorkshop } from './workshop.ts';

/** Creates an HTTP client with an account whose pages are in Dutch. */
export async function dutchClient(server: Server) {
	const who = await withSession(server);
	who.cookie += '; kantlijn-language=nl';
	return { who, account: await accountOf(who) };
}

type Answer = TestResponse<Problem>;

export interface Situation {
	/** Adds one more item of the kind that the quota limits. */
	add: (nth: number) => Promise<Answer>;
	/** Pages that mention the quota, each with the HTTP client that opens it. */
	pages: [Client, string][];
}

/** Creates a situation. @param count number of items that already count towards the quota */
type Filled = (server: Server, count: number) => Promise<Situation>;

export const situations: Record<Quota, Filled> = {
	async assignments(server, count) {
		const { who, account } = await dutchClient(server);
		await fillAssignments(server, account, { assignments: count });
		return {
			add: (nth) => who.post('/api/assignments', { question: `Nog ${nth}?` }),
			pages: [[who, '/assignments']]
		};
	},
	async placements(server, count) {
		const { who, account } = await dutchClient(server);
		const id = await fillAssignments(server, account, { assignments: 2, placements: count });
		return {
			add: (nth) => who.post(`/api/assignments/${id}/placements`, { position: 2 * nth + 1 }),
			pages: [
				[who, '/assignments'],
				[who, `/assignments/${id}`]
			]
		};
	},
	async checkIns(server, count) {
		const { who, account } = await dutchClient(server);
		await fillCheckIns(server, account, { assignments: count, each: 1 });
		const spare: string[] = [];
		for (const question of ['Een?', 'Twee?', 'Drie?']) {
			spare.push((await who.post<{ id: string }>('/api/assignments', { question })).body.id);
		}
		return {
			add: (nth) => who.post(`/api/assignments/${spare[nth]}/check-ins`, ASKED),
			pages: []
		};
	},
	async checkInsOfAssignment(server, count) {
		const { who, account } = await dutchClient(server);
		const ended = { assignments: 1, each: count, isEnded: true };
		const id = await fillCheckIns(server, account, ended);
		return { add: () => who.post(`/api/assignments/${id}/check-ins`, ASKED), pages: [] };
	},
	async workshops(server, count) {
		const { who, account } = await dutchClient(server);
		await fillWorkshops(server, account, count);
		const body = { locale: 'nl', names: 'none' };
		return {
			add: (nth) => who.post('/api/workshops', { ...body, questions: [`Wie ${nth}?`] }),
			pages: [
				[who, '/workshops'],
				[who, '/workshops/new']
			]
		};
	},
	async decks(server, count) {
		const room = await createWorkshop(server);
		room.host.cookie += '; kantlijn-language=nl';
		await fillDecks(server, await accountOf(room.host), count);
		return {
			add: async (nth) => {
				const answer = await room.host.submit(`/w/${room.code}/host?/keep`, {
					name: `Deze ${nth}`
				});
				return answer as unknown as Answer;
			},
			pages: [
				[room.host, '/workshops'],
				[room.host, `/w/${room.code}/host`]
			]
		};
	},
	async teams(server, count) {
		const { who, account } = await dutchClient(server);
		await fillTeams(server, account, count);
		return {
			add: (nth) => who.post('/api/teams', { name: `Team ${nth}`, displayName: 'Anna' }),
			pages: [
				[who, '/teams'],
				[who, '/teams/new']
			]
		};
	},
	async members(server, count) {
		const team = await teamOf(server, 'Olga');
		await fillMembers(server, team.id, count - 1);
		const owner = team.people[0]?.who as Client;
		owner.cookie += '; kantlijn-language=nl';
		return {
			add: async (nth) => {
				const { inviteToken } = team;
				const who = await withSession(server);
				return who.post('/api/teams/join', { inviteToken, displayName: `Bas ${nth}` });
			},
			pages: [[owner, `/teams/${team.id}/members`]]
		};
	},
	async formerMembers(server, count) {
		const team = await teamOf(server, 'Olga');
		await fillMembers(server, team.id, count, { left: true });
		const owner = team.people[0]?.who as Client;
		owner.cookie += '; kantlijn-language=nl';
		return {
			// A member who joins and leaves at once is one more former member.
			add: async (nth) => {
				const who = await withSession(server);
				const joined = await who.post<Problem & { team: { id: string } }>('/api/teams/join', {
					inviteToken: team.inviteToken,
					displayName: `Bas ${nth}`
				});
				if (joined.status === 201) await who.submit(`/teams/${team.id}/leave`);
				return joined;
			},
			pages: [[owner, `/teams/${team.id}/members`]]
		};
	},
	async sharedAssignments(server, count) {
		const team = await teamOf(server, 'Olga');
		await fillShared(server, team.id, count);
		const owner = team.people[0]?.who as Client;
		owner.cookie += '; kantlijn-language=nl';
		return {
			add: (nth) => owner.post(`${team.path}/assignments`, { question: `Wie ${nth}?` }),
			pages: [[owner, `/teams/${team.id}/new`]]
		};
	},
	async teamRounds(server, count) {
		const team = await teamOf(server, 'Olga', 'Bas');
		const [olga, bas] = team.people;
		if (!olga || !bas) throw new Error('There are not two members.');
		const at = await share(team, olga);
		await put(at, olga, { position: 5 });
		await put(at, bas, { position: 7 });
		await server.database.rows(
			`update team_round set number = ${count} where assignment_id = '${at.split('/').at(-1)}'`
		);
		await reveal(at, olga);
		olga.who.cookie += '; kantlijn-language=nl';
		return { add: () => olga.who.post(`${at}/rounds`), pages: [[olga.who, at.slice(4)]] };
	},
	async workshopRounds(server, count) {
		const room = await createWorkshop(server, {}, 1);
		await room.control('open');
		await room.control('lock');
		await server.database.rows(
			`with recursive numbers (i) as (select 2 union all select i + 1 from numbers where i < ${count})
				insert into workshop_round (workshop_id, round, question_id, state, reveals)
				select '${room.id}', i, question_id, 'locked', 0 from numbers, workshop_round
				where workshop_id = '${room.id}' and round = 1`
		);
		room.host.cookie += '; kantlijn-language=nl';
		return {
			add: async () => (await room.control('again')) as unknown as Answer,
			pages: [[room.host, `/w/${room.code}/host`]]
		};
	},
	async hostLinks(server, count) {
		const room = await createWorkshop(server, { names: 'none' });
		room.host.cookie += '; kantlijn-language=nl';
		const add = async (nth: number) => {
			const answer = await room.host.submit(`/w/${room.code}/host?/addLink`, { host: `${nth}` });
			return answer as unknown as Answer;
		};
		for (let nth = 0; nth < count; nth += 1) await add(nth);
		return { add, pages: [[room.host, `/w/${room.code}/host`]] };
	},
	async seats(server, count) {
		const room = await createWorkshop(server, { names: 'none' });
		await fillSeats(server, room.id, count);
		room.host.cookie += '; kantlijn-language=nl';
		return {
			add: async () => (await withSession(server)).post(`${room.path}/seats`, {}),
			pages: [[room.host, `/w/${room.code}/host`]]
		};
	}
};
