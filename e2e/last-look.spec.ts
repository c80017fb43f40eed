/** Tests the places of the last check-in on an assignment's page. */
import { assignmentOf, test } from './check-in-agreeing.ts';
import { IN_MOTION, awake, expect, expectNothingFound } from './fixtures.ts';

test.use(IN_MOTION);

test('the page of the assignment shows what we saw, until the client erases it', async ({
	page,
	together: { checkIn, jan }
}) => {
	const assignment = assignmentOf(checkIn);
	// Answers of the assignment's own address hold no place, because the browser keeps them.
	for (const path of [assignment, `${assignment}/__data.json`]) {
		expect(await (await page.request.get(path)).text()).not.toMatch(/"?looking"?:/);
	}
	await page.goto(assignment);
	await awake(page);
	const seen = page.getByRole('group', { name: 'opdrachtgever' });
	await expect(page.getByRole('heading', { name: /^Samen gekeken op \d/ })).toBeVisible();
	await expect(seen.getByText('Duidelijk hulp bij een eigen antwoord')).toBeVisible();
	await expect(seen.getByText('Duidelijk een antwoord')).toBeVisible();
	await expectNothingFound(page);
	await page.route('**/api/check-ins/**', (route) => route.abort());
	await page.reload();
	await expect(
		page.getByText('Zonder verbinding zijn de plekken hier niet te zien.')
	).toBeVisible();
	await page.unroute('**/api/check-ins/**');
	await page.reload();
	await seen.getByRole('link', { name: 'Bekijk het nog eens samen' }).click();
	await expect(page).toHaveURL(new RegExp(`^${checkIn}/[0-9a-f-]{36}$`));

	await jan.getByRole('link', { name: 'Sluit dit scherm' }).click();
	await jan.getByRole('link', { name: 'Wis mijn antwoord' }).click();
	await jan.getByRole('button', { name: 'Ja, wis mijn antwoord' }).click();
	await expect(jan.getByText('Ook bij Anna is uw plek niet meer te zien.')).toBeVisible();
	await page.goto(assignment);
	await expect(page.getByRole('link', { name: 'Samen gekeken' })).toBeVisible();
	await expect(seen).toHaveCount(0);
});
