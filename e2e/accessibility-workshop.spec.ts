/** Tests the accessibility of a workshop's pages: host page, stage and participant's phone. */
import type { Page } from '@playwright/test';
import { type Open, isAccessible } from './accessible.ts';
import { type Light, expect } from './fixtures.ts';
import type { Server } from '../src/testing/server.ts';
import { type TestWorkshop, createWorkshop } from '../src/testing/workshop.ts';
import { enterAs } from './enter-as.ts';

const QUESTIONS = ['Waarom lukt het ons niet om nee te zeggen?', 'Hoe verder na de fusie?'];
const GROUPS = ['adviseurs', 'cliënten'];
const PLACES = [-71, -49, -13, 21, 49, null];

interface At {
	page: Page;
	server: Server;
	room: TestWorkshop;
}

/**
 * Returns a function that creates a workshop in the tested language, takes six seats, and opens one
 * of the workshop's pages with `open`.
 */
function within(open: (at: At) => Promise<unknown>, settings: object = {}): Open {
	return async (page, locale, server) => {
		const room = await createWorkshop(server, {
			locale,
			title: 'Teamdag',
			questions: QUESTIONS,
			...settings
		});
		const grouped = 'groups' in settings;
		const joining = PLACES.map((_, index) =>
			room.join({ initials: `A${index}`, ...(grouped && { group: index % 2 }) })
		);
		room.seats.push(...(await Promise.all(joining)));
		await open({ page, server, room });
	};
}

/** Gives the browser the session of the account that created the workshop. */
const signInAsHost = ({ page, server, room }: At) => enterAs(page.context(), room.host, server.url);

async function asHost(at: At, what: string) {
	await signInAsHost(at);
	await at.page.goto(`/w/${at.room.code}/${what}`);
}

/** Joins the workshop on this page, as the seventh participant. */
async function onPhone({ page, room }: At) {
	await page.goto(`/w/${room.code}`);
	if (await page.getByRole('textbox').isVisible()) await page.getByRole('textbox').fill('AB');
	await page.getByRole('main').getByRole('button').first().click();
	await page.locator('form[action="?/join"]').waitFor({ state: 'detached' });
}

type Places = readonly (number | null)[];

const answered = (room: TestWorkshop, round: number | null, places: Places) =>
	Promise.all(places.map((place, index) => room.seats[index]?.place(round ?? 0, place)));

async function openAndAnswer({ room }: Pick<At, 'room'>) {
	const { body } = await room.control('open');
	await answered(room, body.round, PLACES);
}

async function revealTwice({ room }: Pick<At, 'room'>) {
	await openAndAnswer({ room });
	await room.control('reveal');
	const { body } = await room.control('again');
	await answered(
		room,
		body.round,
		PLACES.map((place) => place && -place)
	);
	await room.control('reveal');
}

async function openAll(page: Page) {
	for (const summary of await page.locator('main summary:visible').all()) await summary.click();
}

const PAGES: Record<string, Open> = {
	'no workshop yet': (page) => page.goto('/workshops'),
	'my workshops': within(async (at) => {
		await openAndAnswer(at);
		await signInAsHost(at);
		await at.page.goto('/workshops');
		await openAll(at.page);
	}),
	'saved questions': within(async (at) => {
		await signInAsHost(at);
		const kept = await at.page.request.post(`/w/${at.room.code}/host?/keep`, {
			form: { name: 'Een uur' },
			headers: { origin: at.server.url, accept: 'text/html' }
		});
		expect(kept.url()).toMatch(/done=close/);
		await at.page.goto('/workshops');
		await openAll(at.page);
	}),
	'a new workshop': async (page) => {
		await page.goto('/workshops/new');
		await page.waitForLoadState('networkidle');
		await page.locator('[name="grouped"]').check();
		await page.locator('main summary').first().click();
	},
	'a new workshop, refused': async (page) => {
		await page.goto('/workshops/new');
		await page.waitForLoadState('networkidle');
		await page.locator('[name="grouped"]').check();
		await page.locator('button.primary').click();
		await page.locator('[aria-invalid]').first().waitFor();
	},
	'a report of nothing': within((at) => asHost(at, 'report')),
	'a report': within(
		async (at) => {
			await revealTwice(at);
			await asHost(at, 'report');
		},
		{ groups: GROUPS }
	),
	'a desk without its link': within(({ page, room }) => page.goto(`/w/${room.code}/host`)),
	'a desk before it begins': within(async (at) => {
		await asHost(at, 'host');
		await openAll(at.page);
	}),
	'a desk’s second tab': within(async (at) => {
		await at.page.setViewportSize({ width: 390, height: 844 });
		await asHost(at, 'host#more');
		await openAll(at.page);
	}),
	'a desk in a round': within(
		async (at) => {
			await openAndAnswer(at);
			await asHost(at, 'host');
		},
		{ groups: GROUPS }
	),
	'a desk after a reveal': within(async (at) => {
		await revealTwice(at);
		await asHost(at, 'host');
	}),
	'a phone at the door': within(({ page, room }) => page.goto(`/w/${room.code}`), {
		groups: GROUPS
	}),
	'a phone that waits': within(onPhone),
	'a phone in a round': within(async (at) => {
		await at.room.control('open');
		await onPhone(at);
	}),
	'a phone that placed': within(async (at) => {
		await at.room.control('open');
		await onPhone(at);
		await at.page.getByRole('slider').press('Home');
		await at.page.locator('[data-status="placed"]').waitFor();
	}),
	'a phone whose round closed': within(async (at) => {
		await openAndAnswer(at);
		await onPhone(at);
		await at.room.control('lock');
		await at.page.locator('fieldset:disabled').first().waitFor();
	}),
	'a phone after a reveal': within(async (at) => {
		await openAndAnswer(at);
		await onPhone(at);
		await at.page.getByRole('slider').press('Home');
		await at.page.locator('[data-status="placed"]').waitFor();
		await at.room.control('reveal');
		await at.page.locator('figure').waitFor();
	}),
	'a phone at the end': within(async (at) => {
		await onPhone(at);
		await at.room.control('end');
		await at.page.locator('main a.button').first().waitFor();
	}),
	'the results': within(async (at) => {
		await revealTwice(at);
		await at.page.goto(`/w/${at.room.code}/results`);
	}),
	'a code that is not there': (page) => page.goto('/w?code=000000')
};

const stage = (before: (at: At) => Promise<unknown>, settings: object = {}) =>
	within(async (at) => {
		await before(at);
		await at.page.setViewportSize({ width: 1280, height: 720 });
		await asHost(at, 'stage');
	}, settings);

const shows = (view: string) => stage(({ room }) => room.control('show', { view }));

/**
 * States of the stage. They are not tested at a width of 320 px, because no projected screen is
 * that narrow.
 */
const SCREENS: Record<string, Open> = {
	'the screen before it begins': stage(() => Promise.resolve()),
	'the screen at the idea': shows('idea-1'),
	'the screen in a round': stage(openAndAnswer),
	'the screen at the roles': stage(async (at) => {
		await openAndAnswer(at);
		await at.room.control('show', { view: 'roles' });
	}),
	'the screen after a reveal': stage(revealTwice, { groups: GROUPS }),
	'the screen’s keys': within(async (at) => {
		await at.page.setViewportSize({ width: 1280, height: 720 });
		await asHost(at, 'stage');
		// Presses the key repeatedly, because a key has no effect until the page's scripts run.
		await expect(async () => {
			await at.page.keyboard.press('?');
			await at.page.getByRole('dialog').waitFor({ timeout: 2_000 });
		}).toPass();
	}),
	'the screen at the end': stage(({ room }) => room.control('end')),
	'the screen at the end, with questions': stage(async (at) => {
		await revealTwice(at);
		await at.room.control('end');
	})
};

for (const [state, open] of Object.entries(PAGES)) {
	isAccessible(state, open, { narrow: true });
}

/**
 * Sets the stage's theme by pressing D. That key closes the list of keys, so a list that was open
 * is opened again.
 */
const byKey: Light = async (page, theme) => {
	const list = page.getByRole('dialog');
	const wasOpen = await list.isVisible();
	await expect(async () => {
		const isIt = page.locator(`main[data-theme="${theme}"]`);
		if ((await isIt.count()) === 0) await page.keyboard.press('d');
		await isIt.waitFor({ timeout: 2_000 });
	}).toPass();
	if (wasOpen && (await list.count()) === 0) await page.keyboard.press('?');
	if (wasOpen) await list.waitFor();
};

for (const [state, open] of Object.entries(SCREENS)) {
	isAccessible(state, open, { light: byKey, narrow: false });
}
