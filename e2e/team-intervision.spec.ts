/** Tests an intervision: a team talks about the case of one member, from the case to what is kept. */
import type { Page } from '@playwright/test';
import { IN_MOTION, expect, test } from './fixtures.ts';
import { QUESTION, createTeam, join, keep, people, picture, press, reveal } from './team-people.ts';

test.use(IN_MOTION);

const phase = (page: Page) => page.getByRole('list', { name: 'Fasen' }).locator('[aria-current]');
const asked = (page: Page) => page.locator('.asked');
const timer = (page: Page) => page.getByRole('timer', { name: 'Tijd voor deze fase' });

/** Shares a question as the member's case. The page then shows the shared assignment. */
async function bringIn(page: Page) {
	await page.getByRole('link', { name: 'Deel een opdracht' }).click();
	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await page.getByRole('checkbox', { name: 'Breng in als casus' }).first().check();
	await press(page, 'Deel met het team');
	await expect(page.getByText('Dit is jouw casus')).toBeVisible();
}

async function openCase(page: Page) {
	await page.getByRole('link', { name: 'Open de intervisie' }).click();
	await page.getByRole('button', { name: 'Volledig scherm' }).waitFor();
}

/** Places on another page of the member, as on a phone beside the screen, and closes it. */
async function placeBeside(page: Page, side: 'Expert' | 'Procesbegeleider', far: string) {
	const phone = await page.context().newPage();
	await phone.goto(page.url().replace('/meeting', '#line'));
	await keep(phone, side, far);
	await expect(
		phone
			.getByText(/^Bewaard:/)
			.or(picture(phone))
			.first()
	).toBeVisible();
	await phone.close();
}

/** Creates a team of these people, the first of whom brings in a case that all have open. */
async function withCase<Name extends string>(
	[browser, baseURL]: [Parameters<typeof people>[0], string],
	...names: Name[]
) {
	const { pages, leave } = await people(browser, baseURL, ...names);
	const all = names.map((name) => pages[name]);
	const [owner, ...others] = all as [Page, ...Page[]];
	const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
	const link = await createTeam(owner, capital(names[0] ?? ''));
	for (const [index, page] of others.entries())
		await join(page, link, capital(names[index + 1] ?? ''));
	await bringIn(owner);
	for (const page of others) await page.getByRole('link', { name: QUESTION }).click();
	for (const page of all) await openCase(page);
	return { pages, leave, link };
}

test(
	'five people talk about a case, from bringing it in to what its owner takes along',
	{ tag: '@both' },
	async ({ browser, baseURL }) => {
		test.slow();
		const { pages, leave } = await withCase(
			[browser, baseURL ?? ''],
			...(['anna', 'bas', 'cas', 'dirk', 'els'] as const)
		);
		const { anna, bas, cas, dirk, els } = pages;
		const present = [anna, bas, cas, dirk];
		// Els comes late.
		await els.close();

		await expect(bas.getByText('Anna begint zo.')).toBeVisible();
		await expect(bas.getByRole('button', { name: 'Begin de intervisie' })).toHaveCount(0);
		await anna.getByRole('spinbutton', { name: 'vragen' }).fill('20');
		await press(anna, 'Begin de intervisie');
		for (const page of present) {
			await expect(phase(page)).toHaveText('vertellen');
			await expect(page.getByRole('heading', { name: 'Anna vertelt' })).toBeVisible();
			await expect(timer(page)).toHaveText(/^\s*(5:00|4:\d\d)\s*$/);
		}
		for (const page of [anna, bas]) {
			await page.reload();
			await expect(phase(page)).toHaveText('vertellen');
			await expect(timer(page)).toHaveText(/^\s*4:\d\d\s*$/);
		}

		// A step that was pressed too early is taken back, for everybody.
		await press(anna, 'Verder: plaatsen');
		await expect(phase(cas)).toHaveText('plaatsen');
		await press(anna, 'Terug: vertellen');
		await expect(phase(cas)).toHaveText('vertellen');
		await press(anna, 'Verder: plaatsen');

		// Bas leads on, for instance because he has the screen in the room.
		await expect(phase(bas)).toHaveText('plaatsen');
		await press(bas, 'Neem het over');
		await expect(anna.getByText('Bas leidt het gesprek.')).toBeVisible();
		await placeBeside(anna, 'Expert', 'Uitgesproken');
		await placeBeside(bas, 'Procesbegeleider', 'Duidelijk');
		await placeBeside(cas, 'Procesbegeleider', 'Uitgesproken');
		await expect(bas.getByText('Wacht op Dirk en Els.')).toBeVisible();
		await placeBeside(dirk, 'Procesbegeleider', 'Licht');
		await expect(bas.getByText('Wacht op Els.')).toBeVisible();
		for (const page of [bas, cas, dirk]) {
			await page.reload();
			await expect(phase(page)).toHaveText('plaatsen');
			expect(await page.content()).not.toMatch(/uitgesproken/i);
			await expect(page.locator('[data-part=dot]')).toHaveCount(0);
		}
		await expect(cas.getByText('Wie leidt, onthult de plaatsingen.')).toBeVisible();

		// The owner's dot comes last, and is marked, on every screen.
		await reveal(bas);
		for (const page of present) {
			await expect(page.getByRole('heading', { name: 'Waar iedereen staat' })).toBeFocused();
			await expect(phase(page)).toHaveText('beeld');
			await expect(page.locator('[data-part=dot]')).toHaveCount(4);
			await expect(page.locator('[data-part=dot]').last()).toContainText('AN');
			await expect(page.locator('[data-part=mark]')).toHaveCount(1);
			const waits = await page
				.locator('[data-part=dot] > .arriving')
				.evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).animationDelay)));
			expect(waits).toHaveLength(4);
			expect(waits.slice(0, 3).every((wait) => wait + 1 < (waits[3] ?? 0))).toBe(true);
		}

		await press(bas, 'Verder: vragen');
		await expect(timer(anna)).toHaveText(/^\s*(20:00|19:\d\d)\s*$/);
		for (const page of present) await expect(asked(page)).toContainText('Anna, wat valt je op');
		await press(bas, 'Volgende');
		for (const page of present)
			await expect(asked(page)).toContainText('waardoor je aan de overkant ging staan');
		await bas.keyboard.press('ArrowRight');
		await expect(asked(dirk)).toContainText('wat daarvan herken je');
		await dirk.reload();
		await expect(asked(dirk)).toContainText('wat daarvan herken je');

		// Els sees no picture until she has chosen a place, and then what the others see.
		const late = await els.context().newPage();
		await late.goto(bas.url());
		await expect(phase(late)).toHaveText('vragen');
		await expect(late.locator('[data-part=dot]')).toHaveCount(0);
		await placeBeside(late, 'Expert', 'Licht');
		await expect(late.locator('[data-part=dot]')).toHaveCount(5);
		await expect(asked(late)).toContainText('wat daarvan herken je');
		await expect(anna.getByText(/^Els antwoordde later/)).toBeVisible();

		// Only Anna writes, and the others see that she does.
		await press(bas, 'Verder: meenemen');
		await expect(phase(late)).toHaveText('meenemen');
		await expect(cas.getByText(/^Anna schrijft dat nu op\./)).toBeVisible();
		await expect(cas.getByRole('textbox')).toHaveCount(0);
		const text = anna.getByRole('textbox', { name: 'Wat neem je mee?' });
		await text.fill('Morgen de directeur bellen.');
		await anna.reload();
		await expect(text).toHaveValue('Morgen de directeur bellen.');
		await press(anna, 'Bewaar');
		await expect(anna.getByText('Bewaard bij je eigen opdracht.')).toBeVisible();
		await press(bas, 'Verder: klaar');
		for (const page of [...present, late]) {
			await expect(page.getByRole('heading', { name: 'Dank je, Anna' })).toBeVisible();
			await page.reload();
			await expect(phase(page)).toHaveText('klaar');
		}
		await expect(text).toHaveValue('Morgen de directeur bellen.');
		for (const page of [bas, cas, dirk, late]) {
			expect(await page.content()).not.toContain('directeur');
		}

		// It is on Anna's own assignment.
		await anna.getByRole('link', { name: 'Terug naar de opdracht' }).click();
		await anna.getByRole('link', { name: 'Naar mijn opdracht' }).click();
		await expect(anna.getByText('Morgen de directeur bellen.')).toBeVisible();
		await anna
			.getByRole('link', { name: /meegenomen uit de intervisie met Adviesgroep Noord/i })
			.click();
		await expect(anna.getByText('Dit is jouw casus')).toBeVisible();
		await leave();
	}
);

test('the clock tells of its end, makes nobody go on, and follows the server', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await withCase([browser, baseURL ?? ''], 'anna', 'bas');
	const { anna, bas } = pages;
	await expect(
		anna.getByText(/het best met drie tot twaalf mensen\. Jullie zijn met 2/)
	).toBeVisible();
	await anna.getByRole('spinbutton', { name: 'vertellen' }).fill('2');
	await anna.getByRole('spinbutton', { name: 'plaatsen' }).fill('0');
	// Bas's device is half an hour ahead of the server.
	await bas.clock.install({ time: Date.now() + 30 * 60_000 });
	await bas.reload();
	await bas.getByRole('button', { name: 'Volledig scherm' }).waitFor();
	await press(anna, 'Begin de intervisie');
	await expect(timer(bas)).toHaveText(/^\s*(2:00|1:5\d)\s*$/);
	await expect(bas.getByText('Nog één minuut.')).toHaveCount(0);
	await bas.clock.fastForward(65_000);
	await expect(bas.getByText('Nog één minuut.')).toBeAttached();
	await bas.clock.fastForward(120_000);
	await expect(timer(bas)).toHaveText(/^\s*0:00\s*$/);
	await expect(bas.getByText(/^De tijd is om\./)).toBeAttached();
	await expect(phase(bas)).toHaveText('vertellen');
	await press(anna, 'Verder: plaatsen');
	await expect(phase(bas)).toHaveText('plaatsen');
	await expect(timer(bas)).toHaveCount(0);
	await leave();
});

test('without scripts a case is led by keyboard from the start to the end', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await withCase([browser, baseURL ?? ''], 'anna', 'bas');
	const { anna, bas } = pages;
	const context = await browser.newContext({
		...(baseURL && { baseURL }),
		locale: 'nl-NL',
		javaScriptEnabled: false,
		storageState: await anna.context().storageState()
	});
	const plain = await context.newPage();
	await plain.goto(anna.url());
	await anna.close();
	const enter = async (name: string) => {
		await plain.getByRole('button', { name }).focus();
		await plain.keyboard.press('Enter');
	};
	await enter('Begin de intervisie');
	await expect(phase(plain)).toHaveText('vertellen');
	await expect(plain.getByText('5 minuten')).toBeVisible();
	await expect(phase(bas)).toHaveText('vertellen');
	await enter('Verder: plaatsen');
	await expect(phase(bas)).toHaveText('plaatsen');
	await placeBeside(bas, 'Procesbegeleider', 'Duidelijk');
	const at = `/api${new URL(bas.url()).pathname.replace('/meeting', '')}`;
	await plain.request.put(`${at}/placement`, { data: { position: -49 } });
	await plain.reload();
	await plain.getByText('Onthul de plekken').click();
	await enter('Onthul nu');
	await expect(phase(plain)).toHaveText('beeld');
	await enter('Verder: vragen');
	await enter('Volgende');
	await expect(asked(bas)).toHaveText(await asked(plain).innerText());
	await enter('Verder: meenemen');
	// The screen of who leads may hang in the room, so the form is folded there.
	const text = plain.getByRole('textbox', { name: 'Wat neem je mee?' });
	await expect(text).toBeHidden();
	await plain.locator('summary', { hasText: 'Schrijf het op' }).click();
	await text.fill('Eerst luisteren.');
	await enter('Bewaar');
	await plain.locator('summary', { hasText: 'Schrijf het op' }).click();
	await expect(text).toHaveValue('Eerst luisteren.');
	await enter('Verder: klaar');
	await expect(bas.getByRole('heading', { name: 'Dank je, Anna' })).toBeVisible();
	await context.close();
	await leave();
});

test('an assignment that was shared becomes a case while nobody has answered', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	await join(bas, await createTeam(anna, 'Anna'), 'Bas');
	await bas.getByRole('link', { name: 'Deel een opdracht' }).click();
	await bas.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await press(bas, 'Deel met het team');
	await press(bas, 'Breng in als casus');
	await expect(bas.getByText('Dit is jouw casus')).toBeVisible();
	await anna.getByRole('link', { name: QUESTION }).click();
	await expect(anna.getByText('Casus van Bas')).toBeVisible();
	await expect(anna.getByRole('button', { name: 'Toch geen casus' })).toHaveCount(0);
	await keep(anna, 'Expert', 'Duidelijk');
	await expect(bas.getByRole('button', { name: 'Toch geen casus' })).toHaveCount(0);
	await leave();
});
