/** A whole workshop: the projected screen, and phones of which one loses its connection. */
import { proxyTo } from '../../src/testing/tcp-proxy.ts';
import { createWorkshop } from '../../src/testing/workshop.ts';
import { patience } from '../../src/testing/patience.ts';
import { FIRST, SECOND } from '../stage.ts';
import { LAPTOP, test } from './fixtures.ts';
import type { Person } from './person.ts';

/** The stage takes a faster step for a double press. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 600));

async function takeSeat(phone: Person, code: string): Promise<void> {
	await phone.open(`/w/${code}`);
	await phone.click('button', 'Doe mee');
	await phone.sees('Je bent binnen.');
}

const PLACED = 'je plek staat, je mag nog schuiven';

test('a screen and two phones go through two rounds, and one phone loses its connection', async ({
	newPerson,
	server
}) => {
	const proxy = await proxyTo(server.url);
	const questions = [FIRST, SECOND];
	// Three more phones without a browser, since a reveal of few places asks first.
	const settings = { names: 'none', questions };
	const { code, hostToken, seats } = await createWorkshop(server, settings, 3);
	const stage = await newPerson({ size: LAPTOP });
	await stage.open(`/w/${code}/stage#${hostToken}`);
	await stage.sees('3 telefoons binnen');
	await stage.shot('lobby');
	const anna = await newPerson();
	const dirk = await newPerson({ origin: new URL(proxy.url).origin });
	await anna.open(`/w/${code}`);
	await anna.findStill('button', 'Doe mee');
	await anna.shot('entry');
	for (const phone of [anna, dirk]) await takeSeat(phone, code);
	await stage.sees('5 telefoons binnen');

	await stage.tab.press('PageDown');
	for (const one of [stage, anna, dirk]) await one.sees(FIRST);
	await anna.place('Expert');
	await anna.sees(PLACED);
	await anna.shot('placed');
	for (const [index, place] of [-49, 17, 83].entries()) await seats[index]?.place(1, place);
	await stage.sees('4 van 5 klaar');

	// The answer of a phone without a connection waits, and arrives once there is one again.
	await proxy.cut();
	await dirk.place('Procesbegeleider', 'Uitgesproken');
	await dirk.sees('wacht op verbinding');
	await dirk.shot('waits');
	await stage.sees('4 van 5 klaar');
	await proxy.mend();
	await dirk.sees(PLACED, patience(30_000));
	await stage.sees('5 van 5 klaar');

	await pause();
	await stage.tab.press('PageDown');
	for (const phone of [anna, dirk]) await phone.sees('2 aan de expertkant');
	await anna.sees('Jouw plek: Duidelijk expert');
	await stage.shot('revealed');
	await anna.shot('revealed-phone');

	await pause();
	await stage.tab.press('PageDown');
	for (const one of [stage, anna, dirk]) await one.sees(SECOND);
	await anna.place('Procesbegeleider', 'Licht');
	await dirk.click('button', 'Nog niet te zeggen');
	await stage.sees('2 van 5 klaar');
	await proxy.cut();
});
