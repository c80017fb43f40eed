/** Tests the page on which participants read the results of a workshop. */
import { createWorkshop } from '../src/testing/workshop.ts';
import { expect, test } from './fixtures.ts';
import { endedWorkshop } from './workshop-ended.ts';

test('whoever has the code reads the counts of every revealed round, and no single place', async ({
	page,
	server
}) => {
	const one = await endedWorkshop(server, { count: 2, rounds: 2 });
	await page.goto(`/w/${one.code}`);
	await page.getByRole('link', { name: 'Bekijk de uitkomsten' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Teamdag');
	const rounds = page.getByRole('article');
	await expect(rounds).toHaveCount(4);
	await expect(rounds.first()).toContainText('5 aan de expertkant');
	await expect(rounds.first()).toContainText('3 aan de begeleiderskant');
	await expect(rounds.first()).toContainText('1 weet het nog niet');
	await expect(rounds.nth(1)).toContainText('4 aan de expertkant');
	await expect(rounds.first().locator('.band')).toHaveCount(6);
	await expect(page.locator('circle')).toHaveCount(0);
	await page.getByRole('button', { name: 'EN' }).click();
	await expect(rounds.first()).toContainText('5 on the expert side');
});

test('a round that is open or was never revealed is not among the results', async ({
	page,
	server
}) => {
	const one = await createWorkshop(server, { names: 'initials', questions: ['Eerst?', 'Dan?'] }, 0);
	const phone = await one.join({ initials: 'ZQ' });
	await one.control('open');
	await phone.place((await one.look()).round ?? 0, -47);
	await page.goto(`/w/${one.code}/results`);
	await expect(page.getByText('Er is nog niets onthuld.')).toBeVisible();
	await expect(page.locator('body')).not.toContainText('Eerst?');
	await one.control('reveal');
	await one.control('goto', { question: 2 });
	await page.reload();
	await expect(page.getByRole('article')).toHaveCount(1);
	await expect(page.locator('body')).not.toContainText('ZQ');
	await expect(page.locator('body')).not.toContainText('Dan?');
});

test('the host can stop sharing the results, and a deleted workshop has none', async ({
	page,
	browser,
	server
}) => {
	const one = await endedWorkshop(server, { count: 1, rounds: 1 });
	await page.goto(`/w/${one.code}/host#${one.hostToken}`);
	await page.locator('summary', { hasText: 'Instellingen' }).click();
	const choice = page.getByRole('checkbox', { name: /Deelnemers mogen de uitkomsten nalezen/ });
	await expect(choice).toBeChecked();
	await choice.uncheck();
	await page.locator('form[action="?/settings"]').getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByText('Bewaard.')).toBeVisible();
	const phone = await (await browser.newContext()).newPage();
	await phone.goto(`${server.url}/w/${one.code}/results`);
	await expect(phone.getByText('De host deelt de uitkomsten niet.')).toBeVisible();
	await expect(phone.getByRole('article')).toHaveCount(0);
	await phone.goto(`${server.url}/w/${one.code}`);
	await expect(phone.getByText('De workshop is klaar.')).toBeVisible();
	await expect(phone.getByRole('link', { name: 'Bekijk de uitkomsten' })).toHaveCount(0);
	await one.host.ask('DELETE', one.path);
	await phone.goto(`${server.url}/w/${one.code}/results`);
	await expect(phone.getByText(/Er is geen workshop met code/)).toBeVisible();
});
