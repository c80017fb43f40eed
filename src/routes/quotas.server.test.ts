import { beforeAll, describe, expect, it } from 'vitest';
import { QUOTAS, type Quota } from '../lib/domain/quotas.ts';
import { inNumbers } from '../lib/words/numbers.ts';
import {
	accountOf,
	fillAssignments,
	fillDecks,
	fillTeams,
	fillWorkshops
} from '../testing/fill.ts';
import { dutchClient, situations } from '../testing/quota-situations.ts';
import { type Server, sharedServer } from '../testing/server.ts';
import { teamOf } from '../testing/team.ts';
import { createWorkshop } from '../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const QUOTA_NAMES = Object.keys(situations) as Quota[];
const inDutch = (count: number) => inNumbers(count, 'nl');

describe.each(QUOTA_NAMES)('%s', (quota) => {
	const max = QUOTAS[quota];
	/**
	 * Matches the limit only within a sentence. The bare number would prove nothing, because the
	 * page's serialised data always contain it.
	 */
	const named = `(van de |van |na |hoogstens )+${inDutch(max).replace('.', '\\.')}`;

	it('are announced before they are full, and not long before', async () => {
		const early = await situations[quota](server, 0.9 * max - 1);
		for (const [who, page] of early.pages) {
			const { status, text } = await who.get<string>(page);
			expect(status, page).toBe(200);
			expect(text, page).not.toMatch(new RegExp(named));
		}
		const late = await situations[quota](server, 0.9 * max);
		for (const [who, page] of late.pages) {
			const { text } = await who.get<string>(page);
			expect(text, page).toMatch(new RegExp(`${inDutch(0.9 * max)}[^<]* ${named}`));
		}
	});

	it('are refused beyond that, also when two come at once for the last place', async () => {
		const { add } = await situations[quota](server, max - 1);
		if (quota === 'formerMembers') {
			// The team may have one more former member, so the first `add`, which joins and then leaves,
			// succeeds.
			expect((await add(0)).status).toBe(201);
		} else {
			const both = await Promise.all([add(0), add(1)]);
			const statuses = both.map(({ status }) => status);
			expect(statuses.filter((status) => status < 400)).toHaveLength(1);
			expect(statuses.filter((status) => status >= 400)).toHaveLength(1);
		}
		const refused = await add(2);
		// The new round is still open, so another round is refused for that reason and not because of
		// the quota.
		if (quota === 'teamRounds' || quota === 'workshopRounds') return;
		expect(refused.status).toBe(409);
		if (quota === 'decks') {
			expect(refused.text).toContain('100 bewaarde vragenlijsten');
			expect(refused.text).toContain('value="Deze 2"');
			return;
		}
		if (quota === 'hostLinks')
			return expect(refused.text).toContain('hoogstens 10 extra hostlinks');
		expect(refused.body).toMatchObject({ type: '/problems/full', status: 409, quota, max });
		expect(refused.body.detail).toMatch(/\d/);
	});
});

it.each(['teamRounds', 'workshopRounds'] as const)('%s end with the last one', async (quota) => {
	const { add } = await situations[quota](server, QUOTAS[quota]);
	const refused = await add(0);
	expect(refused.status).toBe(409);
	expect(refused.body).toMatchObject({ type: '/problems/full', quota, max: QUOTAS[quota] });
});

describe('an account that is full', () => {
	it('keeps what was typed in a form, and tells why', async () => {
		const { who, account } = await dutchClient(server);
		const id = await fillAssignments(server, account, {
			assignments: QUOTAS.assignments,
			placements: QUOTAS.placements
		});
		await fillWorkshops(server, account, QUOTAS.workshops);
		await fillTeams(server, account, QUOTAS.teams);
		const team = await teamOf(server, 'Olga');
		const forms: [path: string, fields: Record<string, string>, kept: string, why: string][] = [
			['/assignments/new', { question: 'Mag dit nog?' }, 'Mag dit nog?', '10.000 opdrachten'],
			[
				`/assignments/${id}?/place`,
				{ position: '5', note: 'Een lange notitie' },
				'Een lange notitie',
				'30.000 plekken'
			],
			[
				'/workshops/new',
				{ language: 'nl', names: 'none', own: 'Wie gaat er mee?' },
				'Wie gaat er mee?',
				'200 workshops'
			],
			['/teams/new', { name: 'Team Zuid', displayName: 'Anna' }, 'Team Zuid', '50 teams'],
			[
				'/teams/join?/join',
				{ token: team.inviteToken, displayName: 'Annemiek' },
				'Annemiek',
				'50 teams'
			]
		];
		for (const [path, fields, kept, why] of forms) {
			const { status, text } = await who.submit(path, fields);
			expect(status, path).toBe(409);
			expect(text, path).toContain(kept);
			expect(text, path).toContain(why);
		}
	});

	it('accepts again what it has stored already', async () => {
		const { who, account } = await dutchClient(server);
		const body = { id: '01a30000-0000-7000-8000-0000000000aa', question: 'Wie?' };
		const { status } = await who.post('/api/assignments', body);
		expect(status).toBe(201);
		await fillAssignments(server, account, { assignments: QUOTAS.assignments - 1 });
		expect((await who.post('/api/assignments', { question: 'Wie niet?' })).status).toBe(409);
		expect((await who.post('/api/assignments', body)).status).toBe(200);
	});

	it('accepts its own file again', async () => {
		const { who, account } = await dutchClient(server);
		await fillDecks(server, account, QUOTAS.decks);
		const file = await who.get<object>('/api/account/export');
		expect((await who.post('/api/account/import', file.body)).status).toBe(200);
	});

	it('has room again after something is deleted', async () => {
		const { who, account } = await dutchClient(server);
		const id = await fillAssignments(server, account, { assignments: QUOTAS.assignments });
		const add = () => who.post('/api/assignments', { question: 'Wie?' });
		expect((await add()).status).toBe(409);
		expect((await who.delete(`/api/assignments/${id}`)).status).toBe(204);
		expect((await add()).status).toBe(201);
		expect((await add()).status).toBe(409);
	});

	it('stores no assignment whose first placement is one too many', async () => {
		const { who, account } = await dutchClient(server);
		await fillAssignments(server, account, { assignments: 1, placements: QUOTAS.placements });
		const { body } = await who.post('/api/assignments', { question: 'Nieuw?', position: 5 });
		expect(body).toMatchObject({ type: '/problems/full', quota: 'placements' });
		expect((await who.get<string>('/assignments')).text).not.toContain('Nieuw?');
	});

	it('keeps no place of a workshop, copies no workshop, and says so', async () => {
		const room = await createWorkshop(server, { names: 'none' }, 0);
		const { who, account } = await dutchClient(server);
		await fillAssignments(server, account, { assignments: QUOTAS.assignments });
		const seat = await who.post<{ token: string }>(`${room.path}/seats`, {});
		const { round } = (await room.control('open')).body;
		const headers = { authorization: `Bearer ${seat.body.token}` };
		await who.ask('PUT', `${room.path}/placement`, { json: { round, position: 5 }, headers });
		const kept = await who.submit(`/w/${room.code}?/keep`, {}, headers);
		expect(kept.status).toBe(409);
		expect(kept.text).toContain('10.000 opdrachten');

		room.host.cookie += '; kantlijn-language=nl';
		await fillWorkshops(server, await accountOf(room.host), QUOTAS.workshops - 1);
		const copied = await room.host.submit('/workshops?/copy', { code: room.code });
		expect(copied.status).toBe(409);
		expect(copied.text).toContain('200 workshops');
	});
});
