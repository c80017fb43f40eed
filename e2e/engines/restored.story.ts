/** Pages that a browser brings back from its back/forward cache, and pages that it must not keep. */
import { expect, test } from './fixtures.ts';
import type { Person } from './person.ts';

/** Marks this very page, as opposed to the same page loaded anew, once its scripts run. */
async function mark(anna: Person) {
	// SvelteKit gives the history entry a state when it starts.
	await expect.poll(() => anna.evaluate(() => history.state !== null)).toBe(true);
	await anna.evaluate(() => void Object.assign(window, { isMarked: true }));
}
const isMarked = (anna: Person) => anna.evaluate(() => 'isMarked' in window);

/** Goes to another page, and back by the history, which for a kept page loads nothing. */
async function awayAndBack(anna: Person) {
	const path = await anna.path();
	await anna.open('/privacy');
	await anna.evaluate(() => void setTimeout(() => history.back()));
	await expect.poll(() => anna.path()).toBe(path);
}

test('a page for reading comes back as it was, with the account that is there now', async ({
	newPerson,
	browserEngine
}) => {
	const anna = await newPerson();
	await anna.open('/about');
	await anna.findStill('link', 'Inloggen');
	await mark(anna);
	await awayAndBack(anna);
	// Puppeteer switches the cache of Chromium off.
	const isKept = browserEngine !== 'chromium';
	expect(await isMarked(anna)).toBe(isKept);

	await anna.evaluate(() => fetch('/api/session', { method: 'POST' }).then(() => undefined));
	await awayAndBack(anna);
	await anna.findStill('link', 'Account');
	expect(await isMarked(anna)).toBe(isKept);
});

test('a page of an account is loaded anew', async ({ newPerson }) => {
	const anna = await newPerson();
	await anna.open('/assignments');
	await anna.evaluate(() => fetch('/api/session', { method: 'POST' }).then(() => undefined));
	for (const path of ['/assignments', '/about']) {
		await anna.open(path);
		await mark(anna);
		await awayAndBack(anna);
		await expect.poll(() => isMarked(anna).catch(() => true)).toBe(false);
	}
});
