/** Tests the line in the list that warns that only this browser can open the account. */
import { expect, seed, test } from './fixtures.ts';

const FIRST = 'Wie neemt de planning over?';
const SECOND = 'Hoe verdelen we het werk?';

test('from the second assignment on I am told that my work hangs on this browser', async ({
	page,
	baseURL
}) => {
	const warning = page.getByRole('region', {
		name: 'Je kunt alleen vanuit deze browser bij je werk'
	});
	await seed(page.request, FIRST);
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: FIRST })).toBeVisible();
	await expect(warning).toHaveCount(0);

	await seed(page.request, SECOND);
	await page.goto('/assignments');
	await expect(warning.getByRole('link', { name: 'Kom er elders bij' })).toBeVisible();
	await warning.getByRole('button', { name: 'Sluit' }).click();
	await expect(warning).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('link', { name: SECOND })).toBeVisible();
	await expect(warning).toHaveCount(0);
	for (const nth of [3, 4]) await seed(page.request, `Vraag ${nth}?`);
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: 'Vraag 4?' })).toBeVisible();
	await expect(warning).toHaveCount(0);
	// With the fifth assignment there is more to lose.
	await seed(page.request, 'Vraag 5?');
	await page.goto('/assignments');
	await expect(warning).toBeVisible();
	await page.request.post('/account/recovery', {
		headers: { origin: baseURL ?? '' },
		form: {}
	});
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: SECOND })).toBeVisible();
	await expect(warning).toHaveCount(0);
});
