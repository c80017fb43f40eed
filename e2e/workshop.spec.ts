/**
 * Tests a complete workshop in browsers over plain http, with the network failures of a conference
 * room.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { answer, people, placed, takeSeat, answerStatus } from './phones.ts';
import { press } from './stage.ts';
import { startProxy } from '../src/testing/venue-proxy.ts';
import { startServer } from '../src/testing/server.ts';
import { createWorkshop } from '../src/testing/workshop.ts';

const FIRST = 'Wie kiest het rooster?';
const SECOND = 'Hoe verder na de fusie?';
const STAGE_SIZE = { width: 1280, height: 720 };

const counts = (stage: Page, answered: number, seats: number) =>
	expect(stage.getByText(`${answered} van ${seats} klaar`)).toBeVisible();
const expectText = (page: Page, question: string) =>
	expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
const side = (stage: Page, name: string) => stage.locator(`.count[data-side="${name}"] strong`);

test('a host, a wall and five phones go through two rounds, whatever the network does', async ({
	browser
}) => {
	test.slow();
	const server = await startServer();
	const proxy = await startProxy(server);
	const devices = people(browser);
	const origin = `http://room.test:${server.port}`;
	const { code, hostToken } = await createWorkshop(server, {
		names: 'none',
		questions: [FIRST, SECOND]
	});

	// The host opens the stage on a laptop and the host page on a phone, each by the host link.
	const stage = await devices.at(origin, STAGE_SIZE);
	await stage.goto(`/w/${code}/stage#${hostToken}`);
	await expect(stage.getByText('nog niemand binnen')).toBeVisible();
	await expect(stage.getByRole('button', { name: 'toetsen' })).toBeVisible();
	await expect(stage).toHaveURL(`${origin}/w/${code}/stage`);
	const hostPage = await devices.at(origin);
	await hostPage.goto(`/w/${code}/host#${hostToken}`);
	await expect(hostPage.getByRole('button', { name: 'Open vraag 1' })).toBeVisible();
	const clicker = (key: string) => press(stage, key);

	// Five phones join. Dirk's phone connects through a proxy that imitates a bad network.
	const [anna, bas, cas, els] = [
		await devices.at(origin),
		await devices.at(origin),
		await devices.at(origin),
		await devices.at(origin)
	];
	const dirk = await devices.at(`http://room.test:${proxy.port}`);
	const phones = [anna, bas, cas, dirk, els];
	for (const phone of phones) await takeSeat(phone, code);
	for (const phone of phones) await expectText(phone, 'Je bent binnen.');
	await expect(stage.getByText('5 telefoons binnen')).toBeVisible();
	await hostPage.getByRole('link', { name: 'Vragen en meer' }).click();
	await expect(hostPage.getByText('5 van 5 aanwezig')).toBeVisible();
	await hostPage.getByRole('link', { name: 'Bediening' }).click();

	await clicker('PageDown');
	for (const phone of phones) await expectText(phone, FIRST);
	await answer(anna, 'Expert');
	await answer(bas, 'Expert', 'Licht');
	for (const phone of [anna, bas]) await placed(phone);
	await counts(stage, 2, 5);

	// The proxy holds back the response, so that the phone does not know that the server has its
	// answer.
	proxy.buffer();
	await answer(dirk, 'Procesbegeleider');
	await counts(stage, 3, 5);
	await expect(answerStatus(dirk)).toHaveText('wordt verstuurd');
	proxy.pass();
	await placed(dirk);

	// The proxy drops all connections. The new answer must wait, and must be sent once connections
	// work.
	proxy.drop();
	await answer(dirk, 'Procesbegeleider', 'Uitgesproken');
	await expect(answerStatus(dirk)).toHaveText('wacht op verbinding: de server antwoordt niet');
	proxy.pass();
	await placed(dirk);

	// On a slow connection the answer must still arrive.
	proxy.delay(150);
	await answer(dirk, 'Procesbegeleider', 'Licht');
	await expect(answerStatus(dirk)).toHaveText('wordt verstuurd');
	await placed(dirk);
	proxy.pass();

	// An offline phone must still accept an answer.
	await els.context().setOffline(true);
	await answer(els, 'Procesbegeleider');
	await expect(answerStatus(els)).toHaveText('wacht op verbinding: je telefoon is offline');
	await counts(stage, 3, 5);

	// The server is killed during the round; acknowledged answers must survive.
	await server.kill();
	await answer(cas, 'Expert', 'Uitgesproken');
	await expect(answerStatus(cas)).toHaveText('wacht op verbinding: de server antwoordt niet');
	// The stage shows the message only after its stream had 5 s (± 20 %) to reconnect.
	await expect(stage.getByText('De server antwoordt niet.')).toBeVisible({ timeout: 10_000 });
	await clicker('PageDown');
	await expect(stage.getByText('Dat kwam niet aan. Druk nog eens.')).toBeVisible();
	await server.restart();
	// The phone sends its answer again when its stream reconnects, or else at its next retry.
	await placed(cas, 15_000);
	await counts(stage, 4, 5);
	await els.context().setOffline(false);
	await placed(els);
	await counts(stage, 5, 5);

	// Other keys of a presenter's clicker must do no harm.
	await stage.evaluate(() => (document.body.dataset.same = 'yes'));
	await clicker('.');
	await expect(stage.getByText('Het scherm is zwart')).toBeAttached();
	await clicker('.');
	await clicker('F5');
	await clicker('Escape');
	await expectText(stage, FIRST);
	await expect(stage.locator('body[data-same="yes"]')).toBeVisible();

	await clicker('PageDown');
	await expect(side(stage, 'expert')).toHaveText('3');
	await expect(side(stage, 'facilitator')).toHaveText('2');
	await expect(stage.locator('[data-part="dot"]')).toHaveCount(5);
	for (const phone of phones) await expect(phone.getByText('3 aan de expertkant')).toBeVisible();
	await expect(anna.getByText('Jouw plek: Duidelijk expert')).toBeVisible();
	await expect(dirk.getByText('Jouw plek: Licht procesbegeleider')).toBeVisible();

	// The host starts a second round from a phone. In the new round nobody has answered yet.
	await hostPage.getByRole('button', { name: 'Nieuwe ronde' }).click();
	await counts(stage, 0, 5);
	await answer(anna, 'Procesbegeleider', 'Licht');
	await answer(bas, 'Expert', 'Duidelijk');
	await answer(cas, 'Expert', 'Uitgesproken');
	await answer(dirk, 'Procesbegeleider', 'Licht');
	await els.getByRole('button', { name: 'Nog niet te zeggen' }).click();
	for (const phone of [anna, bas, cas, dirk]) await placed(phone);
	await expect(answerStatus(els)).toHaveText('doorgegeven, je mag nog kiezen');
	await counts(stage, 5, 5);
	await clicker('PageDown');
	await expect(side(stage, 'expert')).toHaveText('2');
	await expect(side(stage, 'facilitator')).toHaveText('2');
	await expect(stage.getByText('1 van de 2 verschuivers ging van kant')).toBeVisible();
	await expect(stage.getByText('1 weet het nog niet')).toBeVisible();

	// The host presses the clicker's two keys: forward, back, and then forward to the end.
	await clicker('PageDown');
	await expectText(stage, SECOND);
	for (const phone of phones) await expectText(phone, SECOND);
	await clicker('PageUp');
	await expectText(stage, FIRST);
	await clicker('PageDown');
	await expectText(stage, SECOND);
	// With too few answers, the first press must only warn. A later press ends the workshop without
	// a reveal, and the stage says so before.
	await clicker('PageDown');
	await expect(stage.getByText(/antwoorden/)).toBeVisible();
	await expect(stage.getByText('Nog een keer ‘verder’ sluit de workshop af.')).toBeVisible();
	await clicker('PageDown');
	await expect(stage.getByRole('heading', { name: 'Dit was de workshop' })).toBeVisible();
	for (const phone of phones) await expectText(phone, 'De workshop is klaar.');

	// The host downloads the results on the phone.
	await hostPage.getByRole('link', { name: 'Vragen en meer' }).click();
	const download = hostPage.waitForEvent('download');
	await hostPage.getByRole('link', { name: 'CSV' }).click();
	const csv = readFileSync(await (await download).path(), 'utf8');
	const json = await hostPage.evaluate(
		async (path) => (await fetch(path)).json(),
		`/api/workshops/${code}/results.json`
	);
	const rounds = json.questions[0].rounds as { answers: { position: number | null }[] }[];
	const places = rounds.map(({ answers }) =>
		answers.map(({ position }) => position).sort((a, b) => Number(a) - Number(b))
	);
	expect(places).toEqual([
		[-83, -49, -17, 17, 49],
		[-83, -49, null, 17, 17]
	]);
	expect(json.questions[1].rounds).toEqual([
		{ round: 3, revealed: false, placed: 0, undecided: 0 }
	]);
	expect(csv.split('\r\n').filter((line) => line.includes(FIRST))).toHaveLength(10);

	await devices.leave();
	await proxy.close();
	await server.stop();
});
