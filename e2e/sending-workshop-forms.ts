/** Forms of a workshop's host page and phones, like those in sending-forms.ts. */
import type { Page } from '@playwright/test';
import type { Server } from '../src/testing/server.ts';
import type { TestWorkshop } from '../src/testing/workshop.ts';
import { expect } from './fixtures.ts';
import { hostPath, part } from './host-page.ts';
import { answer, placed, takeSeat } from './phones.ts';
import type { Open } from './sending-forms.ts';
import { everybodyPlaces, stageWorkshop } from './stage.ts';

/** Opens the host page of a workshop with this many phones, in its creator's session. */
async function desk(page: Page, server: Server, phones = 0): Promise<TestWorkshop> {
	const one = await stageWorkshop(server, phones);
	const [name = '', value = ''] = one.host.cookie.split(/=(.*)/s);
	await page.context().addCookies([{ name, value, url: server.url }]);
	await page.goto(`${hostPath(one)}#${one.hostToken}`);
	await expect(page).toHaveURL(hostPath(one));
	await expect(part(page, 'De vragen')).toBeVisible();
	return one;
}

/** Opens the fold of the first question, in which it is changed or removed. */
const openQuestion = (page: Page) =>
	part(page, 'De vragen').getByText('Wijzig', { exact: true }).first().click();

export const WORKSHOP_FORMS: Record<string, Open> = {
	'the settings of a workshop': async (page, server) => {
		await desk(page, server);
		await part(page, 'Instellingen').getByRole('heading').click();
		return part(page, 'Instellingen').getByRole('button', { name: 'Bewaar' });
	},
	'a reworded question of a workshop': async (page, server) => {
		await desk(page, server);
		await openQuestion(page);
		return page.locator('form[action="?/reword"] button').first();
	},
	'the removal of a workshop’s question': async (page, server) => {
		await desk(page, server);
		await openQuestion(page);
		return page.locator('form[action="?/remove"] button').first();
	},
	'one more question of a workshop': async (page, server) => {
		await desk(page, server);
		await page.locator('#deck-add').fill('En wie beslist er?');
		return page.locator('form[action="?/add"] button').first();
	},
	'a ready-made question of a workshop': async (page, server) => {
		await desk(page, server);
		await page.locator('.adding summary').click();
		return page.locator('.adding details form[action="?/add"] button').first();
	},
	'the removal of a participant': async (page, server) => {
		await desk(page, server, 2);
		await part(page, 'Wie er is').locator('summary').click();
		return page.locator('form[action="?/seat"] button').first();
	},
	'the workshop’s questions to keep': async (page, server) => {
		await desk(page, server);
		await page.locator('#deck-name').fill('Teamdag');
		return page.locator('form[action="?/keep"] button');
	},
	'the join form of a phone': async (page, server) => {
		const { code } = await stageWorkshop(server);
		await page.goto(`/w/${code}`);
		return page.getByRole('button', { name: 'Doe mee' });
	},
	'a participant’s initials': async (page, server) => {
		const { code } = await stageWorkshop(server, 0, { names: 'initials' });
		await page.goto(`/w/${code}`);
		await page.locator('[name="initials"]').fill('AB');
		await page.getByRole('button', { name: 'Doe mee' }).click();
		await page.locator('form[action="?/correct"]').locator('..').locator('summary').click();
		return page.locator('form[action="?/correct"] button');
	},
	'a participant’s place to keep': async (page, server) => {
		const one = await stageWorkshop(server, 3);
		await takeSeat(page, one.code);
		await one.control('open');
		await everybodyPlaces(one, 1, [-83, 83, 17]);
		await answer(page, 'Expert');
		await placed(page);
		expect((await one.control('reveal')).text).toContain('revealed');
		return page.locator('form[action="?/keep"] button');
	}
};
