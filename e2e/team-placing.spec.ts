/** Tests placing in a team, which works as in one's own assignment, and dividing the roles. */
import type { Browser } from '@playwright/test';
import { awake, expect, place, test } from './fixtures.ts';
import { createTeam, join, people, share } from './team-people.ts';

const KEEP = { name: 'Bewaar mijn plek' };

/** Creates a team of Anna and Bas. Anna shares an assignment, which her page then shows. */
async function sharedByAnna(browser: Browser, baseURL: string | undefined) {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	await join(pages.bas, await createTeam(pages.anna, 'Anna'), 'Bas');
	await share(pages.anna);
	return { ...pages, leave };
}

test('a side alone places nothing: it asks how strongly, and where I stood is a mark', async ({
	browser,
	baseURL
}) => {
	const { anna, leave } = await sharedByAnna(browser, baseURL);
	await awake(anna);
	const [expert, facilitator] = ['Expert', 'Procesbegeleider'].map((name) =>
		anna.getByRole('button', { name, exact: true })
	);
	expect((await expert?.boundingBox())?.width).toBe((await facilitator?.boundingBox())?.width);
	await expect(anna.getByRole('button', KEEP)).toHaveAttribute('aria-disabled', 'true');
	await anna.getByRole('button', KEEP).click({ force: true });
	await expect(anna.getByRole('alert')).toHaveText(
		'Kies eerst een plek, of zeg dat het nog niet te zeggen is.'
	);
	await facilitator?.click();
	await expect(anna.getByText('Hoe sterk?').first()).toBeVisible();
	await expect(anna.locator('[data-part="strength"]')).toHaveCount(3);
	await anna.getByRole('button', KEEP).click({ force: true });
	await expect(anna.getByRole('alert')).toHaveText(
		'Kies ook hoe sterk: licht, duidelijk of uitgesproken.'
	);
	await expect(anna.getByText(/^Bewaard/)).toHaveCount(0);

	await place(anna, 'Procesbegeleider', 'Licht');
	await expect(anna.getByRole('alert')).toHaveCount(0);
	await anna.getByRole('button', KEEP).click();
	await expect(anna.getByText('Bewaard: licht procesbegeleider.')).toBeFocused();
	await expect(anna.locator('[data-part="mark"]')).toHaveCount(1);
	await expect(anna.getByRole('slider')).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
	await leave();
});

test('"Nog niet te zeggen" shows three questions that help, and is an answer', async ({
	browser,
	baseURL
}) => {
	const { anna, leave } = await sharedByAnna(browser, baseURL);
	await awake(anna);
	const questions = anna.getByRole('region', { name: 'Drie vragen die helpen' });
	await expect(questions).toHaveCount(0);
	await anna.getByRole('button', { name: 'Nog niet te zeggen' }).click();
	await expect(questions.getByRole('listitem')).toHaveCount(3);
	await anna.getByRole('button', KEEP).click();
	await expect(anna.getByText('Bewaard: nog niet te zeggen.')).toBeVisible();
	await expect(questions).toHaveCount(0);
	await leave();
});

test('no role is chosen for anybody until we choose it, and what we chose comes back', async ({
	browser,
	baseURL
}) => {
	const { anna, leave } = await sharedByAnna(browser, baseURL);
	const roles = `${anna.url()}/roles`;
	await anna.goto(roles);
	await expect(anna.getByRole('radio')).toHaveCount(6);
	await expect(anna.getByRole('radio', { checked: true })).toHaveCount(0);
	await anna.getByRole('group', { name: 'Anna' }).getByRole('radio', { name: 'Expert' }).check();
	await anna.getByRole('button', { name: 'Bewaar de verdeling' }).click();
	await expect(anna.getByRole('region', { name: 'Wie doet wat' })).toContainText('Anna');
	await anna.goto(roles);
	await expect(
		anna.getByRole('group', { name: 'Anna' }).getByRole('radio', { name: 'Expert' })
	).toBeChecked();
	// Nothing was said of Bas.
	await expect(
		anna.getByRole('group', { name: 'Bas' }).getByRole('radio', { checked: true })
	).toHaveCount(0);
	await leave();
});

test('a note alone can be changed until the reveal, and the place stays', async ({
	browser,
	baseURL
}) => {
	const { anna, leave } = await sharedByAnna(browser, baseURL);
	await awake(anna);
	await place(anna, 'Expert', 'Duidelijk');
	await anna.getByRole('button', KEEP).click();
	await expect(anna.getByText('Bewaard: duidelijk expert.')).toBeFocused();
	await expect(anna.getByRole('button', KEEP)).toHaveAttribute('aria-disabled', 'true');
	await anna.getByText('Notitie erbij').click();
	await anna.getByRole('textbox', { name: 'Notitie' }).fill('Zij vroegen het twee keer.');
	await expect(anna.getByRole('button', KEEP)).toHaveAttribute('aria-disabled', 'false');
	await anna.getByRole('button', KEEP).click();
	await expect(anna.getByText('Bewaard: duidelijk expert.')).toBeFocused();
	await anna.reload();
	await expect(anna.getByText('Bewaard: duidelijk expert.')).toBeVisible();
	await expect(anna.getByRole('textbox', { name: 'Notitie' })).toHaveValue(
		'Zij vroegen het twee keer.'
	);
	await leave();
});

test('on a phone the button is within the first screen, and a long question leaves room for the line', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const made = await page.request.post('/api/teams', { data: { name: 'N', displayName: 'Anna' } });
	const { team } = await made.json();
	const long = 'Hoe verdelen we de nachtdiensten op de drie locaties eerlijk nu er zoveel mensen ';
	const added = await page.request.post(`/api/teams/${team.id}/assignments`, {
		data: { question: `${long}ziek zijn, en wie beslist daar dan over?` }
	});
	const { id } = await added.json();
	await page.goto(`/teams/${team.id}/assignments/${id}`);
	await awake(page);
	await expect(page.getByRole('button', KEEP)).toBeInViewport({ ratio: 1 });
	await expect(page.getByRole('slider')).toBeInViewport();
	const bar = await page.getByRole('button', KEEP).boundingBox();
	const undecided = await page.getByRole('button', { name: 'Expert', exact: true }).boundingBox();
	expect((undecided?.y ?? 0) + (undecided?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
});
