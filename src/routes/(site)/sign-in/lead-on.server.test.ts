import { beforeAll, describe, expect, it } from 'vitest';
import { Client, withSession } from '../../../testing/client.ts';
import { createRecoveryCode, secure } from '../../../testing/coach.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type Person, share, teamOf } from '../../../testing/team.ts';

const PASSWORD = 'zeven sloten tegelijk';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** Creates a team of Anna with a shared assignment; its page is the one of a reminder's link. */
async function reminded() {
	const team = await teamOf(server, 'Anna');
	const [anna] = team.people as [Person];
	const page = (await share(team, anna)).replace('/api', '');
	const email = `anna-${team.id}@example.nl`;
	await secure(anna.who, email, PASSWORD);
	return { page, email, anna };
}

describe('signing in from the link of a reminder', () => {
	it('leads on to the assignment, also after a wrong password', async () => {
		const { page, email } = await reminded();
		const who = new Client(server);
		const elsewhere = await who.get<string>(page);
		expect(elsewhere.status).toBe(404);
		const to = encodeURIComponent(page);
		expect(elsewhere.text).toContain(`href="/sign-in?to=${to}"`);
		expect((await who.get<string>(`/sign-in?to=${to}`)).text).toContain(
			`name="to" value="${page}"`
		);
		const wrong = await who.submit('/sign-in?/password', { email, password: 'niet zo', to: page });
		expect(wrong.status).toBe(422);
		expect(wrong.text).toContain(`name="to" value="${page}"`);
		const { status, headers } = await who.submit('/sign-in?/password', {
			...{ email, password: PASSWORD },
			to: page
		});
		expect([status, headers.location]).toEqual([303, page]);
		expect((await who.get(page)).status).toBe(200);
	});

	it('leads on with a recovery code as well', async () => {
		const { page, anna } = await reminded();
		const code = await createRecoveryCode(anna.who);
		const { headers } = await new Client(server).submit('/sign-in?/code', { code, to: page });
		expect(headers.location).toBe(page);
	});

	it.each([
		'https://evil.example/teams',
		'//evil.example/teams',
		'/teams/..//evil.example',
		'/\\evil.example',
		'/api/account/export',
		''
	])('never leads to another site, nor to a file: %j', async (to) => {
		const { email } = await reminded();
		const who = new Client(server);
		const shown = await who.get<string>(`/sign-in?to=${encodeURIComponent(to)}`);
		expect(shown.text).not.toContain('name="to"');
		const { headers } = await who.submit('/sign-in?/password', { email, password: PASSWORD, to });
		expect(headers.location).toBe('/assignments');
	});

	it('shows a stranger who is signed in nothing of the team', async () => {
		const { page } = await reminded();
		const stranger = await withSession(server);
		expect((await stranger.get<string>(page)).text).not.toContain('Adviesgroep');
	});
});
