/** Tests what is in view and what is announced on a participant's phone. */
import type { Page } from '@playwright/test';
import { LANGUAGES, awake, expect, test } from './fixtures.ts';
import { PHONE, answer, answerStatus, placed, NAMELESS } from './phones.ts';
import { createWorkshop } from '../src/testing/workshop.ts';

test.use({ viewport: PHONE });

async function joinAs(page: Page, code: string, initials: string) {
	await page.goto(`/w/${code}`);
	await page.getByLabel('Je initialen').fill(initials);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByRole('button', { name: 'Doe mee' })).toHaveCount(0);
}

const LITTLE = [
	{ width: 390, height: 664 },
	{ width: 360, height: 640 }
];
const LONG: Record<string, string> = {
	'nl-NL':
		'Hoe zorgen wij ervoor dat onze nieuwe medewerkers zich binnen drie maanden thuis voelen en toch kritisch durven blijven?',
	'en-GB':
		'How do we make sure that our new colleagues feel at home within three months, and still dare to be critical of how we do'
};

for (const locale of LANGUAGES) {
	test.describe(`on a little screen, in ${locale}`, () => {
		test.use({ locale });
		for (const viewport of LITTLE) {
			test(`of ${viewport.width} × ${viewport.height} the status and the strengths are in view below a long question`, async ({
				page,
				server
			}) => {
				const question = LONG[locale] ?? '';
				expect(question).toHaveLength(120);
				await page.setViewportSize(viewport);
				const room = await createWorkshop(server, {
					...NAMELESS,
					locale: locale.slice(0, 2),
					questions: [question]
				});
				await room.control('open');
				await page.goto(`/w/${room.code}`);
				await page.getByRole('main').getByRole('button').first().click();
				await awake(page);
				const [side, strength] = [0, 1].map((n) => page.locator('.choice [role=group]').nth(n));
				for (const press of [null, side, strength]) {
					await press?.getByRole('button').last().click();
					await expectInView(page, '.choice [role=group]:last-of-type button');
				}
				await page.locator('[data-status=placed]').waitFor();
				await expectInView(page, '.choice [role=group]:last-of-type button');
				await room.control('lock');
				await expect(page.locator('.bar')).toContainText(/\.$/);
				await expectInView(page, '.choice [role=group]:last-of-type button');
			});
		}
	});
}

/** Checks that these elements and the status are whole in view, and that none covers another. */
async function expectInView(page: Page, selector: string) {
	expect(await page.evaluate(() => scrollY)).toBe(0);
	const boxes = await page.locator(`${selector}, .bar`).evaluateAll((all) =>
		all.map((one) => {
			const { top, bottom } = one.getBoundingClientRect();
			return { top, bottom, isBar: one.classList.contains('bar') };
		})
	);
	const bar = boxes.find(({ isBar }) => isBar);
	const others = boxes.filter(({ isBar }) => !isBar);
	expect(others.length).toBe(3);
	expect(bar?.bottom).toBeLessThanOrEqual((page.viewportSize()?.height ?? 0) + 0.5);
	for (const { top, bottom } of others) {
		expect(top).toBeGreaterThanOrEqual(0);
		expect(bottom).toBeLessThanOrEqual(bar?.top ?? 0);
	}
}

test('whoever has scrolled through a result sees the next question from its beginning', async ({
	page,
	server
}) => {
	await page.setViewportSize({ width: 360, height: 640 });
	const room = await createWorkshop(server, { names: 'initials' });
	await joinAs(page, room.code, 'AB');
	await room.control('open');
	await answer(page, 'Expert');
	await placed(page);
	await room.control('reveal');
	await page.getByRole('button', { name: 'Bewaar als mijn opdracht' }).scrollIntoViewIfNeeded();
	expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
	await room.control('again');
	await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
	await expect(answerStatus(page)).toBeInViewport({ ratio: 1 });
});

test('a phone announces once where the workshop went, and not that it is sending', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, { names: 'initials' });
	await joinAs(page, room.code, 'AB');
	const heard = await announcements(page);
	await room.control('open');
	await answer(page, 'Expert');
	await placed(page);
	await room.control('lock');
	await expect(page.getByText('Kiezen kan nu niet meer.')).toBeVisible();
	await room.control('reveal');
	await expect(page.getByText('Jouw plek: Duidelijk expert')).toBeVisible();
	await room.control('end');
	await expect(page.getByRole('heading', { name: 'De workshop is klaar.' })).toBeVisible();
	const said = await heard();
	for (const once of [
		/^vraag 1 van 3: .*Wie kiest het rooster\?/,
		/^Hoe sterk\?$/,
		/^Duidelijk expert$/,
		/^je plek staat, je mag nog schuiven$/,
		/^Kiezen kan nu niet meer\./,
		/^Zo staat de groep$/,
		/^De workshop is klaar\.$/
	]) {
		expect(
			said.filter((one) => once.test(one)),
			`${once} in ${said.join(' | ')}`
		).toHaveLength(1);
	}
	expect(said.join(' | ')).not.toMatch(/wordt verstuurd/);
});

/** Collects what live regions say from now on, as a screen reader would hear it. */
async function announcements(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const said: string[] = [];
		const last = new WeakMap<Element, string>();
		const regions = '[role=status], [role=alert], [aria-live]';
		const textOf = (region: Element) => {
			const copy = region.cloneNode(true) as Element;
			for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
			return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
		};
		const hear = () => {
			for (const region of document.querySelectorAll(regions)) {
				const text = textOf(region);
				if (text !== (last.get(region) ?? '')) {
					last.set(region, text);
					if (text) said.push(text.replace(/[\u2066-\u2069]/g, ''));
				}
			}
		};
		for (const region of document.querySelectorAll(regions)) last.set(region, textOf(region));
		new MutationObserver(hear).observe(document.body, {
			subtree: true,
			childList: true,
			characterData: true,
			attributes: true
		});
		Object.assign(window, { said });
	});
	return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
