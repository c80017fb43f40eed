import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../testing/client.ts';
import {
	accountWithAssignments,
	countAssignments,
	signInWithCode,
	rowsOf,
	secure,
	signIn,
	createRecoveryCode
} from '../../../testing/coach.ts';
import {
	answerReturn,
	askToReturn,
	membersOf,
	waitingRequest
} from '../../../testing/membership.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type Person, teamOf } from '../../../testing/team.ts';

const PASSWORD = 'zeven sloten tegelijk';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

let number = 0;

/** Creates an account with an address, a password and two assignments. */
async function secured() {
	const address = `mee${(number += 1)}@example.nl`;
	const who = await accountWithAssignments(server, 2);
	await secure(who, address, PASSWORD);
	return { who, address };
}

const accounts = async () => (await rowsOf(server, 'select id from account')).length;
const exported = async (who: Client) =>
	(await who.get<{ assignments: { question: string }[] }>('/api/account/export')).body;

describe('signing in while a team has not answered yet whether I come back', () => {
	/** Creates a team of Anna, and a browser that asks to come back as her. */
	async function asking(name = 'Anna') {
		const team = await teamOf(server, 'Anna', 'Bas');
		const { who, page } = await askToReturn(server, { token: team.inviteToken, name });
		const [anna, bas] = team.people as [Person, Person];
		return { team, anna, bas, who, page };
	}

	it.each([
		['holds nothing else', 0],
		['holds work that it brings along', 2]
	])('keeps the request of a browser that %s', async (_, assignments) => {
		const { team, anna, who, page } = await asking();
		for (let i = 0; i < assignments; i++) {
			await who.post('/api/assignments', { question: `Vraag ${i}?` });
		}
		const { address } = await secured();
		await signIn(who, address, PASSWORD, { work: 'bring' });
		expect((await who.get<string>(page)).text).toContain('Terugkomen als Anna');
		await answerReturn(anna.who, team, 'letIn');
		expect(await membersOf(who, team)).toHaveLength(2);
	});

	it('gives it up where the account is a member already, or asked itself', async () => {
		const { team, anna, who } = await asking('Bas');
		const address = `anna-${team.id}@example.nl`;
		await secure(anna.who, address, PASSWORD);
		await signIn(who, address, PASSWORD);
		expect((await membersOf(who, team)).find(({ you }) => you)?.id).toBe(anna.id);
		expect(await waitingRequest(anna.who, team)).toBeNull();

		const { who: account, address: known } = await secured();
		await askToReturn(server, { token: team.inviteToken, name: 'Anna' }, account);
		const { who: other } = await askToReturn(server, { token: team.inviteToken, name: 'Bas' });
		await signIn(other, known, PASSWORD);
		const rows = await rowsOf(
			server,
			`select member_id from team_return where team_id = '${team.id}'`
		);
		expect(rows).toEqual([{ member_id: anna.id }]);
	});
});

describe('signing in while this browser holds work', () => {
	it('asks what happens to it, and does nothing before that', async () => {
		const { address } = await secured();
		const who = await accountWithAssignments(server, 3);
		expect((await who.get<string>('/sign-in')).text).toContain('3 opdrachten, 3 plaatsingen');
		const { status, text } = await signIn(who, address, PASSWORD);
		expect(status).toBe(422);
		expect(text).toContain('Kies eerst wat er met dat werk gebeurt.');
		expect(await countAssignments(who)).toBe(3);
	});

	it('brings it along, after which the loose account is gone', async () => {
		const { who: phone, address } = await secured();
		const who = await accountWithAssignments(server, 3);
		const { cookie: old } = who;
		const before = await accounts();
		expect((await signIn(who, address, PASSWORD, { work: 'bring' })).status).toBe(303);
		expect([await countAssignments(who), await countAssignments(phone)]).toEqual([5, 5]);
		expect(await accounts()).toBe(before - 1);
		const { assignments } = await exported(who);
		expect(assignments.every((one) => 'placements' in one)).toBe(true);

		const ghost = new Client(server);
		ghost.cookie = old;
		expect(await countAssignments(ghost)).toBe(401);
	});

	it('leaves it where it is, and it comes back at sign-out', async () => {
		const { address } = await secured();
		const who = await accountWithAssignments(server, 3);
		const answer = await signIn(who, address, PASSWORD, { work: 'leave' });
		const aside = answer.headers['set-cookie']?.find((line) => line.startsWith('kantlijn-aside='));
		expect(aside).toMatch(/HttpOnly; SameSite=Lax$/);
		expect(await countAssignments(who)).toBe(2);

		who.cookie = `${who.cookie}; ${aside?.split(';')[0]}`;
		expect((await who.submit('/account/sign-out')).status).toBe(303);
		expect(await countAssignments(who)).toBe(3);
	});

	it('with a recovery code asks the same', async () => {
		const phone = await accountWithAssignments(server, 1);
		const code = await createRecoveryCode(phone);
		const who = await accountWithAssignments(server, 2);
		expect((await who.submit('/sign-in?/code', { code })).status).toBe(422);
		expect((await who.submit('/sign-in?/code', { code, work: 'bring' })).status).toBe(303);
		expect([await countAssignments(who), await countAssignments(phone)]).toEqual([3, 3]);
	});

	it('to the account one is in already changes nothing but the session', async () => {
		const who = await accountWithAssignments(server, 2);
		const code = await createRecoveryCode(who);
		const { cookie } = who;
		expect((await who.submit('/sign-in?/code', { code, work: 'bring' })).status).toBe(303);
		expect(await countAssignments(who)).toBe(2);
		expect(who.cookie).not.toBe(cookie);
	});

	it('never moves the work of an account with an address, whatever the form says', async () => {
		const [one, other] = [await secured(), await secured()];
		await signIn(one.who, other.address, PASSWORD, { work: 'bring' });
		expect(await countAssignments(one.who)).toBe(2);
		const back = new Client(server);
		await signIn(back, one.address, PASSWORD);
		expect(await countAssignments(back)).toBe(2);
	});
});

describe('nothing is there twice', () => {
	it('when the work was carried there as a file before', async () => {
		const { who: phone, address } = await secured();
		const who = await accountWithAssignments(server, 3);
		await phone.post('/api/account/import', await exported(who));
		expect(await countAssignments(phone)).toBe(5);
		await signIn(who, address, PASSWORD, { work: 'bring' });
		expect(await countAssignments(who)).toBe(5);
	});

	it('nor when it came from there as a file', async () => {
		const { who: phone, address } = await secured();
		const who = await accountWithAssignments(server, 1);
		await who.post('/api/account/import', await exported(phone));
		expect(await countAssignments(who)).toBe(3);
		await signIn(who, address, PASSWORD, { work: 'bring' });
		expect(await countAssignments(who)).toBe(3);
	});

	it('but what went on since is kept beside it', async () => {
		const { who: phone, address } = await secured();
		const who = await accountWithAssignments(server, 1);
		await phone.post('/api/account/import', await exported(who));
		const { items } = (await who.get<{ items: { id: string }[] }>('/api/assignments')).body;
		await who.post(`/api/assignments/${items[0]?.id}/placements`, { position: -5 });
		await signIn(who, address, PASSWORD, { work: 'bring' });
		expect(await countAssignments(who)).toBe(4);
	});

	it('but what clients have a link to is kept, and the link works', async () => {
		const { who: phone, address } = await secured();
		const who = await accountWithAssignments(server, 1);
		await phone.post('/api/account/import', await exported(who));
		const { items } = (await who.get<{ items: { id: string }[] }>('/api/assignments')).body;
		const card = `/assignments/${items[0]?.id}/card`;
		const placement = /name="placement" value="([^"]+)"/.exec(
			(await who.get<string>(card)).text
		)?.[1];
		await who.submit(`${card}?/share`, { days: '30', placement: placement ?? '' });
		const token = /#([\w-]{43})/.exec((await who.get<string>(card)).text)?.[1] ?? '';
		await signIn(who, address, PASSWORD, { work: 'bring' });
		expect((await new Client(server).submit('/card?/open', { token })).status).toBe(200);
	});

	it('nor when the form is sent twice at once', async () => {
		const { who: phone, address } = await secured();
		const who = await accountWithAssignments(server, 3);
		const twin = new Client(server);
		twin.cookie = who.cookie;
		const send = (one: Client) => signIn(one, address, PASSWORD, { work: 'bring' });
		await Promise.all([send(who), send(twin)]);
		expect(await countAssignments(phone)).toBe(5);
		expect((await signInWithCode(server, await createRecoveryCode(phone))).status).toBe(303);
	});
});
