/**
 * Tests links with a secret that a mail scanner or mail program has changed: they must still work.
 */
import { expect, test } from './fixtures.ts';
import { createWorkshop } from '../src/testing/workshop.ts';

for (const [what, hash, end] of [
	['encoded', '%23', ''],
	['encoded twice, with a bracket behind it', '%2523', '%3E'],
	['with a full stop behind it', '#', '.']
] as const) {
	for (const scripts of [true, false]) {
		test(`a host link ${what} leads to the host page, ${scripts ? 'with' : 'without'} scripts`, async ({
			browser,
			server
		}) => {
			const room = await createWorkshop(server);
			const context = await browser.newContext({
				baseURL: server.url,
				locale: 'nl-NL',
				javaScriptEnabled: scripts
			});
			const page = await context.newPage();
			const referers: (string | undefined)[] = [];
			page.on('request', (request) => referers.push(request.headers().referer));
			await page.goto(`/w/${room.code}/host${hash}${room.hostToken}${end}`);
			if (scripts) {
				await expect(page.getByRole('heading', { name: 'Voor jou: de hostlink' })).toBeVisible();
				await expect(page).toHaveURL(`/w/${room.code}/host`);
			} else {
				await expect(page).toHaveURL(new RegExp(`/w/${room.code}/host#${room.hostToken}`));
			}
			expect(referers.join(' ')).not.toContain(room.hostToken);
			await context.close();
		});
	}
}

test('an invitation to a team that was encoded shows the team', async ({ page, request }) => {
	const made = await request.post('/api/teams', { data: { name: 'Noord', displayName: 'Anna' } });
	const { inviteToken } = (await made.json()) as { inviteToken: string };
	await page.goto(`/teams/join%23${inviteToken}.`);
	await expect(page.getByRole('heading', { name: 'Noord' })).toBeVisible();
});
