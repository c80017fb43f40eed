/** Tests what a host does right after making a workshop: open the screen, and take a phone. */
import { expect, test } from './fixtures.ts';
import { hostPath, open } from './host-page.ts';
import { PHONE, people } from './phones.ts';
import { stageWorkshop } from './stage.ts';
import { qrOf } from '../src/lib/qr-code.ts';

const SHOW = 'Toon de QR-code voor je telefoon';

test('a new workshop says what to do first, and one scan makes a phone the remote', async ({
	page,
	browser,
	server
}) => {
	const others = people(browser);
	await page.goto('/workshops/new');
	await page.getByLabel(/^Eigen vragen/).fill('Hoe vertellen we het de bewoners?');
	await page.getByRole('button', { name: 'Maak de workshop' }).click();
	const start = page.getByRole('region', { name: 'Wat nu?' });
	await expect(start.getByRole('link', { name: 'Open het scherm voor de zaal' })).toBeInViewport();

	// The code opens the control, so it is not drawn before somebody asks for it.
	const code = start.getByRole('img', { name: 'QR-code van de hostlink' });
	await expect(start.getByRole('button', { name: SHOW })).toBeInViewport();
	await expect(code).toHaveCount(0);
	await start.getByRole('button', { name: SHOW }).click();
	await expect(code).toBeVisible();
	await expect(start).toContainText('Wie deze code scant, is ook host.');
	const mail = await page.getByRole('link', { name: 'Mail de link' }).getAttribute('href');
	const link = /https?:\S+$/.exec(decodeURIComponent(mail ?? ''))?.[0] ?? '';
	expect(link).toMatch(/\/host#[\w-]{43}$/);
	await expect(code.locator('path')).toHaveAttribute('d', qrOf(link).path);

	const phone = await others.at(server.url);
	await phone.goto(new URL(link).pathname + new URL(link).hash);
	await phone.getByRole('button', { name: 'Toon het idee' }).click();
	await expect(page.getByRole('button', { name: 'Verder met het idee' })).toBeVisible();

	await start.getByRole('button', { name: 'Verberg de QR-code' }).click();
	await expect(code).toHaveCount(0);
	await others.leave();
});

test('the advice goes once the workshop has begun, and the link to the screen stays', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 1);
	await open(page, one);
	await expect(page.getByRole('region', { name: 'Wat nu?' })).toBeVisible();
	await one.control('open');
	await expect(page.getByRole('region', { name: 'Wat nu?' })).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Open het scherm voor de zaal' })).toBeVisible();
	await page.getByRole('button', { name: SHOW }).click();
	const code = page.getByRole('img', { name: 'QR-code van de hostlink' });
	await expect(code).toBeVisible();

	// A code of a link that no longer works does not stay.
	await page.getByText('Maak een nieuwe hostlink', { exact: true }).click();
	await page.getByRole('button', { name: 'Ja, maak een nieuwe hostlink' }).click();
	await expect(code).toHaveCount(0);
});

test('on a phone, I am told how to get the screen onto a computer', async ({ page, server }) => {
	await page.setViewportSize(PHONE);
	const one = await stageWorkshop(server, 1);
	await page.goto(`${hostPath(one)}#${one.hostToken}`);
	await page.getByRole('link', { name: 'Stuur jezelf de hostlink' }).click();
	await expect(page.getByRole('link', { name: 'Mail de link' })).toBeVisible();
});
