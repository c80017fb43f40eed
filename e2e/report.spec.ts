import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { SAVE_AS, expect, test } from './fixtures.ts';
import { type TestWorkshop, createWorkshop } from '../src/testing/workshop.ts';
import type { Server } from '../src/testing/server.ts';

const [FIRST, SECOND, THIRD] = [
	'Waarom lukt het ons niet om nee te zeggen?',
	'Mogen we deze dossiers na zeven jaar weggooien?',
	'Hoe verder na de fusie?'
];
const QUESTIONS = [FIRST, SECOND, THIRD];

/** Opens the report in the session of the account that created the workshop. */
async function asHost(page: Page, { host, path }: TestWorkshop, server: Server) {
	const [name = '', value = ''] = host.cookie.split(/=(.*)/s);
	await page.context().addCookies([{ name, value, url: server.url }]);
	await page.goto(`${path.replace('/api/workshops', '/w')}/report`);
}

async function places({ seats }: TestWorkshop, round: number | null, where: (number | null)[]) {
	for (const [index, place] of where.entries()) {
		const answer = await seats[index]?.place(round ?? 0, place);
		expect(answer?.status).toBe(200);
	}
}

/**
 * Creates a workshop with two revealed rounds, one unrevealed round, and a question without a
 * round.
 */
async function finishedWorkshop(server: Server, settings: object = {}) {
	const room = await createWorkshop(
		server,
		{ title: 'Teamdag', names: 'none', questions: QUESTIONS, ...settings },
		6
	);
	let { body } = await room.control('open');
	await places(room, body.round, [-71, -49, -47, 21, 49, null]);
	await room.control('reveal');
	({ body } = await room.control('again'));
	await places(room, body.round, [-71, 49, 47, 21, 55, 33]);
	await room.control('reveal');
	({ body } = await room.control('next'));
	await places(room, body.round, [-13, 97, 95, null]);
	return room;
}

const round = (page: Page, question: string, number: number) =>
	page
		.getByRole('region', { name: question })
		.getByRole('article', { name: `Ronde ${number}`, exact: true });

test('I read every round that the room saw, with where each side stands and who changed sides', async ({
	page,
	server
}) => {
	await asHost(page, await finishedWorkshop(server), server);
	await expect(page.getByRole('heading', { level: 1, name: 'Teamdag' })).toBeVisible();
	const first = round(page, FIRST, 1);
	await expect(first).toContainText(
		/3 aan de expertkant\s*middelste antwoord aan deze kant: duidelijk/
	);
	await expect(first).toContainText(
		/2 aan de begeleiderskant\s*middelste antwoord aan deze kant: licht/
	);
	await expect(first).toContainText('uitgesproken 1');
	await expect(first).toContainText('1 weet het nog niet');
	await expect(first).not.toContainText('verschuivers');
	const second = round(page, FIRST, 2);
	await expect(second).toContainText('2 van de 3 verschuivers gingen van kant');
	await expect(second).toContainText(
		/5 aan de begeleiderskant\s*middelste antwoord aan deze kant: duidelijk/
	);
	await expect(second.locator('[data-part="move"]')).toHaveCount(3);
	await expect(page.getByText('Niet aan de orde gekomen')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: THIRD })).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText(/gemiddeld/i);
});

test('a round that was not revealed is there with its counts only', async ({ page, server }) => {
	const room = await finishedWorkshop(server);
	await asHost(page, room, server);
	const hidden = round(page, SECOND, 1);
	await expect(hidden).toHaveText(/Niet onthuld: 3 op de lijn, 1 weet het nog niet\./);
	await expect(hidden.locator('svg')).toHaveCount(0);
	const { text } = await room.host.get<string>(`/w/${room.code}/report/__data.json`);
	expect(text).toContain(SECOND);
	for (const place of ['-13', '97', '95'])
		expect(text).not.toMatch(new RegExp(`[\\[,]${place}[,\\]]`));
});

test('in an anonymous workshop nothing on it follows a person', async ({ server }) => {
	const room = await finishedWorkshop(server);
	await room.control('goto', { question: 1 });
	const numbers = ((await room.look()).dots?.dots ?? []).map(([dot]) => String(dot));
	expect(numbers).toHaveLength(6);
	const pages: string[] = [];
	for (let n = 0; n < 4; n += 1) {
		const { text } = await room.host.get<string>(`/w/${room.code}/report/__data.json`);
		pages.push(text);
	}
	const secrets = room.seats.flatMap(({ seat, token }) => [seat, token]);
	for (const text of pages) {
		for (const secret of [...secrets, ...numbers]) expect(text).not.toContain(secret);
		expect(text).not.toContain('initials":');
	}
	expect(new Set(pages.map((text) => text.replace(/"now":\d+|\d{13}/g, ''))).size).toBe(4);
});

test('where initials were asked, they stand at their strength and in their dots', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, { names: 'initials', questions: [FIRST] });
	const seats = [await room.join({ initials: 'AB' }), await room.join({ initials: 'CD' })];
	const { body } = await room.control('open');
	await places({ ...room, seats }, body.round, [-49, 71]);
	await room.control('reveal');
	await asHost(page, room, server);
	await expect(round(page, FIRST, 1)).toContainText('duidelijk 1: AB');
	await expect(round(page, FIRST, 1)).toContainText('uitgesproken 1: CD');
	// Finds the dots by their initials, because the order of dots is random.
	for (const [width, height] of [
		[1280, 800],
		[390, 844]
	] as const) {
		await page.setViewportSize({ width, height });
		for (const letters of ['AB', 'CD']) {
			const drawn = round(page, FIRST, 1).locator('svg text:visible').filter({ hasText: letters });
			await expect(drawn).toHaveCount(1);
			// Initials smaller than 11 px are unreadable on a phone.
			expect((await drawn.boundingBox())?.height).toBeGreaterThanOrEqual(11);
		}
	}
});

test('it is for who holds the host’s link; anybody else hears what is needed', async ({
	page,
	server
}) => {
	const room = await finishedWorkshop(server);
	await page.goto(`/w/${room.code}/report`);
	await expect(page.getByRole('heading', { name: 'Hier is de hostlink voor nodig' })).toBeVisible();
	await page.goto('about:blank');
	await page.goto(`/w/${room.code}/host#${room.hostToken}`);
	await page.getByRole('link', { name: 'Verslag om te printen' }).click();
	await expect(round(page, FIRST, 1)).toBeVisible();
	await page.getByRole('link', { name: 'Naar de bediening' }).click();
	await expect(page).toHaveURL(`/w/${room.code}/host`);
});

test('before anything was asked it says so', async ({ page, server }) => {
	await asHost(page, await createWorkshop(server, { questions: QUESTIONS }), server);
	await expect(page.getByText('Er is nog geen vraag geopend.')).toBeVisible();
});

test.describe('a round as a picture', () => {
	async function taken(page: Page, kind: keyof typeof SAVE_AS) {
		const coming = page.waitForEvent('download');
		await round(page, FIRST, 2).getByRole('button', { name: SAVE_AS[kind] }).click();
		const file = await coming;
		await expect(page.getByText(`Bewaard: ${file.suggestedFilename()}`)).toBeVisible();
		return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
	}

	test('comes as SVG that reads by itself, with question, counts and its letters', async ({
		page,
		server
	}) => {
		const room = await finishedWorkshop(server);
		await asHost(page, room, server);
		const { name, bytes } = await taken(page, 'svg');
		const text = bytes.toString();
		expect(name).toBe(`kantlijn-${room.code}-1-2.svg`);
		for (const part of [FIRST, '>1<', '>5<', 'middelste antwoord', 'Teamdag · vraag 1']) {
			expect(text).toContain(part);
		}
		expect(text).toContain('@font-face');
		expect(text).not.toMatch(/class=|var\(--|href="http/);
		await page.setContent(text);
		const dots = page.locator('[data-part="dots"], [data-part="crossed"]');
		await expect(dots).toHaveCount(3);
		for (const dot of await dots.all()) {
			await expect(dot).toHaveAttribute('d', /^M/);
			await expect(dot).toHaveAttribute('fill', /^#/);
		}
	});

	test('comes as PNG, large enough for a slide', async ({ page, server }) => {
		await asHost(page, await finishedWorkshop(server), server);
		const { name, bytes } = await taken(page, 'png');
		expect(name).toMatch(/-1-2\.png$/);
		expect(bytes.subarray(1, 4).toString()).toBe('PNG');
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 1280]);
	});

	test.describe('where no service worker has the fonts', () => {
		test.use({ serviceWorkers: 'block' });

		test('says so where it could not be made', async ({ page, server }) => {
			await asHost(page, await finishedWorkshop(server), server);
			await page.route(/\.woff2$/, (route) => route.abort());
			await round(page, FIRST, 2).getByRole('button', { name: SAVE_AS.png }).click();
			await expect(page.getByRole('alert')).toHaveText(
				'Het plaatje lukte niet. Probeer het nog eens.'
			);
		});
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('all of it is there to read and to print, the pictures too', async ({ page, server }) => {
		await asHost(page, await finishedWorkshop(server), server);
		await expect(round(page, FIRST, 2).locator('[data-part="crossed"]')).toBeVisible();
		await expect(page.getByRole('button', { name: /Plaatje als/ })).toHaveCount(0);
		await expect(page.locator('main noscript p')).toBeVisible();
	});
});

test('on paper stands the report and nothing of the site, and no round is torn', async ({
	page,
	server
}) => {
	await asHost(page, await finishedWorkshop(server), server);
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(page.getByRole('contentinfo')).toBeHidden();
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expect(round(page, FIRST, 1)).toHaveCSS('break-inside', 'avoid');
	const fill = page.locator('[data-part="dots"][data-side="expert"]').first();
	await expect(fill).toHaveCSS('fill', 'rgb(29, 79, 145)');
});
