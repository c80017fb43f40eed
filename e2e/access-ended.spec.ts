/**
 * Tests pages that are open when their user loses access: each must say so at once, without a
 * click.
 */
import { createWorkshop } from '../src/testing/workshop.ts';
import { expect, test } from './fixtures.ts';
import { createTeam, people } from './team-people.ts';

test('signed out in another tab, a team’s page says so and offers to sign in', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna');
	const { anna } = pages;
	await createTeam(anna, 'Anna de Wit');
	await expect(anna).toHaveURL(/\/teams\/[0-9a-f-]{36}$/);
	const stream = anna.waitForResponse(/\/events$/);
	await anna.reload();
	await stream;
	const headers = { accept: 'text/html', origin: baseURL ?? '' };
	await anna.request.post('/account/sign-out', { headers, form: { sure: 'yes' } });
	const { pathname } = new URL(anna.url());
	const status = anna.getByRole('status').filter({ hasText: 'Je bent hier uitgelogd' });
	await expect(status).toBeVisible();
	const signIn = status.getByRole('link', { name: 'Inloggen' });
	await expect(signIn).toHaveAttribute('href', `/sign-in?to=${encodeURIComponent(pathname)}`);
	await leave();
});

test('taken out by the host, a phone says so and can join again', async ({ page, server }) => {
	const room = await createWorkshop(server, { names: 'none' });
	await page.goto(`/w/${room.code}`);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByRole('button', { name: 'Doe mee' })).toBeHidden();
	const { body } = await room.host.get<{ seat: string }[]>(`${room.path}/seats`);
	await room.host.delete(`${room.path}/seats/${body[0]?.seat}`);
	await expect(page.getByText('je plek is vrijgegeven: doe opnieuw mee')).toBeVisible();
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByText('je plek is vrijgegeven')).toBeHidden();
});
