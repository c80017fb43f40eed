/** Tests a participant's phone: it keeps its seat, and shows whether the server has its answer. */
import type { Page } from '@playwright/test';
import { IN_MOTION, awake, expect, test } from './fixtures.ts';
import {
	PHONE,
	answer,
	askedPhone,
	look,
	placed,
	takeSeat,
	answerStatus,
	NAMELESS,
	placedPhone
} from './phones.ts';
import { startServer } from '../src/testing/server.ts';
import { QUESTIONS, createWorkshop } from '../src/testing/workshop.ts';

test.use(IN_MOTION);

test.use({ viewport: PHONE });

const [FIRST = '', SECOND = ''] = QUESTIONS;

const expectHeading = (page: Page, question: string) =>
	expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();

test('a side alone places nothing; how far does, and so does that it is too early to say', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, NAMELESS);
	await room.control('open');
	await takeSeat(page, room.code);
	await awake(page);
	await page.getByRole('button', { name: 'Expert', exact: true }).click();
	expect((await room.look()).placed).toBe(0);
	await expect(answerStatus(page)).toHaveText('je plek staat nog niet');
	await page.getByRole('button', { name: 'Licht' }).click();
	await placed(page);
	expect((await room.look()).placed).toBe(1);
	await page.getByRole('button', { name: /^Nog niet te zeggen$/ }).click();
	await expect(answerStatus(page)).toHaveText('doorgegeven, je mag nog kiezen');
	expect(await room.look()).toMatchObject({ placed: 0, undecided: 1 });
	// Pressed again, it gives the place that was chosen before.
	const undecided = page.getByRole('button', { name: /^Nog niet te zeggen$/ });
	await undecided.click();
	await placed(page);
	expect(await room.look()).toMatchObject({ placed: 1, undecided: 0 });
});

test('what I cannot say yet can be replaced by a place, and is not taken back for nothing', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, NAMELESS);
	await room.control('open');
	await takeSeat(page, room.code);
	await awake(page);
	const undecided = page.getByRole('button', { name: /^Nog niet te zeggen$/ });
	await undecided.click();
	await expect(answerStatus(page)).toHaveText('doorgegeven, je mag nog kiezen');
	// The server knows no answer less, so the button says what it has.
	await undecided.click();
	await expect(undecided).toHaveAttribute('aria-pressed', 'true');
	await expect(answerStatus(page)).toHaveText('doorgegeven, je mag nog kiezen');
	expect(await room.look()).toMatchObject({ placed: 0, undecided: 1 });
	await page.getByRole('button', { name: 'Expert', exact: true }).click();
	await expect(undecided).toHaveAttribute('aria-pressed', 'false');
	await expect(answerStatus(page)).toHaveText('doorgegeven, je mag nog kiezen');
	await page.getByRole('button', { name: 'Licht' }).click();
	await placed(page);
	expect(await room.look()).toMatchObject({ placed: 1, undecided: 0 });
});

test('locked, put away or loaded anew my phone keeps its seat and catches up at once', async ({
	page,
	server
}) => {
	const room = await askedPhone(page, server);
	await answer(page, 'Procesbegeleider');
	await placed(page);
	await page.reload();
	await awake(page);
	await placed(page);
	await expect(page.getByRole('slider')).toHaveValue('49');

	await look(page, true);
	await room.control('next');
	await room.control('lock');
	await expectHeading(page, FIRST);
	await look(page, false);
	await expectHeading(page, SECOND);
	await expect(page.getByText('Deze ronde ging dicht voordat je iets koos.')).toBeVisible();
	await room.control('open');
	await answer(page, 'Expert');
	await placed(page);
	expect(await room.look()).toMatchObject({ seats: 1, placed: 1 });
});

test.describe('without a service worker, which would carry the requests past the test', () => {
	test.use({ serviceWorkers: 'block' });

	test('what I answer without a connection is sent once when it is back', async ({
		page,
		server
	}) => {
		const room = await askedPhone(page, server);
		await expectHeading(page, FIRST);
		const arrived: string[] = [];
		page.on('response', (response) => {
			const request = response.request();
			if (request.method() === 'PUT') arrived.push(request.postData() ?? '');
		});
		await page.context().setOffline(true);
		await answer(page, 'Expert');
		await answer(page, 'Expert', 'Uitgesproken');
		await expect(answerStatus(page)).toHaveText('wacht op verbinding: je telefoon is offline');
		await expect(
			page.getByText('Er komt nu niets binnen. Je antwoord blijft bewaard.')
		).toBeVisible();
		await page.context().setOffline(false);
		await placed(page);
		await expect(page.getByText('Er komt nu niets binnen.')).toHaveCount(0);
		expect(arrived.map((body) => JSON.parse(body))).toEqual([{ round: 1, position: -83 }]);
		expect((await room.look()).placed).toBe(1);
	});

	test('an answer that waits goes the moment the server is heard again, before its own pause is over', async ({
		page
	}) => {
		const own = await startServer();
		const room = await createWorkshop(own, NAMELESS);
		await page.clock.install();
		await page.goto(`${own.url}/w/${room.code}`);
		await page.getByRole('button', { name: 'Doe mee' }).click();
		await room.control('open');
		await expectHeading(page, FIRST);
		await page.route('**/placement', (route) => route.abort());
		await answer(page, 'Expert');
		await expect(answerStatus(page)).toHaveText(/^wacht op verbinding/);
		// Stops the page's timers. After that only the stream, which the browser itself reconnects, can
		// make the page send its answer again.
		await page.clock.pauseAt(Date.now() + 1_000);
		await page.unroute('**/placement');
		await own.restart();
		await placed(page, 15_000);
		await own.stop();
	});
});

test('when the round closed meanwhile my phone says so, and shows no place that does not count', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, { names: 'initials' }, 1);
	await page.goto(`/w/${room.code}`);
	await page.getByLabel('Je initialen').fill('AB');
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await room.control('open');
	await answer(page, 'Expert');
	await placed(page);
	await page.context().setOffline(true);
	await answer(page, 'Procesbegeleider', 'Licht');
	await expect(answerStatus(page)).toHaveText(/^wacht op verbinding/);
	await room.control('reveal');
	await page.context().setOffline(false);
	await expect(page.getByText('niet meer aangekomen: deze ronde was al dicht')).toBeVisible();
	await expect(page.getByText('Jouw plek: Duidelijk expert')).toBeVisible();
	// The phone must be able to answer in the next round.
	await room.control('again');
	await answer(page, 'Procesbegeleider');
	await placed(page);
});

test('an answer whose receipt got lost is not called late', async ({ page, server }) => {
	const room = await askedPhone(page, server);
	let lost = 0;
	await page.route('**/placement', async (route) => {
		if (lost > 0) return route.continue();
		lost += 1;
		await route.fetch();
		await room.control('lock');
		await route.abort();
	});
	await answer(page, 'Expert');
	await expect(answerStatus(page)).toHaveText('je plek staat');
	expect(lost).toBe(1);
	expect(await room.look()).toMatchObject({ phase: 'locked', placed: 1 });
});

test('with two tabs I count once, and both show the same', async ({ page, context, server }) => {
	const room = await createWorkshop(server, NAMELESS);
	const second = await context.newPage();
	await second.goto(`/w/${room.code}`);
	await takeSeat(page, room.code);
	// The second tab still shows the entry page.
	await second.getByRole('button', { name: 'Doe mee' }).click();
	await expectHeading(second, 'Je bent binnen.');
	await room.control('open');
	await answer(page, 'Expert');
	await placed(page);
	await look(page, true);
	await answer(second, 'Procesbegeleider', 'Licht');
	await placed(second);
	expect(await room.look()).toMatchObject({ seats: 1, placed: 1 });
	await look(page, false);
	await expect(page.getByRole('slider')).toHaveValue('17');
	await placed(page);
});

test('whoever comes late lands in the round that is on', async ({ page, server }) => {
	const room = await createWorkshop(server, { names: 'initials' }, 2);
	await room.control('open');
	await room.seats[0]?.place(1, -49);
	await room.seats[1]?.place(1, 49);
	await room.control('reveal');
	await page.goto(`/w/${room.code}`);
	await page.getByLabel('Je initialen').fill('LL');
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByText('1 aan de begeleiderskant')).toBeVisible();
	await expect(page.getByText(/^Jouw plek:/)).toHaveCount(0);
	await room.control('again');
	await answer(page, 'Expert');
	await placed(page);
	expect((await room.look()).placed).toBe(1);
});

test('taken out by the host I can come in again with a new place, and what I answered stays', async ({
	page,
	server
}) => {
	const room = await placedPhone(page, server);
	const [{ seat } = { seat: '' }] = (await room.host.get<{ seat: string }[]>(`${room.path}/seats`))
		.body;
	await room.host.delete(`${room.path}/seats/${seat}`);
	await expect(page.getByText('je plek is vrijgegeven: doe opnieuw mee')).toBeVisible();
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByText(/^Jouw plek:/)).toHaveCount(0);
	await answer(page, 'Procesbegeleider');
	await placed(page);
	// The answer of the removed seat must still count. If removing a seat deleted its answer from
	// an unrevealed round, the host could infer the answer.
	expect((await room.look()).placed).toBe(2);
});
