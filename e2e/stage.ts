/** Helpers for browser tests of the stage. */
import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { Server } from '../src/testing/server.ts';
import { type TestWorkshop, createWorkshop } from '../src/testing/workshop.ts';

export const FIRST = 'Waarom lukt het ons niet om nee te zeggen?';
export const SECOND = 'Mogen we deze dossiers na zeven jaar weggooien?';

export const stagePath = ({ code }: TestWorkshop): string => `/w/${code}/stage`;

export function stageWorkshop(
	server: Server,
	phones = 0,
	settings: object = {}
): Promise<TestWorkshop> {
	return createWorkshop(server, { names: 'none', questions: [FIRST, SECOND], ...settings }, phones);
}

/** Opens the stage by the host link, because its keyboard shortcuts work only for a host. */
export async function withKeys(page: Page, one: TestWorkshop): Promise<void> {
	await page.goto(`${stagePath(one)}#${one.hostToken}`);
	// Only a host sees the button for the list of keys, so the button shows that the keys work.
	await expect(page.getByRole('button', { name: /^(toetsen|keys)$/ })).toBeVisible();
	await expect(page).toHaveURL(stagePath(one));
}

/** Milliseconds between two steps of a person; the stage takes a faster one for a double press. */
const STEP_MS = 450;
const steppedAt = new WeakMap<Page, number>();

/**
 * Takes a step as long after the one before as a person does. The time counts from when the browser
 * has handled the step before.
 */
async function paced(page: Page, step: () => Promise<void>): Promise<void> {
	const since = performance.now() - (steppedAt.get(page) ?? -Infinity);
	if (since < STEP_MS) await setTimeout(STEP_MS - since);
	await step();
	steppedAt.set(page, performance.now());
}

const STEPS = ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', ' ', 'Enter'];

/** Presses a key; before a key for a step, waits as a person does. */
export async function press(page: Page, key: string): Promise<void> {
	const step = () => page.keyboard.press(key);
	await (STEPS.includes(key) ? paced(page, step) : step());
}

/** Clicks a button for a step, at the pace of a person. */
export async function clickStep(page: Page, button: Locator): Promise<void> {
	await expect(button).toBeVisible();
	await paced(page, () => button.click());
}

export const dots = (page: Page): Locator => page.locator('[data-part="dot"]');

export const questionHeading = (page: Page, question: string): Locator =>
	page.getByRole('heading', { name: question });

export async function everybodyPlaces(
	{ seats }: TestWorkshop,
	round: number,
	places: (number | null)[]
) {
	for (const [index, place] of places.entries()) {
		expect((await seats[index]?.place(round, place))?.status).toBe(200);
	}
}
