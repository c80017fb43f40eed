/** A whole workshop in browsers, over plain http, with everything going wrong that does in a venue. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { answer, people, placed, sitDown, told } from './phones.ts';
import { startProxy } from '../src/testing/venue-proxy.ts';
import { startServer } from '../src/testing/server.ts';
import { openRoom } from '../src/testing/workshop.ts';

const FIRST = 'Wie kiest het rooster?';
const SECOND = 'Hoe verder na de fusie?';
const WALL = { width: 1280, height: 720 };

const counts = (wall: Page, placed: number, seats: number) =>
	expect(wall.getByText(`${placed} van ${seats} geplaatst`)).toBeVisible();
const asked = (page: Page, question: string) =>
	expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
const side = (wall: Page, name: string) => wall.locator(`.count[data-side="${name}"] strong`);

test('a host, a wall and five phones go through two rounds, whatever the network does', async ({
	browser
}) => {
	test.slow();
	const server = await startServer();
	const proxy = await startProxy(server);
	const room = people(browser);
	const origin = `http://room.test:${server.port}`;
	const { code, hostToken } = await openRoom(server, { names: 'none', questions: [FIRST, SECOND] });

	// The host's laptop shows the wall, the host's phone holds the desk: both by the host's link.
	const wall = await room.at(origin, WALL);
	await wall.goto(`/w/${code}/stage#${hostToken}`);
	await expect(wall.getByText('nog niemand binnen')).toBeVisible();
	await expect(wall.getByRole('button', { name: 'toetsen' })).toBeVisible();
	await expect(wall).toHaveURL(`${origin}/w/${code}/stage`);
	const desk = await room.at(origin);
	await desk.goto(`/w/${code}/host#${hostToken}`);
	await expect(desk.getByRole('button', { name: 'Open vraag 1' })).toBeVisible();
	const clicker = (key: string) => wall.keyboard.press(key);

	// Five come in, one of them through a proxy that the venue put there.
	const [anna, bas, cas, els] = [
		await room.at(origin),
		await room.at(origin),
		await room.at(origin),
		await room.at(origin)
	];
	const dirk = await room.at(`http://room.test:${proxy.port}`);
	const phones = [anna, bas, cas, dirk, els];
	for (const phone of phones) await sitDown(phone, code);
	for (const phone of phones) await asked(phone, 'Je bent binnen.');
	await expect(wall.getByText('5 telefoons binnen')).toBeVisible();
	await expect(desk.getByText('5 van 5 aanwezig')).toBeVisible();

	await clicker('PageDown');
	for (const phone of phones) await asked(phone, FIRST);
	await answer(anna, 'Expert');
	await answer(bas, 'Expert', 'Licht');
	for (const phone of [anna, bas]) await placed(phone);
	await counts(wall, 2, 5);

	// The proxy keeps the server's answer back: it has arrived, and the phone does not know.
	proxy.buffer();
	await answer(dirk, 'Procesbegeleider');
	await counts(wall, 3, 5);
	await expect(told(dirk)).toHaveText('wordt verstuurd');
	proxy.pass();
	await placed(dirk);

	// It cuts everything: the other answer waits here, and goes by itself when it lets through again.
	proxy.drop();
	await answer(dirk, 'Procesbegeleider', 'Uitgesproken');
	await expect(told(dirk)).toHaveText('wacht op verbinding: de server antwoordt niet');
	proxy.pass();
	await placed(dirk);

	// Slow, but it gets there.
	proxy.delay(150);
	await answer(dirk, 'Procesbegeleider', 'Licht');
	await expect(told(dirk)).toHaveText('wordt verstuurd');
	await placed(dirk);
	proxy.pass();

	// One phone is cut off, and answers all the same.
	await els.context().setOffline(true);
	await answer(els, 'Procesbegeleider');
	await expect(told(els)).toHaveText('wacht op verbinding: je telefoon is offline');
	await counts(wall, 3, 5);

	// The server is killed in the middle of the round; what was acknowledged is there again.
	await server.kill();
	await answer(cas, 'Expert', 'Uitgesproken');
	await expect(told(cas)).toHaveText('wacht op verbinding: de server antwoordt niet');
	// A stream that breaks off is given five seconds, a fifth more or less, to come back by itself.
	await expect(wall.getByText('De server antwoordt niet.')).toBeVisible({ timeout: 10_000 });
	await clicker('PageDown');
	await expect(wall.getByText('Dat kwam niet aan. Druk nog eens.')).toBeVisible();
	await server.restart();
	// As soon as the phone hears the server again: at the latest when it next asks.
	await placed(cas, 15_000);
	await counts(wall, 4, 5);
	await els.context().setOffline(false);
	await placed(els);
	await counts(wall, 5, 5);

	// What else a clicker sends breaks nothing.
	await wall.evaluate(() => (document.body.dataset.same = 'yes'));
	await clicker('.');
	await expect(wall.getByText('Het scherm is zwart')).toBeAttached();
	await clicker('.');
	await clicker('F5');
	await clicker('Escape');
	await asked(wall, FIRST);
	await expect(wall.locator('body[data-same="yes"]')).toBeVisible();

	await clicker('PageDown');
	await expect(side(wall, 'expert')).toHaveText('3');
	await expect(side(wall, 'facilitator')).toHaveText('2');
	await expect(wall.locator('[data-part="dot"]')).toHaveCount(5);
	for (const phone of phones) await expect(phone.getByText('3 experts')).toBeVisible();
	await expect(anna.getByText('Jouw plek: Duidelijk expert')).toBeVisible();
	await expect(dirk.getByText('Jouw plek: Licht procesbegeleider')).toBeVisible();

	// They talk, and the host's phone asks again: everybody starts from nothing.
	await desk.getByRole('button', { name: 'Nieuwe ronde' }).click();
	await counts(wall, 0, 5);
	await answer(anna, 'Procesbegeleider', 'Licht');
	await answer(bas, 'Expert', 'Duidelijk');
	await answer(cas, 'Expert', 'Uitgesproken');
	await answer(dirk, 'Procesbegeleider', 'Licht');
	await els.getByRole('button', { name: 'Nog niet te zeggen' }).click();
	for (const phone of [anna, bas, cas, dirk]) await placed(phone);
	await expect(told(els)).toHaveText('doorgegeven, je mag nog kiezen');
	await counts(wall, 4, 5);
	await clicker('PageDown');
	await expect(side(wall, 'expert')).toHaveText('2');
	await expect(side(wall, 'facilitator')).toHaveText('2');
	await expect(wall.getByText(/2 verschoven,\s*1 wisselde van kant/)).toBeVisible();
	await expect(wall.getByText('1 nog niet te zeggen')).toBeVisible();

	// On, back and on again to the end, with two keys.
	await clicker('PageDown');
	await asked(wall, SECOND);
	for (const phone of phones) await asked(phone, SECOND);
	await clicker('PageUp');
	await asked(wall, FIRST);
	await clicker('PageDown');
	await clicker('PageDown');
	await asked(wall, SECOND);
	// Too few have answered: said once, and the second step means it.
	await clicker('PageDown');
	await expect(wall.getByText(/antwoorden/)).toBeVisible();
	await clicker('PageDown');
	await expect(wall.getByRole('heading', { name: 'Dit was de workshop' })).toBeVisible();
	for (const phone of phones) await asked(phone, 'De workshop is klaar.');

	// The host takes everything along, from the phone.
	const download = desk.waitForEvent('download');
	await desk.getByRole('link', { name: 'CSV' }).click();
	const csv = readFileSync(await (await download).path(), 'utf8');
	const json = await desk.evaluate(
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

	await room.leave();
	await proxy.close();
	await server.stop();
});
