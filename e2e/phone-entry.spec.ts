/**
 * Tests a participant's phone before and after the rounds: the entry page, the language and the
 * saved card.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, standing } from './fixtures.ts';
import { PHONE, answer, placed, takeSeat, NAMELESS, placedPhone } from './phones.ts';
import { QUESTIONS, createWorkshop } from '../src/testing/workshop.ts';

test.use({ viewport: PHONE });

const [FIRST = '', SECOND = ''] = QUESTIONS;

const expectHeading = (page: Page, question: string) =>
	expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();

test('I take part without an account or a name, and read first what is kept', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, { names: 'none', title: 'Dag van het team' });
	await page.goto(`/w/${room.code}`);
	await expect(page.getByRole('heading', { name: 'Dag van het team' })).toBeVisible();
	await expect(page.getByRole('listitem')).toHaveCount(3);
	await expect(page.getByRole('textbox')).toHaveCount(0);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expectHeading(page, 'Je bent binnen.');
	expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(
		'kantlijn-session'
	);
	expect((await room.look()).seats).toBe(1);
});

test('I say at the door which group I belong to, and who I am', async ({ page, server }) => {
	const room = await createWorkshop(server, { groups: ['Adviseurs', 'Cliënten'] });
	await page.goto(`/w/${room.code}`);
	await page.getByText('Cliënten').click();
	await page.getByLabel('Je initialen').fill('   ');
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await page.getByLabel('Je initialen').fill('AvB');
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expectHeading(page, 'Je bent binnen.');
	await room.control('open');
	await answer(page, 'Expert');
	await placed(page);
	await room.control('reveal');
	const { dots } = await room.look();
	expect(dots?.dots).toEqual([[expect.any(Number), -49, null, 'AvB', 1]]);
});

test('after the reveal I keep my place: as an assignment of my own, and as a picture', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, { names: 'initials' });
	await page.goto(`/w/${room.code}`);
	await page.getByLabel('Je initialen').fill('AB');
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await room.control('open');
	await answer(page, 'Expert');
	await placed(page);
	await room.control('reveal');
	await expect(page.getByText('Jouw plek: Duidelijk expert')).toBeVisible();
	await expect(page.locator('[data-part="own"]').filter({ visible: true })).toHaveCount(1);
	await expect(page.locator('.mine li')).toHaveCount(3);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Bewaar als plaatje' }).click();
	const picture = await download;
	expect(picture.suggestedFilename()).toMatch(/\.png$/);
	expect(
		readFileSync(await picture.path())
			.subarray(1, 4)
			.toString()
	).toBe('PNG');
	await room.control('end');
	await expectHeading(page, 'De workshop is klaar.');
	await page.getByText('Duidelijk expert').click();
	await expect(page.locator('details li')).toHaveCount(3);
	await room.control('open');
	await page.getByRole('button', { name: 'Bewaar als mijn opdracht' }).click();
	const link = page.getByRole('link', { name: 'Open de opdracht in een nieuw tabblad' });
	await expect(link).toBeVisible();
	await expect(page).toHaveURL(`/w/${room.code}`);
	const beside = page.waitForEvent('popup');
	await link.click();
	const assignment = await beside;
	await expectHeading(assignment, FIRST);
	await expect(standing(assignment, 'duidelijk expert')).toBeVisible();
	// The phone is still in the workshop.
	await room.control('next');
	await expectHeading(page, SECOND);
});

test('without scripts I come in, place myself and read the outcome', async ({
	browser,
	server
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		locale: 'nl-NL',
		baseURL: server.url
	});
	const page = await context.newPage();
	const room = await createWorkshop(server, { names: 'initials' });
	await page.goto(`/w/${room.code}`);
	await page.getByLabel('Je initialen').fill('AB');
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expectHeading(page, 'Je bent binnen.');
	await room.control('open');
	await page.reload();
	await page.getByRole('button', { name: 'Licht expert', exact: true }).click();
	await placed(page);
	// Submitting the line's form without a chosen position must show an error.
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	expect((await room.look()).placed).toBe(1);
	await room.control('reveal');
	await page.reload();
	await expect(page.getByText('Jouw plek: Licht expert')).toBeVisible();
	await context.close();
});

test('a code that is not there comes back to where codes are typed, as people type them', async ({
	page,
	server
}) => {
	const { code } = await createWorkshop(server);
	await page.goto('/w/7ZZZZ7');
	await expect(page.getByText(/^Er is geen workshop met code 7ZZZZ7/)).toBeVisible();
	const field = page.getByLabel('Code van de workshop');
	await expect(field).toHaveValue('7ZZZZ7');
	await field.fill(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3).toLowerCase()} `);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page).toHaveURL(`/w/${code}`);
	await expect(page.getByLabel('Je initialen')).toBeVisible();
});

test('my phone speaks my language; the question stays as the host wrote it', async ({
	page,
	server
}) => {
	await placedPhone(page, server);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByText('your place is in, you can still move')).toBeVisible();
	await expectHeading(page, FIRST);
	await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'nl');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a workshop that is deleted says so on every phone', async ({ page, server }) => {
	const room = await createWorkshop(server, NAMELESS);
	await takeSeat(page, room.code);
	await room.host.delete(room.path);
	await expectHeading(page, 'Deze workshop is er niet meer.');
});
