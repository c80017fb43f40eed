/** Walks through every state of the stage, without a reload in between. */
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { dots, everybodyPlaces, withKeys } from './stage.ts';
import { type TestWorkshop, createWorkshop } from '../src/testing/workshop.ts';
import type { Server } from '../src/testing/server.ts';

export const SHORT = 'Wie beslist?';
/** A question of 200 characters with a long word, as a host would paste it. */
export const LONG =
	'Hoe krijgen wij de arbeidsongeschiktheidsverzekering, de planning van de nachtdiensten en ' +
	'de gesprekken met de ondernemingsraad op één lijn, zonder dat iemand het gevoel heeft dat er ' +
	'al is gekozen?';

export interface State {
	name: string;
	/** Question whose ridge is drawn; `null` in a state without a ridge. */
	ridgeOf: string | null;
	/** Brings back what disappears after some seconds. */
	renew?: () => Promise<void>;
}

/** Answers of a small group that nobody would call divided or agreed. */
const FEW = [-49, -47, 17, 83, null];
/** Answers of the same group after its conversation: one changed sides, one moved. */
const AGAIN = [-17, 49, 17, 83, null];
/** Number of people whose dots still fit in one picture. */
const MANY = 40;
/** Number of people whose dots do not fit above a single place. */
const CROWD = 140;

/**
 * Shows every state of the stage in turn. The generator is to be read slowly: the stage shows a
 * state until the next one is asked for.
 */
export async function* everyState(
	page: Page,
	server: Server,
	settings: Record<string, unknown> & { questions?: readonly string[] } = {}
): AsyncGenerator<State> {
	const { questions = [SHORT, LONG] } = settings;
	const one = await createWorkshop(
		server,
		{ names: 'none', title: 'Teamdag', ...settings, questions },
		0
	);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await withKeys(page, one);
	const plain = (name: string): State => ({ name, ridgeOf: null });
	yield plain('empty lobby');
	await one.control('rehearse', { on: true });
	yield* rehearsal(page, one);
	await one.control('rehearse', { on: false });
	await expect(page.locator('.lobby')).toBeVisible();
	for (const view of ['idea-1', 'idea-2', 'idea-3', 'qr', 'black']) {
		await show(page, one, view);
		yield plain(view);
	}
	await show(page, one, 'question');
	await joinUntil(one, 5);
	await expect(page.locator('.in')).toContainText('5');
	yield plain('lobby');
	for (const [index, question] of questions.entries()) {
		yield* statesOf(page, one, question, index + 1);
	}
	await one.control('end');
	await expect(page.locator('main li .question')).toHaveCount(questions.length);
	yield plain('ended');
}

/** Shows the first question of a rehearsal, whose participants and answers are invented. */
async function* rehearsal(page: Page, one: TestWorkshop): AsyncGenerator<State> {
	await expect(page.locator('.where')).toBeVisible();
	yield { name: 'rehearsed lobby', ridgeOf: null };
	await one.control('forward');
	await expect(page.locator('.tally')).toBeVisible();
	yield { name: 'rehearsed question', ridgeOf: 'rehearsal' };
	await one.control('reveal');
	await expect(page.locator('.outcome')).toBeVisible();
	yield { name: 'rehearsed reveal', ridgeOf: 'rehearsal' };
}

/** Shows every state of one question. */
async function* statesOf(
	page: Page,
	one: TestWorkshop,
	question: string,
	index: number
): AsyncGenerator<State> {
	const on = (name: string): State => ({ name: `${name}, question ${index}`, ridgeOf: question });
	const round = async () => (await one.look()).round ?? 0;
	const again = async (places: (number | null)[]) => {
		await one.control('again');
		await joinUntil(one, places.length);
		await everybodyPlaces(one, await round(), places);
		await one.control('reveal');
	};

	if (index === 1) await one.control('open');
	else await one.control('goto', { question: index });
	await expect(page.locator('.question')).toHaveText(question);
	yield on('open');
	await one.control('timer', { seconds: 120 });
	await expect(page.getByRole('timer')).toBeVisible();
	yield on('open with timer');
	const isControl = /\/control$/;
	const tooFew = { type: '/problems/anonymous/too-few', missing: 3 };
	await page.route(isControl, (route) => route.fulfill({ status: 409, json: tooFew }));
	yield {
		...on('notice'),
		renew: async () => {
			await page.keyboard.press('l');
			await expect(page.getByRole('status').first()).not.toBeEmpty();
		}
	};
	await page.unroute(isControl);
	await one.control('timer', { seconds: 0 });
	await show(page, one, 'roles');
	yield { name: `roles, question ${index}`, ridgeOf: null };
	await show(page, one, 'question');
	await everybodyPlaces(one, await round(), FEW);
	await one.control('lock');
	await expect(page.locator('.now')).toBeVisible();
	yield on('locked');
	await one.control('reveal');
	await expect(dots(page)).toHaveCount(4);
	yield on('revealed');
	await one.control('timer', { seconds: 120 });
	await expect(page.getByRole('timer')).toBeVisible();
	yield on('revealed with timer');
	await one.control('timer', { seconds: 0 });
	await show(page, one, 'ask');
	yield { name: `question for the room, question ${index}`, ridgeOf: null };
	await show(page, one, 'question');
	await again(AGAIN);
	await expect(page.locator('.move')).toHaveCount(2);
	yield on('revealed again');
	await again(Array.from({ length: MANY }, (_, i) => -97 + 2 * ((i * 37) % 98)));
	await expect(dots(page)).toHaveCount(MANY);
	yield on('many');
	await again(Array.from({ length: CROWD }, (_, i) => (i % 20 ? 49 : -83)));
	await expect(page.locator('[data-part="density"]')).toHaveCount(2);
	yield on('density');
	await again(Array.from({ length: CROWD }, (_, i) => (i % 3 ? 49 : -49)));
	await expect(page.locator('[data-part="before"]')).toHaveCount(2);
	yield on('density again');
}

async function show(page: Page, one: TestWorkshop, view: string): Promise<void> {
	await one.control('show', { view });
	await expect.poll(async () => (await one.look()).show).toBe(view);
	const shown: Record<string, string> = {
		question: '.lobby, .tally, .outcome',
		qr: '.join.full',
		black: '.black',
		roles: '.roles',
		ask: '[data-asked]'
	};
	await expect(page.locator(shown[view] ?? `[data-idea="${view}"]`)).toHaveCount(1);
}

async function joinUntil(one: TestWorkshop, count: number): Promise<void> {
	for (let n = one.seats.length; n < count; n += 1) {
		one.seats.push(await one.join(await joining(one, n)));
	}
}

const INITIALS = ['AB', 'WMW', 'J', 'ÉVDH', 'CDE'];

/** Returns the form of a participant, as the workshop's settings ask for it. */
async function joining(one: TestWorkshop, n: number): Promise<object> {
	const { names, groups } = (await one.look()) as unknown as { names: string; groups: unknown };
	return {
		...(names === 'initials' && { initials: INITIALS[n % INITIALS.length] }),
		...(groups !== null && { group: n % 2 })
	};
}
