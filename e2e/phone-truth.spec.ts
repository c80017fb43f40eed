/** Tests that a phone says that its place is in only when the server has it, in this round. */
import type { Page } from '@playwright/test';
import { awake, expect, test } from './fixtures.ts';
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
import { QUESTIONS, createWorkshop } from '../src/testing/workshop.ts';

test.use({ viewport: PHONE, serviceWorkers: 'block' });

const [FIRST = '', SECOND = ''] = QUESTIONS;
const WHOLE = '**/api/workshops/*?view=phone';

const expectHeading = (page: Page, question: string) =>
	expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();

const expectUnplaced = (page: Page) =>
	expect(answerStatus(page)).toHaveText('je plek staat nog niet');

test('after a reload my place of the question before does not stand in the next', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, NAMELESS, 1);
	await takeSeat(page, room.code);
	await room.control('open');
	await answer(page, 'Expert');
	await placed(page);
	await page.reload();
	await placed(page);
	await room.control('next');
	await expectHeading(page, SECOND);
	await expectUnplaced(page);
	// Any further event must not bring the old answer back.
	await room.seats[0]?.place(2, 5);
	await room.control('lock');
	await expect(page.getByText('Deze ronde ging dicht voordat je iets koos.')).toBeVisible();
	await room.control('open');
	await expectUnplaced(page);
	expect((await room.look()).placed).toBe(1);
});

test('a report of the question before that arrives late does not make my place stand in the next', async ({
	page,
	server
}) => {
	const room = await placedPhone(page, server);
	await look(page, true);
	let arrive = () => {};
	const held = new Promise<void>((resolve) => (arrive = resolve));
	await page.route(WHOLE, async (route) => {
		const response = await route.fetch();
		await room.control('goto', { question: 2 });
		await held;
		await route.fulfill({ response });
	});
	await look(page, false);
	await expectHeading(page, SECOND);
	await expectUnplaced(page);
	const delivered = page.waitForEvent('requestfinished');
	arrive();
	await delivered;
	// A later event arrives after the report was applied.
	await room.control('lock');
	await room.control('open');
	await expect(page.getByRole('slider')).toBeEnabled();
	await expectUnplaced(page);
});

test('back at an earlier question my phone says that my place is in, and which it is', async ({
	page,
	server
}) => {
	const room = await placedPhone(page, server);
	await room.control('next');
	await expectHeading(page, SECOND);
	await expectUnplaced(page);
	await room.control('previous');
	await expectHeading(page, FIRST);
	await expect(answerStatus(page)).toHaveText('je plek staat');
	await expect(page.getByRole('slider')).toHaveValue('-49');
	await room.control('open');
	await placed(page);
});

test('what comes too late is said while the round is closed, and when it is open again', async ({
	page,
	server
}) => {
	const room = await askedPhone(page, server);
	await awake(page);
	await page.route('**/placement', async (route) => {
		await room.control('lock');
		await route.continue();
	});
	await answer(page, 'Expert');
	await expect(answerStatus(page)).toHaveText('niet meer aangekomen: deze ronde was al dicht');
	await page.unroute('**/placement');
	await room.control('open');
	await expect(answerStatus(page)).toHaveText(
		'niet aangekomen: de ronde was even dicht. Kies nog eens.'
	);
	await answer(page, 'Expert');
	await placed(page);
	expect((await room.look()).placed).toBe(1);
});

test('two tabs side by side say the same, whichever of them answers', async ({
	page,
	context,
	server
}) => {
	const room = await createWorkshop(server, NAMELESS);
	await takeSeat(page, room.code);
	const second = await context.newPage();
	await second.goto(`/w/${room.code}`);
	await expectHeading(second, 'Je bent binnen.');
	await room.control('open');
	await expectHeading(page, FIRST);
	await answer(second, 'Procesbegeleider', 'Licht');
	for (const tab of [second, page]) {
		await placed(tab);
		await expect(tab.getByRole('slider')).toHaveValue('17');
	}
	await answer(page, 'Expert', 'Uitgesproken');
	for (const tab of [page, second]) {
		await placed(tab);
		await expect(tab.getByRole('slider')).toHaveValue('-83');
	}
	await room.control('next');
	for (const tab of [page, second]) await expectUnplaced(tab);
	expect(await room.look()).toMatchObject({ seats: 1, placed: 0 });
});

test('a later answer in another tab replaces one that still waits', async ({
	page,
	context,
	server
}) => {
	const room = await askedPhone(page, server);
	const second = await context.newPage();
	await second.goto(`/w/${room.code}`);
	await page.route('**/placement', (route) => route.abort());
	await answer(page, 'Expert');
	await expect(answerStatus(page)).toHaveText(/^wacht op verbinding/);
	await answer(second, 'Procesbegeleider', 'Licht');
	for (const tab of [second, page]) {
		await placed(tab);
		await expect(tab.getByRole('slider')).toHaveValue('17');
	}
});

test('removed while my phone was away, it learns so when its stream comes back', async ({
	page,
	server
}) => {
	const room = await placedPhone(page, server);
	// Only the stream comes back: everything else the phone asks for gets no answer.
	await page.route(WHOLE, (route) => route.abort());
	await look(page, true);
	const [{ seat } = { seat: '' }] = (await room.host.get<{ seat: string }[]>(`${room.path}/seats`))
		.body;
	await room.host.delete(`${room.path}/seats/${seat}`);
	await look(page, false);
	await expect(page.getByRole('button', { name: 'Doe mee' })).toBeVisible();
});

test('two tabs of which one joins again after a removal both have the new place', async ({
	page,
	context,
	server
}) => {
	const room = await placedPhone(page, server);
	const second = await context.newPage();
	await second.goto(`/w/${room.code}`);
	await placed(second);
	const [{ seat } = { seat: '' }] = (await room.host.get<{ seat: string }[]>(`${room.path}/seats`))
		.body;
	await look(second, true);
	await room.host.delete(`${room.path}/seats/${seat}`);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expectUnplaced(page);
	await look(second, false);
	await expectUnplaced(second);
	await answer(second, 'Expert');
	for (const tab of [second, page]) await placed(tab);
	expect((await room.look()).placed).toBe(2);
});
