/**
 * Claim: a first-time participant with a phone on slow 4G, with a processor four times slower, has
 * joined a workshop and answered its question within 20 s of scanning the code, from the first byte
 * of the page to the answer that the server has confirmed.
 *
 * Ten participants come one after the other, each with a phone of their own, as each real phone has
 * its own processor. They read and choose for as long as `PAUSES` says. Exits with 1 if one of them
 * needs longer.
 */
import type { Page } from '@playwright/test';
import { startServer } from '../src/testing/server.ts';
import { createWorkshop } from '../src/testing/workshop.ts';
import { bench, printTable, spread } from './figures.ts';
import { startPhones, withPhone } from './slow-phone.ts';

const PARTICIPANTS = 10;
const AT_MOST_S = 20;

/**
 * Seconds for which a participant looks before each press, once what they press is on the screen:
 * the title with the button (not the three sentences about the data, which can be read later), the
 * field with the initials, a short question with the line, and the three strengths.
 */
const PAUSES = { entry: 3, initials: 2, question: 4, strength: 2 };
const PAUSED_S = Object.values(PAUSES).reduce((sum, one) => sum + one);

const server = await startServer({ env: { HOST: '127.0.0.1' } });

/**
 * Joins and answers.
 * @returns seconds from the first byte to the confirmed answer
 */
async function takePart(page: Page, code: string, initials: string): Promise<number> {
	const pause = (seconds: number) => page.waitForTimeout(seconds * 1000);
	// `commit` is the moment at which the first byte is there.
	await page.goto(`/w/${code}`, { waitUntil: 'commit' });
	const began = performance.now();
	const join = page.getByRole('button', { name: 'Doe mee' });
	await join.waitFor();
	await pause(PAUSES.entry);
	await page.getByRole('textbox').fill(initials);
	await pause(PAUSES.initials);
	await join.tap();
	const side = page.getByRole('button', { name: 'Expert', exact: true });
	await side.waitFor();
	await pause(PAUSES.question);
	await side.tap();
	const strength = page.getByRole('button', { name: 'Duidelijk' });
	await strength.waitFor();
	await pause(PAUSES.strength);
	await strength.tap();
	await page.locator('[data-status="placed"]').waitFor();
	return (performance.now() - began) / 1000;
}

await bench('joining', async () => {
	const room = await createWorkshop(server, { names: 'initials' });
	await room.control('open');
	const browser = await startPhones();
	const samples: number[] = [];
	for (let at = 0; at < PARTICIPANTS; at++) {
		samples.push(await withPhone(browser, server, (page) => takePart(page, room.code, `A${at}`)));
	}
	await browser.close();
	const { placed } = await room.look();
	if (placed !== PARTICIPANTS) throw new Error(`The server has ${placed} answers.`);
	const held = Math.max(...samples) <= AT_MOST_S;
	printTable([
		[
			`median (min–max) of ${PARTICIPANTS}`,
			'scan to stored answer, s',
			'without pauses, s',
			'limit'
		],
		[
			'participants',
			spread(samples),
			spread(samples.map((one) => one - PAUSED_S)),
			`each ≤ ${AT_MOST_S}: ${held ? 'held' : 'MISSED'}`
		]
	]);
	return { samples, held };
});
await server.stop();
