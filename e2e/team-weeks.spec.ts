/** Tests a team of four over two weeks: the server's clock is moved in between. */
import type { Page } from '@playwright/test';
import { restartLater } from '../src/testing/later.ts';
import { startServer } from '../src/testing/server.ts';
import { expect, test } from './fixtures.ts';
import {
	QUESTION,
	createTeam,
	join,
	keep,
	people,
	picture,
	press,
	reveal,
	share
} from './team-people.ts';

const DAYS = 14;
const group = (page: Page, name: string) => page.getByRole('region', { name });
/** The day this many days from now, as a date field takes it. */
function inDays(days: number): string {
	const then = new Date(Date.now() + days * 86_400_000);
	return then.toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
}

/** Opens a path on the host that the page is on: an invitation may lead to another one. */
const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

test(
	'a team of four works with one assignment for two weeks',
	{ tag: '@both' },
	async ({ browser, engine }) => {
		test.slow();
		const server = await startServer({ engine });
		const { pages, leave } = await people(browser, server.url, 'anna', 'bas', 'cas', 'dirk');
		const { anna, bas, cas, dirk } = pages;
		const everybody = [anna, bas, cas, dirk];
		const link = await createTeam(anna, 'Anna');
		await join(bas, link, 'Bas');
		await join(cas, link, 'Cas');
		await join(dirk, link, 'Dirk');
		const team = new URL(bas.url()).pathname;

		// The first week: three have placed, and the page of the fourth begins with the question.
		await share(anna);
		const assignment = new URL(anna.url()).pathname;
		for (const page of [bas, cas]) await page.getByRole('link', { name: QUESTION }).click();
		await keep(anna, 'Expert', 'Duidelijk');
		await keep(bas, 'Procesbegeleider', 'Duidelijk');
		await keep(cas, 'Procesbegeleider', 'Uitgesproken');
		for (const page of [anna, bas, cas]) await expect(page.getByText(/^Bewaard:/)).toBeVisible();
		await go(dirk, team);
		await expect(group(dirk, 'Wacht op jou')).toContainText('alleen jij nog');
		await group(dirk, 'Wacht op jou')
			.getByRole('link', { name: /Kies je plek/ })
			.click();
		await keep(dirk, 'Expert', 'Licht');
		await expect(dirk.getByText(/^Bewaard:/)).toBeVisible();
		await go(dirk, team);
		await expect(group(dirk, 'Klaar om te onthullen')).toContainText('alle 4 hebben geantwoord');
		await group(dirk, 'Klaar om te onthullen')
			.getByRole('link', { name: /Onthul de plekken/ })
			.click();
		await reveal(dirk);
		await expect(picture(dirk)).toBeVisible();
		for (const page of [anna, bas, cas]) await expect(picture(page)).toBeVisible();
		await go(bas, team);
		await expect(group(bas, 'Verdeeld')).toContainText(QUESTION);

		// They divide the roles, and agree to look again in two weeks.
		await go(bas, `${assignment}/roles`);
		for (const [name, role] of [
			['Anna', 'Expert'],
			['Bas', 'Procesbegeleider']
		] as const) {
			await bas.getByRole('group', { name }).getByRole('radio', { name: role }).check();
		}
		await bas.getByLabel(/^Opnieuw kijken op/).fill(inDays(DAYS));
		await press(bas, 'Bewaar de verdeling');
		await expect(group(bas, 'Wie doet wat')).toContainText('Jullie kijken opnieuw op');
		await go(bas, team);
		await expect(group(bas, 'Verdeeld')).toHaveCount(0);
		await expect(group(bas, 'Opnieuw kijken')).toHaveCount(0);

		// Two weeks later everybody's page says so, and nobody has to sign in again.
		await restartLater(server, DAYS);
		for (const page of everybody) {
			await go(page, team);
			await expect(group(page, 'Opnieuw kijken')).toContainText('afgesproken voor vandaag');
		}
		await group(cas, 'Opnieuw kijken')
			.getByRole('link', { name: /Kijk opnieuw/ })
			.click();
		await expect(cas.getByText('Vandaag zouden jullie opnieuw kijken.')).toBeVisible();
		await expect(cas.getByRole('button', { name: 'Het klopt nog' })).toBeVisible();
		await cas.getByText('Begin een nieuwe ronde').click();
		await press(cas, 'Begin ronde 2');
		await expect(group(anna, 'Wacht op jou')).toContainText(QUESTION);
		for (const page of [anna, bas, dirk]) await go(page, assignment);
		await keep(anna, 'Procesbegeleider', 'Licht');
		await keep(bas, 'Procesbegeleider', 'Duidelijk');
		await keep(cas, 'Procesbegeleider', 'Uitgesproken');
		await keep(dirk, 'Expert', 'Licht');
		await expect(anna.getByText('Iedereen heeft geantwoord.').first()).toBeVisible();
		await reveal(anna);
		await expect(picture(anna)).toBeVisible();
		await expect(picture(anna)).toContainText('Anna wisselde van kant');
		const roles = group(anna, 'Wie doet wat');
		await expect(roles).toContainText(/^Wie doet wat\s*Verdeeld vóór ronde 2\. Klopt dit nog\?/);
		await roles.getByRole('link', { name: 'Verander de verdeling' }).click();
		await anna.getByRole('group', { name: 'Anna' }).getByRole('radio', { name: 'Proces' }).check();
		await anna.getByRole('group', { name: 'Dirk' }).getByRole('radio', { name: 'Expert' }).check();
		await anna.getByLabel(/^Opnieuw kijken op/).fill(inDays(3 * DAYS));
		await press(anna, 'Bewaar de verdeling');
		await expect(group(bas, 'Wie doet wat')).toContainText('Anna en Bas');
		await expect(bas.getByText(/Klopt dit nog/)).toHaveCount(0);
		await go(bas, team);
		for (const name of ['Wacht op jou', 'Opnieuw kijken', 'Klaar om te onthullen']) {
			await expect(group(bas, name)).toHaveCount(0);
		}
		await leave();
		await server.stop();
	}
);
