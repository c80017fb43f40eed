/** Tests the stage, the projected page, during a workshop. */
import { expect, test } from './fixtures.ts';
import { startServer } from '../src/testing/server.ts';
import {
	FIRST,
	SECOND,
	questionHeading,
	dots,
	everybodyPlaces,
	press,
	stageWorkshop,
	stagePath,
	withKeys
} from './stage.ts';

test('a clicker alone runs a whole workshop with two keys', async ({ page, server }) => {
	const one = await stageWorkshop(server, 5);
	await withKeys(page, one);
	await expect(page.getByText('5 telefoons binnen')).toBeVisible();

	await press(page, 'PageDown');
	await expect(questionHeading(page, FIRST)).toBeVisible();
	await expect(page.getByText('0 van 5 klaar')).toBeVisible();
	await everybodyPlaces(one, 1, [-49, -47, 17, 83, null]);
	await expect(page.getByText('5 van 5 klaar')).toBeVisible();
	await expect(page.getByText('1 weet het nog niet')).toBeVisible();
	await expect(dots(page)).toHaveCount(0);

	await press(page, 'PageDown');
	await expect(dots(page)).toHaveCount(4);
	await expect(page.getByText('aan beide kanten evenveel')).toBeVisible();
	await expect(page.getByText('middelste antwoord aan deze kant: duidelijk')).toBeVisible();
	await expect(page.getByText('middelste antwoord aan deze kant: licht')).toBeVisible();

	await press(page, 'ArrowRight');
	await expect(questionHeading(page, SECOND)).toBeVisible();
	await expect(page.getByText('vraag 2 van 2')).toBeVisible();
	await press(page, 'ArrowLeft');
	await expect(questionHeading(page, FIRST)).toBeVisible();
	await expect(dots(page)).toHaveCount(4);

	await press(page, 'PageDown');
	await expect(questionHeading(page, SECOND)).toBeVisible();
	await everybodyPlaces(one, 2, [1, -1, 3, -3, 5]);
	await press(page, 'PageDown');
	await expect(dots(page)).toHaveCount(5);
	await press(page, 'PageDown');
	await expect(page.getByRole('heading', { name: 'Dit was de workshop' })).toBeVisible();
	await press(page, 'PageUp');
	await expect(dots(page)).toHaveCount(5);
});

test('a second round shows who moved, who changed sides, and where from', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 5);
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, -47, 17, 83, 5]);
	await withKeys(page, one);
	await press(page, ' ');
	await expect(dots(page)).toHaveCount(5);
	await expect(page.getByText('verschuivers')).toHaveCount(0);
	await press(page, 'r');
	await expect(page.getByText('0 van 5 klaar')).toBeVisible();
	await everybodyPlaces(one, 2, [-17, 49, 17, 83, 5]);
	await expect(page.getByText('5 van 5 klaar')).toBeVisible();
	await press(page, 'Enter');
	await expect(page.getByText('1 van de 2 verschuivers ging van kant')).toBeVisible();

	const picture = await page.evaluate(() => {
		const gap = [...document.querySelectorAll<SVGPathElement>('svg.measured .slope')].map((path) =>
			path.getBBox()
		);
		const [left, right] = [(gap[0]?.x ?? 0) + (gap[0]?.width ?? 0), gap[1]?.x ?? 0];
		const boxes = (selector: string) =>
			[...document.querySelectorAll<SVGGraphicsElement>(selector)].map((one) => one.getBBox());
		const between = (from: number, to: number) => (box: DOMRect) =>
			box.x + box.width > from + 1 && box.x < to - 1;
		const crest = (left + right) / 2;
		return {
			arcs: [...document.querySelectorAll('.move')].map(
				(move) => move.querySelectorAll('path').length
			),
			dotsInGap: boxes('[data-part="dot"]').filter(between(left, right)).length,
			// Each arc must have a break of 14 pixels above the ridge's gap.
			arcsAtCrest: boxes('.move path').filter(between(crest - 7, crest + 7)).length
		};
	});
	expect(picture.arcs.sort()).toEqual([1, 2]);
	expect(picture).toMatchObject({ dotsInGap: 0, arcsAtCrest: 0 });
});

test('too few answers are not revealed, and a clicker is not stuck there', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 4);
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83]);
	await withKeys(page, one);
	await press(page, 'PageDown');
	await expect(page.getByRole('status')).toContainText('Nog één antwoord nodig');
	await expect(questionHeading(page, FIRST)).toBeVisible();
	await expect(dots(page)).toHaveCount(0);
	// A second press at once changes nothing; a later one does what the notice says.
	await press(page, 'PageDown');
	await expect(page.getByText('Nog een keer ‘verder’ slaat deze vraag over.')).toBeVisible();
	await expect(questionHeading(page, FIRST)).toBeVisible();
	const key = (name: string) => page.getByRole('button', { name, exact: true });
	await expect(key('sla deze vraag over')).toBeVisible();
	await expect(key('onthul')).toHaveCount(0);
	await press(page, 'PageDown');
	await expect(questionHeading(page, SECOND)).toBeVisible();
	await expect(key('onthul')).toBeVisible();
});

test('with pairs first, the wall asks to talk before it shows', async ({ page, server }) => {
	const one = await stageWorkshop(server, 4, { pairsFirst: true });
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1]);
	await withKeys(page, one);
	await press(page, 'PageDown');
	await expect(
		page.getByText('Praat eerst in tweetallen: waar sta je, en waarom daar?')
	).toBeVisible();
	await press(page, 'PageDown');
	await expect(dots(page)).toHaveCount(4);
});

test('three screens tell the idea before the first question, and one key skips them', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server);
	await withKeys(page, one);
	await page.getByRole('button', { name: 'toon het idee' }).click();
	const title = page.getByRole('heading', { level: 1 });
	await expect(title).toHaveText('Waarom allebei zo verleidelijk is');
	await press(page, 'PageDown');
	await expect(title).toHaveText('Hoe de twee elkaar in de weg zitten');
	await press(page, 'PageDown');
	await expect(title).toHaveText('Waarom er geen midden is');
	await press(page, 'PageUp');
	await expect(title).toHaveText('Hoe de twee elkaar in de weg zitten');
	await press(page, 'Escape');
	await expect(page.getByText('nog niemand binnen')).toBeVisible();
	await press(page, 'PageDown');
	await expect(questionHeading(page, FIRST)).toBeVisible();
});

test('the wall speaks the language of its workshop, whatever the browser prefers', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 4, { locale: 'en' });
	await one.control('open');
	await page.goto(stagePath(one));
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByText('0 of 4 done')).toBeVisible();
});

test('when nothing arrives the wall keeps its picture and says whose connection is down', async ({
	page
}) => {
	const server = await startServer();
	const one = await stageWorkshop(server, 4);
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1]);
	await one.control('reveal');
	await page.goto(server.url + stagePath(one));
	await expect(dots(page)).toHaveCount(4);
	const status = page.getByRole('status');
	const soon = { timeout: 20_000 };
	try {
		await server.kill();
		await expect(status).toContainText('De server antwoordt niet', soon);
		await page.context().setOffline(true);
		await expect(status).toContainText('Dit scherm heeft geen netwerk', soon);
		await expect(dots(page)).toHaveCount(4);
		await page.context().setOffline(false);
		await server.restart();
		await expect(status).toBeEmpty(soon);
		await expect(dots(page)).toHaveCount(4);
	} finally {
		await server.stop();
	}
});

test('a workshop that is deleted leaves a sentence, not its last picture', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 1);
	await page.goto(stagePath(one));
	await expect(page.getByText('1 telefoon binnen')).toBeVisible();
	await one.host.delete(one.path);
	await expect(page.getByRole('heading', { name: 'Deze workshop is er niet meer' })).toBeVisible();
});

test('before the reveal nothing that the page gets tells where somebody stands', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 4);
	await one.control('open');
	await everybodyPlaces(one, 1, [-97, -97, -97, -97]);
	const bodies: string[] = [];
	page.on('response', async (response) => {
		const type = response.headers()['content-type'] ?? '';
		if (/html|json/.test(type)) bodies.push(await response.text());
	});
	await page.goto(stagePath(one));
	await expect(page.getByText('4 van 4 klaar')).toBeVisible();
	const data = await page.request.get(`${stagePath(one)}/__data.json`);
	bodies.push(await data.text());
	for (const body of bodies) expect(body).not.toMatch(/-97\b/);
	expect(bodies.length).toBeGreaterThanOrEqual(2);
});
