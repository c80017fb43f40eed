/** Tests the steps of a workshop on the stage: two keys, rehearsal, undo, and two hosts at once. */
import { awake, expect, test } from './fixtures.ts';
import {
	FIRST,
	SECOND,
	clickStep,
	dots,
	everybodyPlaces,
	press,
	questionHeading,
	stagePath,
	stageWorkshop,
	withKeys
} from './stage.ts';

const WHOLE = { withIdea: true, twoRounds: true, pairsFirst: true };
const PAIRS = 'Praat eerst in tweetallen: waar sta je, en waarom daar?';

test('two keys give the whole workshop, and the stage names each step before it', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 4, { ...WHOLE, names: 'initials', questions: [FIRST] });
	await withKeys(page, one);
	const title = page.getByRole('heading', { level: 1 });
	const forward = async (name: string) => {
		await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
		await press(page, 'PageDown');
	};

	await forward('toon het idee');
	await expect(title).toHaveText('Waarom allebei zo verleidelijk is');
	await forward('verder met het idee');
	await expect(title).toHaveText('Hoe de twee elkaar in de weg zitten');
	await forward('verder met het idee');
	await expect(title).toHaveText('Waarom er geen midden is');
	await forward('open vraag 1');
	await expect(questionHeading(page, FIRST)).toBeVisible();
	await everybodyPlaces(one, 1, [-49, -47, 17, 83]);
	await forward('sluit, en praat in tweetallen');
	await expect(page.getByText(PAIRS)).toBeVisible();
	await forward('onthul');
	await expect(dots(page)).toHaveCount(4);
	await forward('open de tweede ronde');
	await expect(dots(page)).toHaveCount(0);
	await everybodyPlaces(one, 2, [49, -47, 17, 83]);
	await forward('onthul');
	await expect(page.getByText(/1 .*ging van kant/)).toBeVisible();
	await forward('sluit de workshop af');
	await expect(page.getByRole('heading', { name: 'Dit was de workshop' })).toBeVisible();

	// The same way back: to the second round, to the first one, to the idea, to the beginning.
	await press(page, 'PageUp');
	await expect(page.getByText(/1 .*ging van kant/)).toBeVisible();
	await press(page, 'PageUp');
	await expect(page.getByRole('button', { name: 'onthul', exact: true })).toBeVisible();
	await press(page, 'PageUp');
	await expect(page.getByRole('button', { name: 'open de tweede ronde' })).toBeVisible();
	await expect(dots(page)).toHaveCount(4);
	await press(page, 'PageUp');
	await expect(dots(page)).toHaveCount(0);
	// Everybody has seen this round, so that nobody is asked to talk in pairs before it.
	await expect(page.getByText('Kiezen kan nu niet meer')).toBeVisible();
	await expect(page.getByText(PAIRS)).toHaveCount(0);
	await press(page, 'PageUp');
	await expect(title).toHaveText('Waarom er geen midden is');
});

test('a double press is one step, also where the screen has changed before the second', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 1, { names: 'initials', twoRounds: true });
	await one.control('open');
	await everybodyPlaces(one, 1, [-49]);
	await withKeys(page, one);
	await press(page, 'PageDown');
	await expect(dots(page)).toHaveCount(1);
	// The round is revealed on the screen, and the second press of the same thumb comes late.
	await page.keyboard.press('PageDown');
	await page.keyboard.press('PageDown');
	const late = await one.control('count', { shown: true });
	expect(late.body).toMatchObject({ phase: 'revealed', round: 1 });
	await press(page, 'PageDown');
	await expect(dots(page)).toHaveCount(0);
	expect(await one.look()).toMatchObject({ phase: 'open', round: 2 });
});

test('what stands in front of the question is closed before anything else happens', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 1, { names: 'initials' });
	await one.control('open');
	await everybodyPlaces(one, 1, [-49]);
	await one.control('reveal');
	await withKeys(page, one);
	for (const opens of ['e', 'b', 'q']) {
		for (const closes of ['PageDown', 'PageUp', ' ', 'r', 'Escape']) {
			await press(page, opens);
			await expect(dots(page)).toHaveCount(0);
			await press(page, closes);
			await expect(dots(page)).toHaveCount(1);
		}
	}
	await expect(questionHeading(page, FIRST)).toBeVisible();
	expect((await one.look()).round).toBe(1);
});

test('a rehearsal is the same workshop with invented phones, and leaves nothing behind', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 0, { ...WHOLE, questions: [FIRST] });
	await withKeys(page, one);
	await page.getByRole('button', { name: 'oefen', exact: true }).click();
	const mark = page.getByText('oefening met verzonnen telefoons');
	await expect(mark).toBeVisible();
	const title = page.getByRole('heading', { level: 1 });
	for (const [name, after] of [
		['toon het idee', 'Waarom allebei zo verleidelijk is'],
		['verder met het idee', 'Hoe de twee elkaar in de weg zitten'],
		['verder met het idee', 'Waarom er geen midden is'],
		['open vraag 1', FIRST]
	] as const) {
		await clickStep(page, page.getByRole('button', { name, exact: true }));
		await expect(title).toHaveText(after);
	}
	await expect(questionHeading(page, FIRST)).toBeVisible();
	await expect(page.getByText('oefening · vraag 1 van 1')).toBeVisible();
	for (const name of ['sluit, en praat in tweetallen', 'onthul']) {
		await clickStep(page, page.getByRole('button', { name, exact: true }));
	}
	await expect(dots(page)).toHaveCount(28);
	for (const name of [
		'open de tweede ronde',
		'onthul',
		'sluit de workshop af',
		'stop met oefenen'
	]) {
		await clickStep(page, page.getByRole('button', { name, exact: true }));
	}
	await expect(mark).toHaveCount(0);
	await expect(page.getByText('nog niemand binnen')).toBeVisible();
	expect(await one.look()).toMatchObject({ phase: 'lobby', round: null, undoUntil: null });
});

test('a rehearsal ends when the first one comes in', async ({ page, server }) => {
	const one = await stageWorkshop(server);
	await withKeys(page, one);
	const mark = page.getByText('oefening met verzonnen telefoons');
	// One key begins a rehearsal, and ends it.
	await press(page, 'o');
	await expect(mark).toBeVisible();
	await press(page, 'o');
	await expect(mark).toHaveCount(0);
	await press(page, 'o');
	await expect(mark).toBeVisible();
	await press(page, 'PageDown');
	await expect(questionHeading(page, FIRST)).toBeVisible();
	await one.join();
	await expect(page.getByText('1 telefoon binnen')).toBeVisible();
	await expect(mark).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'oefen', exact: true })).toHaveCount(0);
});

test('the last step is undone on the stage and on the host page, even the end', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 1);
	await one.control('goto', { question: 2 });
	await withKeys(page, one);
	await one.control('end');
	await expect(page.getByRole('heading', { name: 'Dit was de workshop' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'maak ongedaan' })).toBeVisible();
	await press(page, 'u');
	await expect(questionHeading(page, SECOND)).toBeVisible();
	await expect(page.getByRole('button', { name: 'maak ongedaan' })).toHaveCount(0);

	await one.control('previous');
	await expect(questionHeading(page, FIRST)).toBeVisible();
	const hostPage = await page.context().newPage();
	await hostPage.goto(`/w/${one.code}/host`);
	await hostPage.getByRole('button', { name: 'Maak de laatste stap ongedaan' }).click();
	await expect(hostPage.getByText(SECOND).first()).toBeVisible();
	await expect(questionHeading(page, SECOND)).toBeVisible();
	await expect(hostPage.getByRole('button', { name: /ongedaan/ })).toHaveCount(0);
});

test('of two hosts who press at once, one goes a step and the other reads why not', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 1, { names: 'initials' });
	await withKeys(page, one);
	const other = await page.context().newPage();
	await other.goto(stagePath(one));
	await awake(other);
	// The other stage must press before it hears of the first press.
	await other.route('**/control', async (route) => {
		await one.control('forward');
		await route.continue();
	});
	await press(other, 'PageDown');
	await expect(other.getByText('Iemand anders was net eerder.')).toBeVisible();
	await expect(questionHeading(other, FIRST)).toBeVisible();
	expect(await one.look()).toMatchObject({ phase: 'open', round: 1 });
});
