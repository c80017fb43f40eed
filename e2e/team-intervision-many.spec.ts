/** Tests an intervision of more people than it is meant for, all of whom have placed. */
import { bodyOf, put, teamOf } from '../src/testing/team.ts';
import type { Shared } from '../src/testing/team.ts';
import { enterAs } from './enter-as.ts';
import { expect, expectNothingFound, test } from './fixtures.ts';
import { QUESTION, press, reveal } from './team-people.ts';

const OTHERS = 'Bas Cas Dirk Els Fatima Gijs Hanna Ilse Jan Karim Lotte Mo'.split(' ');

test('thirteen people read that twelve is the most for it, and go through it all the same', async ({
	page,
	server
}) => {
	const team = await teamOf(server, 'Anna', ...OTHERS);
	const [anna, ...others] = team.people;
	if (!anna) throw new Error('The team has nobody.');
	const made = await anna.who.post(`${team.path}/assignments`, { question: QUESTION, case: true });
	const at = `${team.path}/assignments/${bodyOf<Shared>(made).id}`;
	for (const [index, person] of others.entries()) {
		await put(at, person, { position: index % 2 ? 47 : -47 });
	}
	await enterAs(page.context(), anna.who, server.url);
	await page.goto(at.replace('/api', ''));
	await page.getByRole('link', { name: 'Open de intervisie' }).click();
	await expect(page.getByText('Jullie zijn met 13; dat kan ook.')).toBeVisible();
	await press(page, 'Begin de intervisie');
	await press(page, 'Verder: plaatsen');
	await expect(page.getByText('Wacht op Anna.')).toBeVisible();
	await put(at, anna, { position: 9 });
	await reveal(page);
	const dots = page.locator('[data-part=dot]');
	await expect(dots).toHaveCount(13);
	await expect(dots.last()).toContainText('AN');
	for (const width of [1366, 1024, 390]) {
		await page.setViewportSize({ width, height: 768 });
		const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
		expect(await page.evaluate(wider), `at ${width} px`).toBeLessThanOrEqual(0);
	}
	await expectNothingFound(page);
});
