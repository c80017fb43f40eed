import type { Page } from '@playwright/test';
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
	const pages = [
		'/about',
		'/assignments',
		`/assignments/${id}`,
		'/account',
		'/teams',
		'/w',
		'/help'
	];
	for (const path of pages) {
		await page.goto(path);
		const links = page.getByRole('contentinfo').getByRole('link');
		seen.add((await links.allInnerTexts()).join(' · '));
	}
	expect([...seen]).toEqual([
		expect.stringMatching(/^Het idee · .+workshop · Hulp · Privacy · Toegankelijkheid · /)
	]);
});
