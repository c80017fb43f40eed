/** Tests the reasons that participants give for their places, on phone, host page and stage. */
import type { Page } from '@playwright/test';
import { awake, expect, expectNothingFound, test } from './fixtures.ts';
import { hostPath, open, part } from './host-page.ts';
import { answer, people, placed, placedPhone, takeSeat } from './phones.ts';
import { press, withKeys } from './stage.ts';
import { createWorkshop } from '../src/testing/workshop.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Waarom daar?' });
const save = (page: Page) => page.getByRole('button', { name: 'Bewaar', exact: true });
const saved = (page: Page) => page.getByText('Bewaard. De host leest het na het onthullen.');
const reasons = (page: Page) => part(page, 'Waarom daar?').getByRole('listitem');

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 664 } });

	test('whoever has placed is told what happens with the text, and saves, changes and removes it', async ({
		page,
		server
	}) => {
		const room = await placedPhone(page, server);
		await expect(field(page)).toHaveCount(0);
		await room.control('why', { on: true });
		await expect(field(page)).toBeVisible();
		await expect(page.getByText(/Alleen de host leest het.*zonder naam, plek of/)).toBeVisible();
		await expectNothingFound(page);

		await field(page).fill('Zij weten het zelf al');
		await save(page).click();
		await expect(saved(page)).toBeVisible();
		await expect(field(page)).toBeHidden();
		await page.reload();
		await page.getByText('wijzig of haal weg').click();
		await expect(field(page)).toHaveValue('Zij weten het zelf al');
		await field(page).fill('Zij weten het beter');
		await save(page).click();
		await expect(saved(page)).toBeVisible();
		await page.getByText('wijzig of haal weg').click();
		await page.getByRole('button', { name: 'Haal mijn tekst weg' }).click();
		await expect(page.getByText('Je tekst is weg.')).toBeVisible();
		await expect(field(page)).toHaveValue('');
	});

	test('what is typed without a network stays, also over a reveal and a reload', async ({
		page,
		server
	}) => {
		const room = await placedPhone(page, server);
		for (let n = 0; n < 3; n += 1) await (await room.join()).place(1, 5);
		await room.control('why', { on: true });
		await field(page).fill('Omdat Karin weggaat');
		const isForm = (url: URL) => url.search.startsWith('?/reason');
		await page.route(isForm, (route) => route.abort());
		await save(page).click();
		await expect(page.getByText('Dat kwam niet aan. Je tekst staat er nog')).toBeVisible();
		await expect(field(page)).toHaveValue('Omdat Karin weggaat');
		await room.control('reveal');
		await expect(page.getByRole('region', { name: 'Zo staat de groep' })).toBeVisible();
		await expect(field(page)).toHaveValue('Omdat Karin weggaat');
		await page.reload();
		await awake(page);
		await expect(field(page)).toHaveValue('Omdat Karin weggaat');
		await page.unroute(isForm);
		await save(page).click();
		await expect(saved(page)).toBeVisible();
	});

	test('a text that was shown can no longer change, and the phone says so', async ({
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
		await room.control('why', { on: true });
		await expect(page.getByText(/met je initialen en je plek/)).toBeVisible();
		await field(page).fill('Zo is het');
		await save(page).click();
		await expect(saved(page)).toBeVisible();
		await room.control('reveal');
		const list = await room.host.get<{ reasons: { id: string }[] }>(`${room.path}/reasons`);
		await room.control('reason', { reason: list.body.reasons[0]?.id });
		await page.reload();
		await page.getByText('stond op het scherm', { exact: true }).click();
		await expect(page.getByText('Je tekst stond op het scherm, en verandert niet')).toBeVisible();
		await expect(page.getByText('Zo is het')).toBeVisible();
		await expect(field(page)).toHaveCount(0);
	});
});

test.describe('without JavaScript', () => {
	test('a form saves the text', async ({ page, server, browser }) => {
		const devices = people(browser, { javaScriptEnabled: false });
		try {
			const phone = await devices.at(server.url);
			const room = await createWorkshop(server, { names: 'none' });
			await takeSeat(phone, room.code);
			await room.control('open');
			await phone.reload();
			await phone.getByRole('button', { name: 'Duidelijk' }).first().click();
			await room.control('why', { on: true });
			await phone.reload();
			await field(phone).fill('Ook zonder scripts');
			await save(phone).click();
			await phone.getByText('wijzig of haal weg').click();
			await expect(field(phone)).toHaveValue('Ook zonder scripts');
		} finally {
			await devices.leave();
		}
		await page.close();
	});
});

test('the host asks, reads after the reveal, shows one on the stage, and one press hides it', async ({
	page,
	server,
	browser
}) => {
	const devices = people(browser);
	try {
		const room = await createWorkshop(server, { names: 'none' }, 4);
		await open(page, room);
		await room.control('open');
		await page.goto(hostPath(room));
		const ask = page.getByRole('button', { name: 'Vraag waarom' });
		await ask.click();
		await expect(ask).toHaveAttribute('aria-pressed', 'true');
		for (const [index, seat] of room.seats.entries()) {
			await seat.place(1, -49 + 32 * index);
			if (index > 1) continue;
			const sent = await fetch(`${server.url}${room.path}/reason`, {
				method: 'PUT',
				headers: { authorization: `Bearer ${seat.token}`, 'content-type': 'application/json' },
				body: JSON.stringify({ round: 1, text: `Tekst ${index}` })
			});
			expect(sent.status).toBe(200);
		}
		await expect(page.getByText('Na het onthullen staan de teksten hier.')).toBeVisible();
		await expect(reasons(page)).toHaveCount(0);
		await room.control('reveal');
		await expect(reasons(page)).toHaveCount(2);
		await expectNothingFound(page);

		const stage = await devices.at(server.url, { width: 1280, height: 720 });
		await withKeys(stage, room);
		const onStage = stage.locator('[data-reason]');
		await expect(stage.locator('.outcome')).toBeVisible();
		await expect(onStage).toHaveCount(0);
		const text = (await reasons(page).first().locator('bdi').textContent()) ?? '';
		const show = reasons(page).first().getByRole('button', { name: 'Toon op het scherm' });
		await show.click();
		await expect(onStage).toHaveText(text);
		await expect(page.locator('[data-screen="reason"]')).toContainText(text);
		await expectNothingFound(stage);
		await page.getByRole('button', { name: 'Haal van het scherm' }).click();
		await expect(onStage).toHaveCount(0);
		await expect(reasons(page).first()).toContainText('is getoond');
		for (const key of ['PageDown', 'PageUp', 'Escape']) {
			await show.click();
			await expect(onStage).toHaveText(text);
			await press(stage, key);
			await expect(onStage).toHaveCount(0);
			await expect(stage.locator('.outcome')).toBeVisible();
		}
	} finally {
		await devices.leave();
	}
});

test('in a workshop with initials the stage says who stood where, and a rehearsal asks nothing', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, { names: 'initials' });
	const seat = await room.join({ initials: 'AB' });
	await room.control('open');
	await room.control('why', { on: true });
	await seat.place(1, 49);
	await fetch(`${server.url}${room.path}/reason`, {
		method: 'PUT',
		headers: { authorization: `Bearer ${seat.token}`, 'content-type': 'application/json' },
		body: JSON.stringify({ round: 1, text: 'שלום, dat is van hen' })
	});
	await room.control('reveal');
	const list = await room.host.get<{ reasons: { id: string }[] }>(`${room.path}/reasons`);
	await room.control('reason', { reason: list.body.reasons[0]?.id });
	await withKeys(page, room);
	await expect(page.locator('[data-reason]')).toContainText('dat is van hen');
	await expect(page.locator('[data-reason] figcaption')).toContainText(
		/AB\s*duidelijk procesbegeleider/
	);

	const empty = await createWorkshop(server);
	await open(page, empty);
	await expect(part(page, 'Waarom daar?')).toHaveCount(1);
	await empty.control('rehearse', { on: true });
	await expect(part(page, 'Waarom daar?')).toHaveCount(0);
});
