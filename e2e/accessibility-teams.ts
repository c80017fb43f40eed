/** States of the team pages, which accessibility.spec.ts tests. */
import { type APIRequestContext, type Page, request } from '@playwright/test';
import { SESSION_COOKIE } from '../src/testing/client.ts';
import { awake, seed } from './fixtures.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

interface ATeam {
	path: string;
	inviteToken: string;
	me: string;
	other: string;
	page: Page;
	bas: APIRequestContext;
	baseURL: string;
}

/** Creates a team of two members: the page's user, who is the owner, and one other. */
async function aTeam(page: Page): Promise<ATeam> {
	const made = await page.request.post('/api/teams', {
		data: { name: 'Adviesgroep Noord', displayName: 'Anna' }
	});
	const { team, inviteToken } = await made.json();
	const baseURL = new URL(made.url()).origin;
	const bas = await request.newContext({ baseURL });
	const joined = await bas.post('/api/teams/join', { data: { inviteToken, displayName: 'Bas' } });
	const [me, other] = (await joined.json()).team.members.map(({ id }: { id: string }) => id);
	return { path: `/teams/${team.id}`, inviteToken, me, other, page, bas, baseURL };
}

async function shared({ page, path, bas }: ATeam, ...places: number[]): Promise<string> {
	const added = await page.request.post(`/api${path}/assignments`, {
		data: { question: QUESTION }
	});
	const { id } = await added.json();
	const [mine, theirs] = places;
	const at = `/api${path}/assignments/${id}/placement`;
	if (mine) await page.request.put(at, { data: { position: mine, note: 'Zij vragen het.' } });
	if (theirs) await bas.put(at, { data: { position: theirs } });
	return id;
}

/**
 * Shares an assignment and reveals its round.
 * @param late whether the page's user has not answered before the reveal
 */
async function revealed(team: ATeam, late = false): Promise<string> {
	const { path, bas, baseURL, inviteToken } = team;
	const id = await shared(team, ...(late ? [] : [-49]));
	const at = `/api${path}/assignments/${id}`;
	await bas.put(`${at}/placement`, { data: { position: 49 } });
	const cas = await request.newContext({ baseURL });
	await cas.post('/api/teams/join', { data: { inviteToken, displayName: 'Cas' } });
	await cas.put(`${at}/placement`, { data: { position: 5 } });
	await bas.post(`${at}/reveal`);
	return id;
}

/** Opens an invitation in a browser that is no member, and fills in the name of somebody who is. */
async function nameThatExists(page: Page): Promise<void> {
	const { inviteToken } = await aTeam(page);
	await page.context().clearCookies({ name: SESSION_COOKIE });
	await page.goto(`/teams/join#${inviteToken}`);
	await page.locator('[name="displayName"]').fill('bas');
	await page.locator('form[action="?/join"] button').click();
	await page.locator('form[action="?/asMe"]').waitFor();
}

/** Brings in a case, and leads it to a phase; from the picture on, both have answered. */
async function aCase({ path, page, bas }: ATeam, ...phases: string[]): Promise<string> {
	const data = { question: QUESTION, case: true };
	const { id } = await (await page.request.post(`/api${path}/assignments`, { data })).json();
	const at = `/api${path}/assignments/${id}`;
	for (const [index, to] of phases.entries()) {
		if (to === 'revealed') {
			await page.request.put(`${at}/placement`, { data: { position: -49 } });
			await bas.put(`${at}/placement`, { data: { position: 17 } });
			await page.request.post(`${at}/reveal`);
		} else {
			const from = phases[index - 1] ?? 'ready';
			await page.request.put(`${at}/phase`, { data: { round: 1, from, to } });
		}
	}
	return `${path}/assignments/${id}`;
}

/** Waits until the scripts of a meeting's screen run, also before it has a ridge. */
const ofMeeting = (page: Page) =>
	page.getByRole('button', { name: /Volledig scherm|Full screen/ }).waitFor();

const TO_PICTURE = ['telling', 'placing', 'revealed'];

export const OF_TEAMS: Record<string, (page: Page) => Promise<unknown>> = {
	'no team yet': (page) => page.goto('/teams'),
	'a new team': (page) => page.goto('/teams/new'),
	'a team just made': async (page) => {
		await page.goto('/teams/new');
		for (const field of await page.getByRole('textbox').all()) await field.fill('Noord');
		await page.getByRole('main').getByRole('button').click();
		await page.locator('code').waitFor();
	},
	'an invitation that works': async (page) => {
		const { inviteToken } = await aTeam(page);
		await page.context().clearCookies({ name: SESSION_COOKIE });
		await page.goto(`/teams/join#${inviteToken}`);
		await page.locator('[name="displayName"]').waitFor();
	},
	'an invitation to fill in with a name that exists': async (page) => {
		await nameThatExists(page);
	},
	'a wait to come back': async (page) => {
		await nameThatExists(page);
		await page.getByRole('main').getByRole('button').first().click();
		await page.waitForURL('**/teams/return/*');
	},
	'a request to come back': async (page) => {
		const team = await aTeam(page);
		const phone = await request.newContext({ baseURL: team.baseURL });
		await phone.post('/teams/join?/asMe', {
			form: { token: team.inviteToken, displayName: 'Bas' },
			headers: { origin: team.baseURL }
		});
		await page.goto(`${team.path}/members`);
		await page.getByRole('heading', { level: 2 }).first().waitFor();
	},
	'a merge to confirm': async (page) => {
		const { path, me, other } = await aTeam(page);
		await page.goto(`${path}/members?manage=${other}&into=${me}`);
	},
	'an invitation with its QR code': async (page) => {
		const { path } = await aTeam(page);
		await page.goto(`${path}/members`);
		for (const summary of await page.locator('main summary').all()) await summary.click();
	},
	'a team that does not open here': async (page) => {
		await page.goto('/teams/01931f0e-7c00-7000-8000-00000000aa03');
	},
	'a team that the owner took me out of': async (page) => {
		const { path, me, bas } = await aTeam(page);
		const { members } = await (await bas.get(`/api${path}`)).json();
		const other = members.find(({ you }: { you: boolean }) => you).id;
		await page.request.patch(`/api${path}`, { data: { owner: other } });
		await bas.delete(`/api${path}/members/${me}`);
		await page.goto(path);
	},
	'an invitation that does not': async (page) => {
		await page.goto('/teams/join#nee');
		await page.getByRole('alert').waitFor();
	},
	'a team without assignments': async (page) => {
		await page.goto((await aTeam(page)).path);
	},
	'a team’s overview': async (page) => {
		const team = await aTeam(page);
		await revealed(team);
		await shared(team);
		await page.goto(team.path);
	},
	'a team’s members': async (page) => {
		await page.goto(`${(await aTeam(page)).path}/members`);
		await page.locator('main summary').first().click();
	},
	'a question to share': async (page) => {
		await seed(page.request, QUESTION, [-49]);
		await page.goto(`${(await aTeam(page)).path}/new`);
	},
	'a team’s blind line': async (page) => {
		const team = await aTeam(page);
		await page.goto(`${team.path}/assignments/${await shared(team, -49, 49)}`);
		await awake(page);
		for (const summary of await page.locator('main summary').all()) await summary.click();
	},
	'a line for a latecomer': async (page) => {
		const team = await aTeam(page);
		await page.goto(`${team.path}/assignments/${await revealed(team, true)}`);
		await awake(page);
	},
	'a team’s picture': async (page) => {
		const team = await aTeam(page);
		await page.goto(`${team.path}/assignments/${await revealed(team)}`);
		await awake(page);
	},
	'a meeting before the reveal': async (page) => {
		const team = await aTeam(page);
		await page.goto(`${team.path}/assignments/${await shared(team, -49, 49)}/meeting`);
	},
	'a meeting about a picture': async (page) => {
		const team = await aTeam(page);
		const id = await revealed(team);
		const at = `/api${team.path}/assignments/${id}/conversation`;
		await team.bas.put(at, { data: { round: 1, change: 'lead' } });
		await page.goto(`${team.path}/assignments/${id}/meeting`);
		await awake(page);
	},
	'a case brought in': async (page) => {
		await page.goto(await aCase(await aTeam(page)));
		await awake(page);
	},
	'an intervision to begin': async (page) => {
		await page.goto(`${await aCase(await aTeam(page))}/meeting`);
		await ofMeeting(page);
	},
	'a case that is told': async (page) => {
		await page.goto(`${await aCase(await aTeam(page), 'telling')}/meeting`);
		await ofMeeting(page);
	},
	'a case about which the others place': async (page) => {
		await page.goto(`${await aCase(await aTeam(page), 'telling', 'placing')}/meeting`);
		await ofMeeting(page);
	},
	'the picture of a case': async (page) => {
		await page.goto(`${await aCase(await aTeam(page), ...TO_PICTURE)}/meeting`);
		await awake(page);
	},
	'questions about a case': async (page) => {
		await page.goto(`${await aCase(await aTeam(page), ...TO_PICTURE, 'questions')}/meeting`);
		await awake(page);
	},
	'what is taken along from a case': async (page) => {
		const path = await aCase(await aTeam(page), ...TO_PICTURE, 'questions', 'taking');
		await page.goto(`${path}/meeting`);
		await awake(page);
		await page.locator('main summary').click();
	},
	'a case at its end': async (page) => {
		const path = await aCase(await aTeam(page), ...TO_PICTURE, 'questions', 'taking', 'done');
		await page.goto(`${path}/meeting`);
		await awake(page);
	},
	'roles to divide': async (page) => {
		const team = await aTeam(page);
		await page.goto(`${team.path}/assignments/${await revealed(team)}/roles`);
	},
	'a card of divided roles': async (page) => {
		const team = await aTeam(page);
		const id = await revealed(team);
		await page.request.put(`/api${team.path}/assignments/${id}/roles`, {
			data: { expert: [team.me], facilitator: [team.other] }
		});
		await page.goto(`${team.path}/assignments/${id}/card`);
	},
	'a team to leave': async (page) => {
		await page.goto(`${(await aTeam(page)).path}/leave`);
	},
	'a team to delete': async (page) => {
		await page.goto(`${(await aTeam(page)).path}/delete`);
	}
};
