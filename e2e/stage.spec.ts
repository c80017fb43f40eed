/** The projected wall: what a room sees, and the keys of who holds the host's link. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type Room, openRoom } from './workshop.ts';
import type { Server } from './server.ts';

const FIRST = 'Waarom lukt het ons niet om nee te zeggen?';
const SECOND = 'Mogen we deze dossiers na zeven jaar weggooien?';

const wall = ({ code }: Room) => `/w/${code}/stage`;

function room(server: Server, phones = 0, settings: object = {}): Promise<Room> {
	return openRoom(server, { names: 'none', questions: [FIRST, SECOND], ...settings }, phones);
}

/** Opens the wall with the host's link, so that its keys work. */
async function withKeys(page: Page, one: Room) {
	await page.goto(`${wall(one)}#${one.hostToken}`);
	await expect(page.getByRole('button', { name: 'volledig scherm' })).toBeVisible();
	await expect(page).toHaveURL(wall(one));
}

/** A clicker sends a key and shows nothing; the next one counts once the wall has followed. */
async function press(page: Page, key: string) {
	await page.keyboard.press(key);
}

const dots = (page: Page) => page.locator('[data-part="dot"]');
const asked = (page: Page, question: string) => page.getByRole('heading', { name: question });

async function everybodyPlaces({ seats }: Room, round: number, places: (number | null)[]) {
	for (const [index, place] of places.entries()) {
		expect((await seats[index]?.place(round, place))?.status).toBe(200);
	}
}

test('a clicker alone runs a whole workshop with two keys', async ({ page, server }) => {
	const one = await room(server, 5);
	await withKeys(page, one);
	await expect(page.getByText('5 telefoons binnen')).toBeVisible();

	await press(page, 'PageDown');
	await expect(asked(page, FIRST)).toBeVisible();
	await expect(page.getByText('0 van 5 geplaatst')).toBeVisible();
	await everybodyPlaces(one, 1, [-49, -47, 17, 83, null]);
	await expect(page.getByText('4 van 5 geplaatst')).toBeVisible();
	await expect(page.getByText('1 nog niet te zeggen')).toBeVisible();
	await expect(dots(page)).toHaveCount(0);

	await press(page, 'PageDown');
	await expect(dots(page)).toHaveCount(4);
	await expect(page.getByText('niemand staat in het midden')).toBeVisible();
	await expect(page.getByText('de middelste: duidelijk expert')).toBeVisible();
	await expect(page.getByText('de middelste: licht procesbegeleider')).toBeVisible();

	await press(page, 'ArrowRight');
	await expect(asked(page, SECOND)).toBeVisible();
	await expect(page.getByText('vraag 2 van 2')).toBeVisible();
	await press(page, 'ArrowLeft');
	await expect(asked(page, FIRST)).toBeVisible();
	await expect(dots(page)).toHaveCount(4);

	await press(page, 'PageDown');
	await everybodyPlaces(one, 2, [1, -1, 3, -3, 5]);
	await press(page, 'PageDown');
	await expect(dots(page)).toHaveCount(5);
	await press(page, 'PageDown');
	await expect(page.getByRole('heading', { name: 'Dit was de workshop' })).toBeVisible();
	await press(page, 'PageUp');
	await expect(dots(page)).toHaveCount(5);
});

test('a second round shows who moved, who changed sides, and where from', async ({
	page,
	server
}) => {
	const one = await room(server, 5);
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, -47, 17, 83, 5]);
	await withKeys(page, one);
	await press(page, ' ');
	await expect(dots(page)).toHaveCount(5);
	await expect(page.getByText('verschoven')).toHaveCount(0);
	await press(page, 'r');
	await expect(page.getByText('0 van 5 geplaatst')).toBeVisible();
	await everybodyPlaces(one, 2, [-17, 49, 17, 83, 5]);
	await expect(page.getByText('5 van 5 geplaatst')).toBeVisible();
	await press(page, 'Enter');
	await expect(page.getByText('2 verschoven, 1 wisselde van kant')).toBeVisible();

	const picture = await page.evaluate(() => {
		const gap = [...document.querySelectorAll<SVGPathElement>('svg.measured .slope')].map((path) =>
			path.getBBox()
		);
		const [left, right] = [(gap[0]?.x ?? 0) + (gap[0]?.width ?? 0), gap[1]?.x ?? 0];
		const over = [...document.querySelectorAll<SVGGraphicsElement>('[data-part="dot"], .move path')]
			.map((one) => one.getBBox())
			.filter(({ x, width }) => x + width > left + 1 && x < right - 1);
		return {
			arcs: [...document.querySelectorAll('.move')].map(
				(move) => move.querySelectorAll('path').length
			),
			over: over.length
		};
	});
	expect(picture.arcs.sort()).toEqual([1, 2]);
	expect(picture.over).toBe(0);
});

test('too few answers are not revealed, and a clicker is not stuck there', async ({
	page,
	server
}) => {
	const one = await room(server, 4);
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83]);
	await withKeys(page, one);
	await press(page, 'PageDown');
	await expect(page.getByRole('status')).toContainText('Nog één antwoord nodig');
	await expect(asked(page, FIRST)).toBeVisible();
	await expect(dots(page)).toHaveCount(0);
	await press(page, 'PageDown');
	await expect(asked(page, SECOND)).toBeVisible();
});

test('with pairs first, the wall asks to talk before it shows', async ({ page, server }) => {
	const one = await room(server, 4, { pairsFirst: true });
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1]);
	await withKeys(page, one);
	await press(page, 'PageDown');
	await expect(
		page.getByText('Praat eerst in tweetallen: waar sta je, en waarom daar?')
	).toBeVisible();
	await press(page, 'PageDown');
	await expect(dots(page)).toHaveCount(4);
});

test('every letter does what the list says, and the list opens with a question mark', async ({
	page,
	server
}) => {
	const one = await room(server, 4);
	await one.control('open');
	await withKeys(page, one);

	await press(page, 'n');
	await expect(page.getByText('van 4 geplaatst')).toHaveCount(0);
	await press(page, 'n');
	await expect(page.getByText('0 van 4 geplaatst')).toBeVisible();

	await press(page, 'q');
	await expect(asked(page, FIRST)).toHaveCount(0);
	const qr = page.getByRole('img', { name: /^QR-code voor/ });
	expect((await qr.boundingBox())?.height).toBeGreaterThan(400);
	await press(page, 'q');
	await expect(asked(page, FIRST)).toBeVisible();

	for (const key of ['b', '.']) {
		await press(page, key);
		await expect(page.getByText('Het scherm is zwart')).toBeAttached();
		await press(page, key === 'b' ? 'Escape' : key);
		await expect(asked(page, FIRST)).toBeVisible();
	}

	await press(page, 'e');
	await expect(page.getByRole('heading', { name: 'Leent van de procesbegeleider' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Leent van de expert' })).toBeVisible();
	await expect(asked(page, FIRST)).toBeVisible();
	await press(page, 'e');

	await press(page, 't');
	await expect(page.getByRole('timer')).toHaveText(/^[12]:\d\d$/);
	await press(page, 't');
	await expect(page.getByRole('timer')).toHaveCount(0);

	await press(page, 'l');
	await expect(page.getByText('Plaatsen kan nu niet meer')).toBeVisible();
	await press(page, 'l');
	await expect(page.getByText('Plaatsen kan nu niet meer')).toHaveCount(0);

	const ground = () =>
		page.evaluate(
			() => getComputedStyle(document.querySelector('.wall') as Element).backgroundColor
		);
	const dark = await ground();
	await press(page, 'd');
	await expect.poll(ground).not.toBe(dark);
	await page.reload();
	await expect.poll(ground).not.toBe(dark);

	await press(page, 'f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await press(page, 'F5');
	await press(page, '?');
	await expect(page.getByRole('dialog', { name: 'Toetsen op de muur' })).toBeVisible();
	expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await press(page, '?');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('single characters can be switched off, and that is remembered', async ({ page, server }) => {
	const one = await room(server, 4);
	await one.control('open');
	await withKeys(page, one);
	await press(page, '?');
	await page.getByRole('switch', { name: 'Toetsen met één letter of teken' }).uncheck();
	await page.getByRole('button', { name: 'Sluit' }).click();
	await page.reload();
	await expect(page.getByRole('button', { name: 'volledig scherm' })).toBeVisible();
	await press(page, 'b');
	await press(page, '?');
	await press(page, 'PageDown');
	await expect(page.getByRole('status')).toContainText('Nog 4 antwoorden nodig');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(asked(page, FIRST)).toBeVisible();
});

test('Space presses the button that has the focus, and reveals nothing then', async ({
	page,
	server
}) => {
	const one = await room(server, 4);
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1]);
	await withKeys(page, one);
	await page.getByRole('button', { name: 'toetsen' }).focus();
	await press(page, ' ');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.getByRole('button', { name: 'Sluit' }).click();
	expect((await one.look()).phase).toBe('open');
	// Pressed with a mouse, a button keeps no focus that Space would find.
	await page.getByRole('button', { name: 'tijd' }).click();
	await expect(page.getByRole('timer')).toBeVisible();
	await press(page, ' ');
	await expect(dots(page)).toHaveCount(4);
});

test('three screens tell the idea before the first question, and one key skips them', async ({
	page,
	server
}) => {
	const one = await room(server);
	await withKeys(page, one);
	await page.getByRole('button', { name: 'vertel het idee' }).click();
	const title = page.getByRole('heading', { level: 1 });
	await expect(title).toHaveText('Waarom allebei zo verleidelijk is');
	await press(page, 'PageDown');
	await expect(title).toHaveText('Hoe de twee elkaar in de weg zitten');
	await press(page, 'PageDown');
	await expect(title).toHaveText('Waarom er geen midden is');
	await press(page, 'PageUp');
	await expect(title).toHaveText('Hoe de twee elkaar in de weg zitten');
	await press(page, 'Escape');
	await expect(page.getByText('nog niemand binnen')).toBeVisible();
	await press(page, 'PageDown');
	await expect(asked(page, FIRST)).toBeVisible();
});

test('practising shows thirty invented phones, marked as such, until somebody is in', async ({
	page,
	server
}) => {
	const one = await room(server);
	await withKeys(page, one);
	await page.getByRole('button', { name: 'oefen' }).click();
	await expect(
		page.getByRole('heading', { name: 'Oefening: dertig verzonnen telefoons' })
	).toBeVisible();
	await expect(dots(page)).toHaveCount(28);
	await one.join();
	await expect(page.getByText('1 telefoon binnen')).toBeVisible();
});

test('whoever has only the code sees the wall, and no key does anything', async ({
	page,
	server
}) => {
	const one = await room(server, 4);
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1]);
	await page.goto(wall(one));
	await expect(page.getByRole('button', { name: 'Volledig scherm' })).toBeVisible();
	await expect(page.getByText('4 van 4 geplaatst')).toBeVisible();
	const sent: string[] = [];
	page.on('request', (request) => sent.push(request.method()));
	for (const key of ['PageDown', ' ', 'r', 'l', 'q', 'b', '?']) await press(page, key);
	await one.control('show', { view: 'roles' });
	await expect(page.getByRole('heading', { name: 'Leent van de expert' })).toBeVisible();
	expect(sent.filter((method) => method !== 'GET')).toEqual([]);
	expect((await one.look()).phase).toBe('open');
});

test('a renewed host link takes the keys away, and says so', async ({ page, server }) => {
	const one = await room(server, 4);
	await withKeys(page, one);
	await one.host.post(`${one.path}/host`);
	await press(page, 'PageDown');
	await expect(page.getByRole('status')).toContainText('De hostlink is vernieuwd');
	await expect(page.getByRole('button', { name: 'toetsen' })).toHaveCount(0);
	expect((await one.look()).phase).toBe('lobby');
});

test('code and QR are those that a phone in the room can reach, in view on every screen', async ({
	page,
	server
}) => {
	const one = await room(server, 4);
	await page.goto(wall(one));
	const code = page.getByRole('img', { name: `Code ${[...one.code].join(' ')}` });
	const qr = page.getByRole('img', { name: /^QR-code voor/ });
	for (const view of ['question', 'idea-1', 'roles', 'qr']) {
		if (view === 'roles') await one.control('open');
		await one.control('show', { view });
		await expect(code).toBeInViewport({ ratio: 1 });
		await expect(qr).toBeInViewport({ ratio: 1 });
	}
	await expect(code).toHaveText(`${one.code.slice(0, 3)} ${one.code.slice(3)}`);
	expect(await qr.getAttribute('aria-label')).not.toContain('localhost');
});

test('the wall speaks the language of its workshop, whatever the browser prefers', async ({
	page,
	server
}) => {
	const one = await room(server, 4, { locale: 'en' });
	await one.control('open');
	await page.goto(wall(one));
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByText('0 of 4 placed')).toBeVisible();
	await one.host.patch(one.path, { locale: 'nl' });
	await expect(page.getByText('0 van 4 geplaatst')).toBeVisible();
});

test('when nothing arrives the wall keeps its picture and says whose connection is down', async ({
	page,
	server
}) => {
	const one = await room(server, 4);
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1]);
	await one.control('reveal');
	await page.goto(wall(one));
	await expect(dots(page)).toHaveCount(4);
	await page.context().setOffline(true);
	await expect(page.getByRole('status')).toContainText('Dit scherm heeft geen netwerk', {
		timeout: 20_000
	});
	await expect(dots(page)).toHaveCount(4);
	await page.context().setOffline(false);
	await expect(page.getByRole('status')).toBeEmpty();
});

test('a workshop that is deleted leaves a sentence, not its last picture', async ({
	page,
	server
}) => {
	const one = await room(server, 1);
	await page.goto(wall(one));
	await expect(page.getByText('1 telefoon binnen')).toBeVisible();
	await one.host.delete(one.path);
	await expect(page.getByRole('heading', { name: 'Deze workshop is er niet meer' })).toBeVisible();
});

test('two groups have two shapes, and each its count', async ({ page, server }) => {
	const one = await room(server, 0, { groups: ['adviseurs', 'cliënten'] });
	for (let n = 0; n < 8; n += 1) one.seats.push(await one.join({ group: n % 2 }));
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1, -3, 5, 49, -83]);
	await one.control('reveal');
	await page.goto(wall(one));
	await expect(dots(page)).toHaveCount(8);
	await expect(page.getByRole('listitem').filter({ hasText: 'adviseurs' })).toContainText('4');
	const shapes = await dots(page)
		.locator('path')
		.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')?.includes('a')));
	expect(shapes.filter(Boolean)).toHaveLength(4);
});

test('initials stand in their dots', async ({ page, server }) => {
	const one = await room(server, 0, { names: 'initials' });
	for (const initials of ['AB', 'CD', 'EF', 'J']) one.seats.push(await one.join({ initials }));
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1]);
	await one.control('reveal');
	await page.goto(wall(one));
	await expect(dots(page).filter({ hasText: 'AB' })).toHaveCount(1);
	await expect(dots(page))
		.toHaveText(['AB', 'CD', 'EF', 'J'], { ignoreCase: false })
		.catch(async () => {
			expect((await dots(page).allInnerTexts()).sort()).toEqual(['AB', 'CD', 'EF', 'J']);
		});
});

for (const [width, height] of [
	[1280, 720],
	[1920, 1080],
	[3840, 2160]
] as const) {
	for (const length of [10, 120, 500]) {
		test(`a question of ${length} characters fits ${width}×${height}, and the back row can read it`, async ({
			page,
			server
		}) => {
			await page.setViewportSize({ width, height });
			const question =
				'Wie beslist er bij ons over het rooster van de nacht? '
					.repeat(10)
					.slice(0, length - 1)
					.trimEnd() + '?';
			const one = await room(server, 5, { questions: [question] });
			await one.control('open');
			await everybodyPlaces(one, 1, [-49, 17, 83, 1, null]);
			await one.control('reveal');
			await page.goto(wall(one));
			await expect(dots(page)).toHaveCount(4);
			await expect(page.locator('svg.measured')).toBeVisible();
			const seen = await page.evaluate(() => {
				const texts = document.createTreeWalker(
					document.querySelector('main') as Node,
					NodeFilter.SHOW_TEXT
				);
				const small: string[] = [];
				for (let node = texts.nextNode(); node; node = texts.nextNode()) {
					const element = node.parentElement;
					const size = parseFloat(getComputedStyle(element as Element).fontSize);
					const isSeen =
						element?.checkVisibility() &&
						node.textContent?.trim() &&
						!element.closest('svg, button');
					if (isSeen && size < 0.02 * innerHeight) small.push(node.textContent ?? '');
				}
				const heading = document.querySelector('h1') as Element;
				const count = document.querySelector('.count strong') as Element;
				const ridge = document.querySelector('svg.measured')?.getBoundingClientRect();
				const title = heading.getBoundingClientRect();
				return {
					small,
					question: parseFloat(getComputedStyle(heading).fontSize) / innerHeight,
					count: parseFloat(getComputedStyle(count).fontSize),
					title: parseFloat(getComputedStyle(heading).fontSize),
					over: [
						document.documentElement.scrollWidth - innerWidth,
						document.documentElement.scrollHeight - innerHeight
					],
					apart: (ridge?.top ?? 0) - title.bottom,
					room: (ridge?.height ?? 0) / innerHeight
				};
			});
			expect(seen.small).toEqual([]);
			expect(seen.question).toBeGreaterThanOrEqual(0.04);
			expect(seen.count).toBeGreaterThan(seen.title);
			expect(seen.over).toEqual([0, 0]);
			expect(seen.apart).toBeGreaterThanOrEqual(0);
			expect(seen.room).toBeGreaterThan(0.2);
		});
	}
}

for (const theme of ['dark', 'light'] as const) {
	test(`axe finds nothing on a ${theme} wall, in any phase, at the highest contrast`, async ({
		page,
		server
	}) => {
		const one = await room(server, 5);
		await page.addInitScript(
			(stored) => localStorage.setItem('kantlijn-wall', JSON.stringify({ theme: stored })),
			theme
		);
		await withKeys(page, one);
		const look = async () => {
			await expect(page.locator(`.wall[data-theme="${theme}"]`)).toBeVisible();
			const { violations } = await new AxeBuilder({ page })
				.withTags([
					'wcag2a',
					'wcag2aa',
					'wcag21a',
					'wcag21aa',
					'wcag22aa',
					'wcag2aaa',
					'best-practice'
				])
				.analyze();
			expect(violations).toEqual([]);
		};
		await look();
		await one.control('open');
		await expect(asked(page, FIRST)).toBeVisible();
		await look();
		await everybodyPlaces(one, 1, [-49, 17, 83, 1, null]);
		await one.control('reveal');
		await expect(dots(page)).toHaveCount(4);
		await expect
			.poll(() =>
				page.evaluate(
					() => document.getAnimations().filter(({ playState }) => playState === 'running').length
				)
			)
			.toBe(0);
		await look();
		await one.control('show', { view: 'roles' });
		await expect(page.getByRole('heading', { name: 'Leent van de expert' })).toBeVisible();
		await look();
		await one.control('end');
		await expect(page.getByRole('heading', { name: 'Dit was de workshop' })).toBeVisible();
		await look();
		await press(page, '?');
		await expect(page.getByRole('dialog')).toBeVisible();
		await look();
	});
}

test('before the reveal nothing that the page gets tells where somebody stands', async ({
	page,
	server
}) => {
	const one = await room(server, 4);
	await one.control('open');
	await everybodyPlaces(one, 1, [-97, -97, -97, -97]);
	const bodies: string[] = [];
	page.on('response', async (response) => {
		const type = response.headers()['content-type'] ?? '';
		if (/html|json/.test(type)) bodies.push(await response.text());
	});
	await page.goto(wall(one));
	await expect(page.getByText('4 van 4 geplaatst')).toBeVisible();
	const data = await page.request.get(`${wall(one)}/__data.json`);
	bodies.push(await data.text());
	for (const body of bodies) expect(body).not.toMatch(/-97\b/);
	expect(bodies.length).toBeGreaterThanOrEqual(2);
});
