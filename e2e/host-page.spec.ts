/** Tests the host page before, during and after a workshop, on any device with the host link. */
import type { Page } from '@playwright/test';
import { THIRD, hostPath, mail, open, part, expectShared } from './host-page.ts';
import { expect, test } from './fixtures.ts';
import { people } from './phones.ts';
import { Client } from '../src/testing/client.ts';
import type { Server } from '../src/testing/server.ts';
import { stageWorkshop } from './stage.ts';
import type { TestWorkshop } from '../src/testing/workshop.ts';

// Service workers are blocked, because their requests would bypass the `page.route` of these tests.
test.use({ serviceWorkers: 'block' });

/** Opens the host page in the session of the account that created the workshop. */
async function asMaker(page: Page, one: TestWorkshop, server: Server) {
	const [name = '', value = ''] = one.host.cookie.split(/=(.*)/s);
	await page.context().addCookies([{ name, value, url: server.url }]);
	await page.goto(`${hostPath(one)}#${one.hostToken}`);
}

test('the host’s link opens the desk anywhere, an old one nowhere, and what is shared is the one that works', async ({
	page,
	browser,
	server
}) => {
	const one = await stageWorkshop(server);
	const others = people(browser, { serviceWorkers: 'block' });
	await asMaker(page, one, server);
	await expectShared(page, one.hostToken);
	await expect(page).toHaveURL(hostPath(one));

	const phone = await others.at(server.url);
	await phone.goto(`${hostPath(one)}#${'x'.repeat(43)}`);
	await expect(phone.getByText(/^Deze hostlink werkt niet meer/)).toBeVisible();
	// Opens the correct link in the tab that has the wrong link, as if the host pasted it there.
	await phone.goto(`${hostPath(one)}#${one.hostToken}`);
	await phone.getByRole('button', { name: 'Open vraag 1' }).click();
	await expect(page.getByText('open: iedereen kiest een plek')).toBeVisible();
	await expectShared(phone, one.hostToken);

	// A wrong link must not end the host's access, and the page must not offer the wrong link for
	// sharing.
	await phone.goto(`${hostPath(one)}#${'x'.repeat(43)}`);
	await expect(phone.getByRole('alert')).toHaveText(/werkt niet meer. De bediening .* wel/);
	await expectShared(phone, one.hostToken);

	// The laptop renews the host link. The laptop must then offer the new link, and the old link
	// must fail on every device.
	for (let nth = 0; nth < 2; nth += 1) {
		const before = (await mail(page).getAttribute('href')) ?? '';
		const sure = page.getByRole('button', { name: 'Ja, maak een nieuwe hostlink' });
		await expect(sure).toBeHidden();
		await page.getByText('Maak een nieuwe hostlink', { exact: true }).click();
		await expect(page.getByText(/^De oude hostlink werkt dan meteen niet meer/)).toBeVisible();
		await sure.click();
		await expect(sure).toBeHidden();
		await expect(mail(page)).not.toHaveAttribute('href', before);
		await expect(page).toHaveURL(hostPath(one));
	}
	const key = /%23([\w-]{43})$/.exec((await mail(page).getAttribute('href')) ?? '')?.[1] ?? '';
	// Without any click, the phone must say that the link was renewed, and must hide its controls.
	await expect(phone.getByText(/^De hostlink is vernieuwd/)).toBeVisible();
	await expect(phone.getByRole('button', { name: 'Onthul', exact: true })).toHaveCount(0);
	await phone.goto('about:blank');
	await phone.goto(`${hostPath(one)}#${one.hostToken}`);
	await expect(phone.getByText(/^Deze hostlink werkt niet meer/)).toBeVisible();
	await phone.goto(`${hostPath(one)}#${key}`);
	await expectShared(phone, key);

	// After a renewal on another device, the laptop must keep its access and offer no outdated link.
	await one.host.post(`${one.path}/host`);
	await page.reload();
	await expect(page.getByText(/^Dit apparaat heeft de link zelf niet meer/)).toBeVisible();
	await expect(mail(page)).toHaveCount(0);

	// The two open host pages must not count as seats.
	expect(await one.look()).toMatchObject({ seats: 0, placed: 0, undecided: 0 });
	await others.leave();
});

test('a link that could not be checked is tried once more, without typing it again', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server);
	await page.route('**/host?/enter', (route) => route.abort(), { times: 1 });
	await page.goto(`${hostPath(one)}#${one.hostToken}`);
	await expect(page.getByRole('alert')).toHaveText(/De link kon nu niet worden nagekeken/);
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expectShared(page, one.hostToken);
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('settings saved before the page had its scripts say so, and are no host link', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server);
	await open(page, one);
	const entered: string[] = [];
	page.on('request', (request) => {
		if (request.method() === 'POST') entered.push(request.url());
	});
	// Opens the address to which the form of the settings leads without scripts.
	await page.goto(`${hostPath(one)}?done=settings#settings-title`);
	await expectShared(page, one.hostToken);
	await expect(part(page, 'Instellingen').getByText('Bewaard.')).toBeVisible();
	await expect(page).toHaveURL(/#settings-title$/);
	await expect(page.getByRole('alert')).toHaveCount(0);
	expect(entered).toEqual([]);
});

test('how people are known is fixed once somebody is in, and I can take somebody out', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server);
	await open(page, one);
	const settings = part(page, 'Instellingen');
	await settings.getByRole('heading', { name: 'Instellingen' }).click();
	await settings.getByLabel(/^Titel/).fill('Teamdag');
	await settings.getByRole('radio', { name: 'Met initialen' }).check();
	await settings.getByRole('button', { name: 'Bewaar' }).click();
	await expect(settings.getByText('Bewaard.')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: 'Teamdag' })).toBeVisible();

	// The first participant fixes how people are known while the focus is on it.
	await settings.getByRole('radio', { name: 'Met initialen' }).focus();
	// While many participants join, the host page may reload its data at most once a second.
	let looks = 0;
	page.on('request', (request) => {
		if (request.url().includes('__data.json')) looks += 1;
	});
	const seats = [];
	for (let n = 0; n < 20; n += 1) seats.push(await one.join({ initials: `A${n}` }));
	await expect(page.getByText('20 van 20 aanwezig')).toBeVisible();
	expect(looks).toBeGreaterThan(0);
	expect(looks).toBeLessThan(8);
	await expect(settings.getByText('Er is al iemand binnen, dus dit ligt vast.')).toBeFocused();
	await expect(settings.getByRole('radio', { name: 'Anoniem' })).toHaveCount(0);
	await expect(settings.getByText('Met initialen', { exact: true })).toBeVisible();
	await settings.getByRole('checkbox', { name: /^Eerst in tweetallen/ }).check();
	await settings.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByText('Bewaard.')).toBeVisible();
	expect(await one.look()).toMatchObject({ names: 'initials', pairsFirst: true });

	await one.control('open');
	await page.getByText('Laat de lijst zien').click();
	await page.getByRole('button', { name: 'Verwijder deelnemer: A7' }).click();
	await expect(page.getByText('19 van 19 aanwezig')).toBeVisible();
	expect((await seats[7]?.place(1, 5))?.status).toBe(401);
	expect((await seats[8]?.place(1, 5))?.status).toBe(200);
});

test('the list of people shows a correction at once, also while a question is open', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 0, { names: 'initials', groups: ['Links', 'Rechts'] });
	const { seat, token } = await one.join({ initials: 'XX', group: 0 });
	await one.control('open');
	await open(page, one);
	const people = part(page, 'Wie er is');
	await people.getByText('Laat de lijst zien').click();
	await expect(people.getByRole('listitem')).toHaveText(/XX\s+Links/);
	await new Client(server).ask('PATCH', `${one.path}/seats/${seat}`, {
		json: { initials: 'AB', group: 1 },
		headers: { authorization: `Bearer ${token}` }
	});
	await expect(people.getByRole('listitem')).toHaveText(/AB\s+Rechts/);
});

test('deleting names what is lost, and it is gone for everybody', async ({ page, server }) => {
	const one = await stageWorkshop(server, 1);
	await open(page, one);
	await page.getByText('Verwijder deze workshop').click();
	await expect(page.getByText(/alle antwoorden van .* zijn dan meteen weg/)).toBeVisible();
	await page.getByRole('button', { name: 'Ja, verwijder' }).click();
	await expect(page).toHaveURL('/');
	expect((await page.request.get(one.path)).status()).toBe(404);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('I prepare it, put dots and keep the questions, and each time it says that it is done', async ({
		page,
		server
	}) => {
		const one = await stageWorkshop(server, 1, { names: 'initials' });
		await asMaker(page, one, server);
		await expect(page.getByText(/hebben JavaScript nodig/)).toBeVisible();
		await page.getByLabel('Voeg een eigen vraag toe').fill(THIRD);
		await page.getByRole('button', { name: 'Voeg toe', exact: true }).click();
		await expect(part(page, 'De vragen')).toContainText(THIRD);

		await page.getByRole('heading', { name: 'Instellingen' }).click();
		await page.getByLabel(/^Titel/).fill('Teamdag');
		await part(page, 'Instellingen').getByRole('button', { name: 'Bewaar' }).click();
		await expect(page.getByText('Bewaard.', { exact: true })).toBeInViewport();
		await expect(page.getByRole('heading', { level: 1, name: 'Teamdag' })).toBeAttached();

		await page.getByLabel('Bewaar de vragen onder een naam').fill('Een uur');
		await page.getByRole('button', { name: 'Bewaar', exact: true }).last().click();
		await expect(page.getByText('Bewaard. Je vindt ze terug')).toBeInViewport();

		await one.control('open');
		await page.goto(hostPath(one));
		await page.getByRole('heading', { name: 'Met de hand' }).click();
		await page.getByLabel('Initialen bij deze stip').fill('AB');
		await page.getByRole('button', { name: 'Licht expert' }).click();
		await expect(page).toHaveURL(hostPath(one));
		expect(await one.look()).toMatchObject({ placed: 1 });

		await page.getByText('Laat de lijst zien').click();
		await page.getByRole('button', { name: /^Verwijder deelnemer: / }).click();
		await expect(page.getByText('Nog niemand. Laat de code zien')).toBeVisible();
		await page.getByText('Verwijder deze workshop').click();
		await page.getByRole('button', { name: 'Ja, verwijder' }).click();
		await expect(page).toHaveURL('/workshops');
		expect((await page.request.get(one.path)).status()).toBe(404);
	});
});
