import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../../testing/client.ts';
import { rowsOf } from '../../../testing/coach.ts';
import { restartLater } from '../../../testing/later.ts';
import {
	answerReturn,
	askToReturn,
	browsersOn,
	membersOf,
	membersPage,
	waitingRequest
} from '../../../testing/membership.ts';
import { patience } from '../../../testing/patience.ts';
import { type OwnServer, type Server, sharedServer, startServer } from '../../../testing/server.ts';
import {
	type Person,
	join,
	oneWhoPlaced,
	put,
	readShared,
	reveal,
	share,
	teamOf
} from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/**
 * Creates a team of Anna, its owner, and Bas, who has placed, and a phone that was let in as Bas.
 * @param by who let it in: the owner, or Bas in his own browser
 */
async function withPhone(by: 'anna' | 'bas', on = server) {
	const { team, at, anna, bas } = await oneWhoPlaced(on);
	const { who } = await askToReturn(on, { token: team.inviteToken, name: 'Bas' });
	await answerReturn((by === 'anna' ? anna : bas).who, team, 'letIn');
	return { team, at, anna, bas, phone: { ...bas, who } };
}

type Team = { id: string };

const press = (who: Client, team: Team, action: 'meToo' | 'endBrowser', browser: string) =>
	who.submit(`${membersPage(team)}?/${action}`, { browser });

const read = async (who: Client, team: Team) => (await who.get<string>(membersPage(team))).text;

describe('a browser that only the owner confirmed', () => {
	it('is joined by the member in their own browser, and from then on is equal to it', async () => {
		const { team, at, anna, bas, phone } = await withPhone('anna');
		expect((await readShared(at, phone)).own).toBeNull();
		const [browser = ''] = await browsersOn(bas.who, team);
		const { text } = await press(bas.who, team, 'meToo', browser);
		expect(text).toContain('Die browser is nu net zo goed van jou als deze.');
		expect((await readShared(at, phone)).own?.position).toBe(61);
		await put(at, phone, { position: 5 });
		expect((await readShared(at, bas)).own?.position).toBe(5);
		await bas.who.delete('/api/account');
		expect((await membersOf(phone.who, team)).map(({ id }) => id)).toEqual([anna.id, bas.id]);
		expect((await readShared(at, phone)).own?.position).toBe(5);
	});

	it('is warned of at signing out and deleting the account, until the member makes it theirs', async () => {
		const { team, anna, bas, phone } = await withPhone('anna');
		const warned = async ({ who }: { who: Client }) => {
			const pages = ['/account/sign-out', '/account/delete'];
			const texts = await Promise.all(pages.map(async (one) => (await who.get<string>(one)).text));
			for (const text of texts) expect(text).toContain('Je gaat ook uit je teams, behalve');
			return texts.map((text) => text.includes('heeft alleen de eigenaar een andere browser'));
		};
		expect(await warned(bas)).toEqual([true, true]);
		for (const one of [anna, phone]) expect(await warned(one)).toEqual([false, false]);
		const leave = await phone.who.get<string>(`/teams/${team.id}/leave`);
		expect(leave.text).toContain('Daarom gaat alleen deze browser uit het team.');
		const [browser = ''] = await browsersOn(bas.who, team);
		await press(bas.who, team, 'meToo', browser);
		expect(await warned(bas)).toEqual([false, false]);
	});

	it('brings what it chose itself along, as the answer of the member', async () => {
		const { team, at, anna, bas, phone } = await withPhone('anna');
		await put(at, phone, { position: -5 });
		const [browser = ''] = await browsersOn(bas.who, team);
		await press(bas.who, team, 'meToo', browser);
		for (const one of [bas, phone]) expect((await readShared(at, one)).own?.position).toBe(-5);
		await put(at, anna, { position: 61 });
		expect((await reveal(at, anna)).positions).toHaveLength(2);
	});

	it('is not joined by itself, by the owner, by another member or from another team', async () => {
		const { team, at, anna, bas, phone } = await withPhone('anna');
		const [browser = ''] = await browsersOn(bas.who, team);
		const cas = await join(server, team.inviteToken, 'Cas');
		const other = await teamOf(server, 'Olga');
		for (const { who } of [phone, anna, cas]) {
			expect((await press(who, team, 'meToo', browser)).status).toBe(403);
		}
		const [olga] = other.people as [Person];
		expect((await press(olga.who, other, 'meToo', browser)).status).toBe(404);
		expect((await press(olga.who, team, 'meToo', browser)).status).toBe(404);
		expect((await readShared(at, phone)).own).toBeNull();
	});

	it('reads how it becomes the member’s, with the code that stands in the other browser', async () => {
		const { team, bas, phone } = await withPhone('anna');
		const here = await read(phone.who, team);
		const [code] = /(?<=code )\d{4}/.exec(here) ?? [];
		expect(here).toContain('De eigenaar heeft deze browser toegelaten');
		expect(await read(bas.who, team)).toContain(`code ${code}.`);
		expect(await browsersOn(phone.who, team)).toEqual([]);
	});

	it('tells the owner nothing of the member’s browsers', async () => {
		const { team, anna } = await withPhone('anna');
		const text = await read(anna.who, team);
		expect(text).toContain('nog niet zelf heeft bevestigd');
		expect(text).toContain('laatst actief deze week');
		expect(text).not.toContain('In deze browsers ben je lid');
		expect(text).not.toMatch(/Laatst gezien/);
	});
});

describe('the browsers of a member', () => {
	it('are listed for the member alone, and are ended one by one', async () => {
		const { team, at, anna, bas, phone } = await withPhone('bas');
		for (const { who } of [bas, phone]) {
			expect(await read(who, team)).toContain('In deze browsers ben je lid van dit team');
			expect(await browsersOn(who, team)).toHaveLength(1);
			expect(await read(who, team)).not.toContain('Alleen deze browser weet');
		}
		expect(await browsersOn(anna.who, team)).toEqual([]);
		expect(await read(anna.who, team)).toContain('Alleen deze browser weet dat jij');
		const [browser = ''] = await browsersOn(bas.who, team);
		expect((await press(anna.who, team, 'endBrowser', browser)).status).toBe(403);
		const { text } = await press(bas.who, team, 'endBrowser', browser);
		expect(text).toContain('Die browser is uit het team.');
		const ended = await phone.who.get<string>(`/teams/${team.id}`);
		expect(ended.status).toBe(404);
		expect(ended.text).toContain(
			'Jij of de eigenaar van het team heeft deze browser uit het team gehaald'
		);
		expect((await phone.who.get<{ type: string }>(team.path)).body.type).toBe(
			'/problems/browser-ended'
		);
		expect((await readShared(at, bas)).own?.position).toBe(61);
		expect((await press(bas.who, team, 'endBrowser', browser)).status).toBe(404);
	});

	it('end the one that joined first, without ending the membership', async () => {
		const { team, at, anna, bas, phone } = await withPhone('bas');
		const [first = ''] = await browsersOn(phone.who, team);
		expect(first).toBe(bas.id);
		expect((await press(phone.who, team, 'endBrowser', first)).status).toBe(200);
		expect((await bas.who.get(team.path)).status).toBe(404);
		expect((await membersOf(phone.who, team)).map(({ id }) => id)).toEqual([anna.id, bas.id]);
		expect((await readShared(at, phone)).own?.position).toBe(61);
	});

	it('do not end themselves', async () => {
		const { team, bas, phone } = await withPhone('bas');
		expect((await press(bas.who, team, 'endBrowser', bas.id)).status).toBe(403);
		const [row] = await rowsOf(
			server,
			`select id from team_member where merged_into = '${bas.id}'`
		);
		expect((await press(phone.who, team, 'endBrowser', String(row?.id))).status).toBe(403);
		expect((await phone.who.get(team.path)).status).toBe(200);
	});

	it('are ended by the owner where the owner confirmed them, and can come back', async () => {
		const { team, anna, bas, phone } = await withPhone('anna');
		const [browser = ''] = await browsersOn(anna.who, team);
		const { text } = await press(anna.who, team, 'endBrowser', browser);
		expect(text).toContain('Die browser is uit het team.');
		expect((await phone.who.get(team.path)).status).toBe(404);
		expect((await bas.who.get(team.path)).status).toBe(200);
		await askToReturn(server, { token: team.inviteToken, name: 'Bas' }, phone.who);
		expect(await waitingRequest(bas.who, team)).not.toBeNull();
		await answerReturn(bas.who, team, 'letIn');
		expect((await phone.who.get(team.path)).status).toBe(200);
	});

	it('are ended by the member also where only the owner confirmed them', async () => {
		const { team, bas, phone } = await withPhone('anna');
		const [browser = ''] = await browsersOn(bas.who, team);
		await press(bas.who, team, 'endBrowser', browser);
		expect((await phone.who.get(team.path)).status).toBe(404);
	});
});

describe('a member whose anonymous account nobody opens any more', () => {
	let own: OwnServer;
	beforeAll(async () => {
		own = await startServer();
	}, patience(60_000));
	afterAll(() => own.stop());

	it(
		'goes on in the browser that only the owner confirmed, which gets nothing hidden by that',
		async () => {
			const { team, at, anna, bas, phone } = await withPhone('anna', own);
			const alone = await teamOf(own, 'Dirk');
			const [dirk] = alone.people as [Person];
			const shared = await share(alone, dirk);
			await own.database.rows(
				`delete from auth_session where user_id in (select u.id from auth_user u join team_member m on m.account_id = u.account_id where m.id = '${bas.id}')`
			);
			await own.database.rows(`update account set created_at = '2020-01-01T00:00:00.000Z'`);
			await restartLater(own, 1);
			const accounts = async () => (await own.database.rows('select id from account')).length;
			await expect.poll(accounts, { timeout: patience(20_000) }).toBe(3);
			expect((await membersOf(phone.who, team)).map(({ id }) => id)).toEqual([anna.id, bas.id]);
			expect(await readShared(at, phone)).toMatchObject({ own: null, placed: [] });
			await put(at, phone, { position: 5 });
			await put(at, anna, { position: -47 });
			expect((await reveal(at, phone)).positions).toContainEqual(
				expect.objectContaining({ memberId: bas.id, position: 5 })
			);
			expect((await readShared(shared, dirk)).addedBy).toBe(dirk.id);
		},
		patience(60_000)
	);
});
