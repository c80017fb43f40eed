/** Tests a check-in of a helper and two clients, each in a browser of their own. */
import {
	ANSWER,
	HELP,
	UNKNOWN,
	answer,
	expectKept,
	expectLooking,
	look
} from './check-in-client.ts';
import { askClients, lookWith, newPerson, row } from './check-in-people.ts';
import { expect, test } from './fixtures.ts';

test('of two clients I see the states only, and a position and "dat weet ik nog niet" look the same', async ({
	page,
	browser,
	baseURL
}) => {
	const [first = '', second = ''] = await askClients(page, { labels: ['Jan', 'Tom'] });
	await expect(page.getByText('Wacht op Jan en Tom.')).toBeVisible();
	await expect(
		page.getByText('Wie het eerst met je kijkt, weet daarna waar jij staat')
	).toBeVisible();
	await answer(await newPerson(browser, baseURL), first, ANSWER);
	await answer(await newPerson(browser, baseURL), second, UNKNOWN);
	await expect(row(page, 'Jan')).toContainText('heeft geantwoord');
	await expect(row(page, 'Tom')).toContainText('heeft geantwoord');
	const texts = await Promise.all(['Jan', 'Tom'].map((name) => row(page, name).innerText()));
	expect(texts[0]?.replaceAll('Jan', 'X')).toBe(texts[1]?.replaceAll('Tom', 'X'));
});

test('I look with one client after the other, and neither meets the other', async ({
	page,
	browser,
	baseURL
}) => {
	test.slow();
	const [first = '', second = ''] = await askClients(page, { labels: ['Jan', 'Tom'] });
	const [jan, tom] = [await newPerson(browser, baseURL), await newPerson(browser, baseURL)];
	await answer(jan, first, ANSWER);
	await answer(tom, second, HELP);
	await lookWith(page, 'Jan').click();
	await look(jan).click();
	for (const one of [page, jan]) {
		await expectLooking(one);
		await expect(one.locator('body')).not.toContainText('Tom');
		await expect(one.locator('body')).not.toContainText('hulp bij uw eigen antwoord');
	}
	// Tom's page has not changed, and Tom can still change the answer.
	await expectKept(tom);
	await expect(tom.getByRole('link', { name: 'Verander' })).toBeVisible();

	await page.getByRole('link', { name: 'Sluit dit scherm' }).click();
	await expect(row(page, 'Jan')).toContainText('samen gekeken');
	await expect(row(page, 'Tom')).toContainText('heeft geantwoord');
	await expect(page.getByText('jouw plek ligt vast')).toBeVisible();
	await look(tom).click();
	await expect(page.getByText('Je cliënt is klaar om te kijken. Jij ook?')).toBeVisible();
	await lookWith(page, 'Tom').click();
	for (const one of [page, tom]) {
		await expectLooking(one);
		await expect(one.locator('body')).not.toContainText('Jan');
	}
	// Each client's conversation with the helper has its own current question.
	await tom.getByRole('button', { name: 'Volgende' }).click();
	await expect(page.getByText('vraag 2 van')).toBeVisible();
	await expect(jan.getByText('vraag 1 van')).toBeVisible();
});
