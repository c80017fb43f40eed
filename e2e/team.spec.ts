/** Tests a team of four in four browsers, from the invitation to the second round. */
import { awake, expect, test } from './fixtures.ts';
import {
	QUESTION,
	createTeam,
	join,
	keep,
	people,
	picture,
	share,
	toMembers
} from './team-people.ts';

test(
	'a team of four goes from an invitation to a second round',
	{ tag: '@both' },
	async ({ browser, baseURL }) => {
		test.slow();
		const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas', 'cas', 'dirk');
		const { anna, bas, cas, dirk } = pages;
		const link = await createTeam(anna, 'Anna de Wit');

		// The invitation must show the members before somebody joins. After that, the members' open
		// pages must show the new member.
		await bas.goto(link);
		await expect(bas.getByText('1 lid: Anna de Wit')).toBeVisible();
		expect(bas.url()).not.toContain('#');
		await bas.getByLabel('Jouw naam in dit team').fill('Bas');
		await bas.getByRole('button', { name: 'Doe mee' }).click();
		await expect(anna.getByText(/^2 leden/)).toBeVisible();
		await join(cas, link, 'Cas');
		await join(dirk, link, 'Dirk');
		await expect(anna.getByText(/^4 leden/)).toBeVisible();

		// A shared question must appear on every member's page.
		await share(anna);
		for (const page of [bas, cas, dirk]) {
			await page.getByRole('link', { name: QUESTION }).click();
			await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
		}

		// Before the reveal, pages must show who has answered, but no position.
		await keep(anna, 'Expert', 'Duidelijk', 'Zij vragen om een oordeel.');
		await expect(anna.getByText('Bewaard: duidelijk expert.')).toBeVisible();
		await expect(bas.getByText('Anna de Wit heeft geantwoord')).toBeAttached();
		await expect(bas.getByText('oordeel')).toHaveCount(0);
		await keep(bas, 'Procesbegeleider', 'Uitgesproken');
		await awake(cas);
		await cas.getByRole('button', { name: 'Nog niet te zeggen' }).click();
		await cas.getByRole('button', { name: 'Bewaar mijn plek' }).click();
		await expect(cas.getByText('Bewaard: nog niet te zeggen.')).toBeVisible();
		await expect(anna.getByText('Wacht op Dirk.')).toBeVisible();
		for (const page of [anna, cas, dirk]) {
			expect(await page.content()).not.toContain('Uitgesproken procesbegeleider');
		}

		// The reveal must ask for confirmation and name the members without an answer.
		await anna.getByText('Onthul de plekken').click();
		await expect(anna.getByText(/^Dirk heeft nog niet geantwoord\./)).toBeVisible();
		await anna.getByRole('button', { name: 'Onthul nu' }).click();
		for (const page of [anna, bas, cas]) {
			await expect(picture(page)).toContainText('1 aan de expertkant');
			await expect(picture(page)).toContainText('1 aan de kant van de procesbegeleider');
			await expect(picture(page)).toContainText('nog niet te zeggen: CA Cas');
			await expect(picture(page)).not.toContainText('het verst uit elkaar');
			await expect(picture(page)).toContainText('Zij vragen om een oordeel.');
			const questions = page.getByRole('region', { name: 'Om over te praten' });
			expect(await questions.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
		}

		// A member who comes after the reveal must place once before the picture is shown.
		await expect(dirk.getByText(/^Deze ronde is al onthuld\./)).toBeVisible();
		await expect(picture(dirk)).toHaveCount(0);
		await keep(dirk, 'Procesbegeleider', 'Licht');
		await expect(picture(dirk)).toContainText('kwam later');
		await expect(picture(anna)).toContainText('2 aan de kant van de procesbegeleider');

		// The members divide the roles and get a card for the client.
		await bas.getByRole('link', { name: 'Verdeel de rollen' }).click();
		const before = bas.getByRole('region', { name: 'Als jullie de rollen verdelen' });
		await expect(before).toContainText('Wie van ons geeft antwoord, en wie stelt de vragen?');
		const choose = (name: string, role: string) =>
			bas.getByRole('group', { name }).getByRole('radio', { name: role }).check();
		await choose('Anna de Wit', 'Expert');
		await choose('Bas', 'Procesbegeleider');
		await bas.getByLabel(/^Opnieuw kijken op/).fill('2027-01-15');
		await bas.getByRole('button', { name: 'Bewaar de verdeling' }).click();
		const roles = anna.getByRole('region', { name: 'Wie doet wat' });
		await expect(roles).toContainText('Bewaard door Bas');
		await expect(roles).toContainText('15 januari 2027');
		await roles.getByRole('link', { name: 'Kaart voor de cliënt' }).click();
		await expect(anna.getByRole('article')).toContainText(QUESTION);
		await expect(anna.getByRole('article')).toContainText('Anna de Wit');
		await anna.goBack();

		// A second round must hide positions again, and its reveal must show the role switches.
		await cas.getByText('Begin een nieuwe ronde').click();
		await cas.getByRole('button', { name: 'Begin ronde 2' }).click();
		for (const page of [anna, bas, cas]) {
			await expect(page.getByText('ronde 2', { exact: true })).toBeVisible();
			await expect(page.getByText(/^Kies je plek zonder te overleggen\./)).toBeVisible();
		}
		await keep(anna, 'Procesbegeleider', 'Licht');
		await keep(bas, 'Procesbegeleider', 'Duidelijk');
		await keep(cas, 'Expert', 'Licht');
		await keep(dirk, 'Procesbegeleider', 'Licht');
		await expect(cas.getByText('Iedereen heeft geantwoord.').first()).toBeVisible();
		await cas.getByText('Onthul de plekken').click();
		await cas.getByRole('button', { name: 'Onthul nu' }).click();
		for (const page of [anna, bas, cas, dirk]) {
			await expect(picture(page)).toContainText('Anna de Wit wisselde van kant');
			await expect(picture(page)).toContainText('eerst duidelijk aan de expertkant');
		}
		await anna.reload();
		await anna.getByText('Ronde 1').click();
		await expect(picture(anna)).toBeVisible();
		await expect(anna.getByText(/onthuld \d/)).toBeVisible();

		// The position of a removed member must stay, but the name and the access must go.
		const team = anna.url().replace(/\/assignments.*/, '');
		await anna.goto(`${team}/members`);
		const row = anna
			.getByRole('listitem')
			.filter({ has: anna.locator('strong', { hasText: 'Dirk' }) });
		await row.getByText('Beheer').click();
		await row.getByText('Haal uit het team', { exact: true }).click();
		await row.getByRole('button', { name: 'Haal Dirk uit het team' }).click();
		await expect(row).toHaveCount(0);
		await expect(anna.getByText(/^Dirk is uit het team\./)).toBeVisible();
		await expect(anna.locator('code')).toContainText('/teams/join#');
		await expect(dirk.getByText('Je zit niet meer in dit team.')).toBeVisible();
		// Dirk joined through the link, whose host differs from that of Anna's page.
		await dirk.goto(new URL(new URL(team).pathname, dirk.url()).href);
		await expect(dirk.getByRole('heading', { level: 1 })).toHaveText(
			'Je zit niet meer in dit team'
		);
		await expect(picture(bas)).toContainText(
			'oud-lid stond licht aan de kant van de procesbegeleider'
		);
		await leave();
	}
);

test('the overview of a team shows one ridge a line, and what still waits for me', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	const link = await createTeam(anna, 'Anna');
	await join(bas, link, 'Bas');
	await share(bas);
	const all = anna.getByRole('list', { name: /^Alle opdrachten/ });
	const line = all.getByRole('listitem').filter({ hasText: QUESTION });
	await expect(line).toContainText('jij hebt nog niet geantwoord');
	await expect(line).toContainText('nog verborgen');
	await keep(bas, 'Expert', 'Duidelijk');
	await line.getByRole('link').click();
	await keep(anna, 'Procesbegeleider', 'Duidelijk');
	await anna.getByRole('link', { name: 'Adviesgroep Noord' }).click();
	await expect(line).toContainText('jullie hebben allebei geantwoord');
	await bas.getByText('Onthul de plekken').click();
	await bas.getByRole('button', { name: 'Onthul nu' }).click();
	await expect(line).toContainText('1 aan de expertkant');
	await expect(line).toContainText('1 aan de kant van de procesbegeleider');
	await leave();
});

test('an old invitation says that it does not work any more', async ({ browser, baseURL }) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	const link = await createTeam(anna, 'Anna');
	await toMembers(anna);
	await anna.getByText('Maak een nieuwe link', { exact: true }).click();
	await expect(anna.getByText('De oude link werkt dan meteen niet meer')).toBeVisible();
	await anna.getByRole('button', { name: 'Ja, maak een nieuwe link' }).click();
	await expect(anna.locator('code')).not.toHaveText(link);
	const renewed = await anna.locator('code').innerText();
	await bas.goto(link);
	await expect(bas.getByRole('alert')).toContainText('Deze uitnodiging werkt niet');
	await join(bas, renewed, 'Bas');
	await leave();
});

test('I share one of my own assignments, without my note', async ({ browser, baseURL }) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna');
	const { anna } = pages;
	await createTeam(anna, 'Anna');
	await anna.request.post('/api/assignments', {
		data: { question: QUESTION, client: 'Molen', position: -47, note: 'Alleen van mij' }
	});
	await anna.getByRole('link', { name: 'Deel een opdracht' }).click();
	await anna.getByRole('button', { name: `Deel deze vraag ${QUESTION}` }).click();
	await expect(anna.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	await expect(anna.getByText('Molen')).toBeVisible();
	expect(await anna.content()).not.toContain('Alleen van mij');
	await leave();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a team places, reveals and divides its roles all the same', async ({
		page,
		browser,
		baseURL
	}) => {
		const link = await createTeam(page, 'Anna');
		const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
		const bas = await context.newPage();
		await bas.goto('/teams/join');
		await bas.getByLabel('Uitnodigingslink').fill(link);
		await bas.getByRole('button', { name: 'Kijk wie erin zit' }).click();
		await bas.getByLabel('Jouw naam in dit team').fill('Bas');
		await bas.getByRole('button', { name: 'Doe mee' }).click();
		await page.getByRole('link', { name: 'Deel een opdracht' }).click();
		await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
		await page.getByRole('button', { name: 'Deel met het team' }).click();
		await page.getByRole('button', { name: 'Nog niet te zeggen' }).click();
		await expect(page.getByText('Bewaard: nog niet te zeggen.')).toBeVisible();
		await page.getByRole('button', { name: 'Duidelijk expert' }).click();
		await expect(page.getByText('Bewaard: duidelijk expert.')).toBeVisible();
		await bas.reload();
		await bas.getByRole('link', { name: QUESTION }).click();
		await bas.getByRole('button', { name: 'Licht procesbegeleider' }).click();
		await bas.getByText('Onthul de plekken').click();
		await bas.getByRole('button', { name: 'Onthul nu' }).click();
		await expect(picture(bas)).toContainText('1 aan de expertkant');
		await bas.getByRole('link', { name: 'Verdeel de rollen' }).click();
		await bas.getByRole('group', { name: 'Anna' }).getByRole('radio', { name: 'Expert' }).check();
		await bas.getByRole('button', { name: 'Bewaar de verdeling' }).click();
		await expect(bas.getByRole('region', { name: 'Wie doet wat' })).toContainText('Anna');
		await bas.getByText('Begin een nieuwe ronde').click();
		await bas.getByRole('button', { name: 'Begin ronde 2' }).click();
		await expect(bas.getByText(/^Kies je plek zonder te overleggen\./)).toBeVisible();
		await context.close();
	});
});
