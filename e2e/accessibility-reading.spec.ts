import { type Page, request } from '@playwright/test';
import { brokenWords } from './accessible.ts';
import { awake, expect, place, seed, test } from './fixtures.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

/** Style sheet with the text spacing of WCAG 1.4.12, at which no content may be lost. */
const SPACED = `* {
	line-height: 1.5 !important;
	letter-spacing: 0.12em !important;
	word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** Lists the elements whose content does not fit and is cut off. */
const cutOff = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('body *')]
			.filter((one) => one.checkVisibility({ visibilityProperty: true }))
			.filter(
				(one) => !one.closest('.visually-hidden, svg, .short, .full, textarea, input, select')
			)
			.filter((one) => getComputedStyle(one).overflow !== 'visible')
			// A list shows two lines of a question, and the page that the row links to shows all of it.
			.filter((one) => getComputedStyle(one).webkitLineClamp === 'none')
			.filter(
				(one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1
			)
			.map((one) => `${one.tagName}.${one.className}: ${one.innerText.slice(0, 40)}`)
	);

test.describe('with the spacing that a reader needs', () => {
	test.use({ bypassCSP: true, viewport: { width: 390, height: 844 } });

	test('no text is cut off or pushed off the screen', async ({ page }) => {
		const { id } = await seed(page.request, QUESTION, [-49, 31]);
		const own = ['/assignments', '/assignments/new', `/assignments/${id}`, '/account'];
		const paths = ['/about', ...own, '/help', '/help/workshop', '/privacy', '/accessibility'];
		for (const path of paths) {
			await page.goto(path);
			await page.addStyleTag({ content: SPACED });
			expect(await cutOff(page), path).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(wide, path).toBeLessThanOrEqual(0);
		}
	});
});

/** Lists the texts in the sans font of which the words stand as close as the font has them. */
const tightWords = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('main *')]
			.filter((one) => one.checkVisibility() && !one.closest('svg, select, textarea'))
			.filter((one) => {
				const texts = [...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
				const { fontFamily, wordSpacing } = getComputedStyle(one);
				const isSans = fontFamily.startsWith('"Kantlijn Sans"');
				const hasSpaces = texts.some(({ nodeValue }) => nodeValue?.trim().includes(' '));
				return hasSpaces && isSans && wordSpacing === '0px';
			})
			.map((one) => `${one.tagName}: ${one.innerText.slice(0, 40)}`)
	);

test('the words of headings, buttons and notes stand as far apart as those of the text', async ({
	page
}) => {
	const { id } = await seed(page.request, QUESTION, [-49, 31], { benefits: ['draft-halfway'] });
	await seed(page.request, 'Wie neemt de planning over?', [-49], { benefits: ['draft-halfway'] });
	const own = [`/assignments/${id}`, `/assignments/${id}/look-together`, '/year', '/account'];
	for (const path of ['/', '/about', '/sign-in', '/assignments/new', ...own]) {
		await page.goto(path);
		await expect(page.locator('main').getByText(/\S \S/).first()).toBeVisible();
		expect(await tightWords(page), path).toEqual([]);
	}
});

test('what has the focus is never hidden behind what sticks to the bottom', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49, 31]);
	await page.setViewportSize({ width: 390, height: 640 });
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Expert', 'Licht');
	const seen = new Set<string>();
	for (let presses = 0; presses < 100; presses++) {
		await page.keyboard.press('Tab');
		const { at, hidden } = await page.evaluate(() => {
			const one = document.activeElement as HTMLElement;
			const { left, top, width, height } = one.getBoundingClientRect();
			const found = document.elementFromPoint(left + width / 2, top + height / 2);
			const ours = found && (one.contains(found) || found.contains(one) || found.closest('.line'));
			return { at: one.outerHTML.slice(0, 80), hidden: one !== document.body && !ours };
		});
		expect(hidden, at).toBe(false);
		if (at.startsWith('<body')) break;
		seen.add(at);
	}
	// Checks that Tab reached enough elements to have passed the sticky bar and the benefits.
	expect(seen.size).toBeGreaterThan(15);
});

test('the fields about myself say what they are for, so that a browser can fill them in', async ({
	page
}) => {
	const purposes = async (path: string) => {
		await page.goto(path);
		return page
			.locator('main input:visible:not([type=range], [type=radio], [type=checkbox])')
			.evaluateAll((all) => all.map((one) => one.getAttribute('autocomplete')));
	};
	expect(await purposes('/sign-in')).toEqual(['username', 'current-password', 'off']);
	await seed(page.request, QUESTION);
	expect(await purposes('/account/email')).toEqual(['username', 'new-password']);
	await page.getByLabel('E-mailadres').fill('lees@example.nl');
	await page.getByLabel('Wachtwoord').fill('zeven sloten tegelijk');
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByText('Ingesteld: lees@example.nl.')).toBeVisible();
	const replacing = await purposes('/account/email');
	expect(replacing).toEqual(['username', 'new-password', 'current-password']);
	expect(await purposes('/assignments/new')).toEqual(['off']);
});

test('help stands at the same place on every page: in the footer, in the same order', async ({
	page
}) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	const seen = new Set<string>();
	const pages = ['/about', '/assignments', `/assignments/${id}`, '/account', '/teams', '/help'];
	for (const path of pages) {
		await page.goto(path);
		const links = page.getByRole('contentinfo').getByRole('link');
		seen.add((await links.allInnerTexts()).join(' · '));
	}
	expect([...seen]).toEqual([
		expect.stringMatching(/^Het idee · .+workshop · Hulp · Privacy · Toegankelijkheid · /)
	]);
});

test('in forced colours initials, numbers and a lost connection are legible', async ({ page }) => {
	const data = { name: 'Adviesgroep Noord', displayName: 'Anna' };
	const { team } = await (await page.request.post('/api/teams', { data })).json();
	await page.request.post(`/api/teams/${team.id}/assignments`, { data: { question: QUESTION } });
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto(`/teams/${team.id}/members`);
	await page.waitForLoadState('networkidle');
	await page.context().setOffline(true);
	const lost = page.getByText('Geen verbinding').first();
	await expect(lost).toBeVisible();
	const shown = [page.getByText('AN', { exact: true }), page.getByRole('img', { name: '1' }), lost];
	for (const text of shown) {
		const [letters, behind] = await text.first().evaluate((one) => {
			let at: Element | null = one;
			const clear = 'rgba(0, 0, 0, 0)';
			while (at && getComputedStyle(at).backgroundColor === clear) at = at.parentElement;
			return [getComputedStyle(one).color, getComputedStyle(at ?? document.body).backgroundColor];
		});
		const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		// Behind each letter the browser draws the colour of the page.
		expect(letters).not.toBe(canvas);
		expect(letters).not.toBe(behind);
	}
	await page.context().setOffline(false);
});

test('with text twice as large on the page no word of a team’s picture is broken', async ({
	page
}) => {
	const data = { name: 'Adviesgroep Noord', displayName: 'Anna' };
	const made = await page.request.post('/api/teams', { data });
	const { team, inviteToken } = await made.json();
	const added = await page.request.post(`/api/teams/${team.id}/assignments`, {
		data: { question: QUESTION }
	});
	const at = `/api/teams/${team.id}/assignments/${(await added.json()).id}`;
	const bas = await request.newContext({ baseURL: new URL(made.url()).origin });
	await bas.post('/api/teams/join', { data: { inviteToken, displayName: 'Bas' } });
	await page.request.put(`${at}/placement`, { data: { position: -49 } });
	await bas.put(`${at}/placement`, { data: { position: 49 } });
	await bas.post(`${at}/reveal`);
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of [at.replace('/api', ''), `/teams/${team.id}`]) {
		await page.goto(path);
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		const sides = page.locator('.counts [data-side], li .numbers');
		await expect(sides).toHaveCount(2);
		expect(await brokenWords(sides), path).toEqual([]);
	}
});
