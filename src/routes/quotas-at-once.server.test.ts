import { beforeAll, describe, expect, it } from 'vitest';
import { QUOTAS } from '../lib/domain/quotas.ts';
import { inNumbers } from '../lib/words/numbers.ts';
import { withSession } from '../testing/client.ts';
import { exportFile } from '../testing/export-file.ts';
import {
	accountOf,
	fillAssignments,
	fillDecks,
	fillMembers,
	fillWorkshops
} from '../testing/fill.ts';
import { dutchClient } from '../testing/quota-situations.ts';
import { type Server, sharedServer } from '../testing/server.ts';
import { join, teamOf } from '../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

describe('the account of a placement', () => {
	it('is that of its assignment, also for the version before and after a merge', async () => {
		const { who, account } = await dutchClient(server);
		const id = await fillAssignments(server, account, { assignments: 1 });
		await server.database.rows(
			`insert into placement (id, assignment_id, ordinal, position, role_switch, placed_at, fingerprint)
				values ('old ${id}', '${id}', 1, 5, 0, '2026-03-04T12:00:00.000Z', '')`
		);
		const stored = () =>
			server.database.rows(`select account_id from placement where assignment_id = '${id}'`);
		expect(await stored()).toEqual([{ account_id: account }]);
		expect((await who.get<string>('/year')).text).toContain('Opdrachten in 2026');

		const { who: owner, account: other } = await dutchClient(server);
		const credentials = { email: `${other}@kantlijn.example`, password: 'een lang wachtwoord' };
		await owner.submit('/account/email?/save', credentials);
		const signedIn = await who.submit('/sign-in?/password', { ...credentials, work: 'bring' });
		expect(signedIn.status).toBe(303);
		expect(await stored()).toEqual([{ account_id: other }]);
		expect((await owner.get<string>('/year')).text).toContain('Opdrachten in 2026');
	});
});

describe('what comes in at once', () => {
	it.each(['assignments', 'placements', 'workshops', 'decks'] as const)(
		'a file with %s beyond the quota adds nothing, and one that fits is added',
		async (quota) => {
			const { who, account } = await dutchClient(server);
			if (quota === 'assignments')
				await fillAssignments(server, account, { assignments: QUOTAS.assignments - 1 });
			if (quota === 'placements')
				await fillAssignments(server, account, {
					assignments: 1,
					placements: QUOTAS.placements - 1
				});
			if (quota === 'workshops') await fillWorkshops(server, account, QUOTAS.workshops - 1);
			if (quota === 'decks') await fillDecks(server, account, QUOTAS.decks - 1);
			const placedAt = '2026-02-03T12:00:00.000Z';
			const file = (items: number) => {
				const placements = [{ position: 5, placedAt }];
				const assignments = Array.from({ length: items }, () => ({ question: 'Uit?', placements }));
				const made = exportFile(assignments);
				const hosted = made.assignments.map(({ id }) => id);
				const questions = [{ text: 'Wie?', note: null }];
				return {
					...made,
					workshops: hosted.map((id) => ({
						id,
						title: null,
						locale: 'nl',
						names: 'none',
						groups: null,
						pairsFirst: false,
						questions,
						createdAt: placedAt
					})),
					decks: hosted.map((id) => ({
						id,
						name: id,
						locale: 'nl',
						questions,
						updatedAt: placedAt
					}))
				};
			};
			const refused = await who.post('/api/account/import', file(2));
			expect(refused.status).toBe(409);
			expect(refused.body).toMatchObject({ type: '/problems/full', quota });
			const form = new FormData();
			form.set('file', new Blob([JSON.stringify(file(2))]), 'kantlijn.json');
			const page = await who.submit('/account?/import', form);
			expect(page.status).toBe(409);
			expect(page.text).toContain(inNumbers(QUOTAS[quota], 'nl'));
			expect((await who.get<string>('/assignments')).text).not.toContain('Uit?');
			expect((await who.post('/api/account/import', file(1))).status).toBe(200);
			expect((await who.post('/api/account/import', file(1))).status).toBe(409);
		}
	);

	it('two accounts that are too much for one stay two, and the work may stay here', async () => {
		const { who: owner, account } = await dutchClient(server);
		const credentials = { email: `${account}@kantlijn.example`, password: 'een lang wachtwoord' };
		expect((await owner.submit('/account/email?/save', credentials)).status).toBe(303);
		await fillAssignments(server, account, { assignments: QUOTAS.assignments - 1 });
		const { who: visitor, account: other } = await dutchClient(server);
		await fillAssignments(server, other, { assignments: 2, placements: 3 });
		const signIn = (work: string) => visitor.submit('/sign-in?/password', { ...credentials, work });
		const refused = await signIn('bring');
		expect(refused.status).toBe(409);
		expect(refused.text).toContain('te veel voor één account');
		expect(refused.text).toContain(credentials.email);
		expect(await accountOf(visitor)).toBe(other);
		const { body } = await visitor.get<{ items: unknown[] }>('/api/assignments');
		expect(body.items).toHaveLength(2);
		expect((await signIn('leave')).status).toBe(303);
		expect(await accountOf(visitor)).toBe(account);
	});

	it('joining a team that is full fails, and the member who is there keeps the team', async () => {
		const team = await teamOf(server, 'Olga');
		const bas = await join(server, team.inviteToken, 'Bas');
		await fillMembers(server, team.id, QUOTAS.members - 2);
		const late = await withSession(server);
		late.cookie += '; kantlijn-language=nl';
		const form = { token: team.inviteToken, displayName: 'Wilhelmina' };
		const { status, text } = await late.submit('/teams/join?/join', form);
		expect(status).toBe(409);
		expect(text).toContain('500 leden');
		expect(text).toContain('Wilhelmina');
		const again = { inviteToken: team.inviteToken, displayName: 'Bas' };
		expect((await bas.who.post('/api/teams/join', again)).status).toBe(200);
	});
});
