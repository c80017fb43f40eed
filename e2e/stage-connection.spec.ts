/** Tests that answers change the open stage and host page without connecting them again. */
import { expect, test } from './fixtures.ts';
import { hostPath } from './host-page.ts';
import { everybodyPlaces, press, stageWorkshop, withKeys } from './stage.ts';

test('a refused reveal is no longer told once an answer is in, and the stage keeps its connection', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 5);
	let connections = 0;
	page.on('request', (request) => (connections += /\/events\b/.test(request.url()) ? 1 : 0));
	await withKeys(page, one);
	await one.control('open');
	await expect(page.locator('.tally')).toContainText('0 van 5 klaar');
	await press(page, 'PageDown');
	const told = page.getByRole('status').first();
	await expect(told).toContainText('Nog 4 antwoorden nodig');
	await everybodyPlaces(one, 1, [-49]);
	await expect(page.locator('.tally')).toContainText('1 van 5 klaar');
	// Well before the six seconds after which any notice goes.
	await expect(told).toBeEmpty({ timeout: 1_000 });
	await everybodyPlaces(one, 1, [-49, 17, 83]);
	await expect(page.locator('.tally')).toContainText('3 van 5 klaar');
	expect(connections).toBe(1);
});

test('the host page keeps its connection while answers come in', async ({ page, server }) => {
	const one = await stageWorkshop(server, 5);
	await one.control('open');
	let connections = 0;
	page.on('request', (request) => (connections += /\/events\b/.test(request.url()) ? 1 : 0));
	await page.goto(`${hostPath(one)}#${one.hostToken}`);
	await expect(page.getByText('0 van 5 klaar').first()).toBeVisible();
	await expect.poll(() => connections).toBeGreaterThan(0);
	const before = connections;
	await everybodyPlaces(one, 1, [-49, 17]);
	await expect(page.getByText('2 van 5 klaar').first()).toBeVisible();
	await everybodyPlaces(one, 1, [-49, 17, 83]);
	await expect(page.getByText('3 van 5 klaar').first()).toBeVisible();
	expect(connections).toBe(before);
});
