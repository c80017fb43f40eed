/**
 * Functions for browser tests of the line. They only send input, and read pixels and form fields.
 */
import type { Page } from '@playwright/test';
import { awake, expect } from './fixtures.ts';

/** Anything that runs functions in a page: also a person in the stories of e2e/engines. */
type Evaluates = Pick<Page, 'evaluate'>;

export interface Seen {
	/** X coordinate of the thumb's centre, in CSS pixels; `null` without a thumb. */
	thumb: number | null;
	ridge: { left: number; right: number };
	/** Value of the native range input. */
	input: number;
	/** Value of the form's field for the position; empty while nothing is placed. */
	sent: string;
}

/** Maximum milliseconds in which a thumb that is released on the ridge rolls off the ridge. */
export const ROLL_MS = 400;

export async function open(page: Page, path = '/'): Promise<void> {
	await page.goto(path);
	await awake(page);
	await page.getByRole('slider').scrollIntoViewIfNeeded();
}

export function look(page: Evaluates): Promise<Seen> {
	return page.evaluate(() => {
		const box = (selector: string) =>
			[...document.querySelectorAll(selector)]
				.find((one) => one.checkVisibility())
				?.getBoundingClientRect();
		const thumb = box('[data-part="thumb"]');
		const ridge = box('[data-part="ridge"]');
		return {
			thumb: thumb ? (thumb.left + thumb.right) / 2 : null,
			ridge: { left: ridge?.left ?? NaN, right: ridge?.right ?? NaN },
			input: document.querySelector<HTMLInputElement>('input[type="range"]')?.valueAsNumber ?? NaN,
			sent: document.querySelector<HTMLInputElement>('input[name="position"]')?.value ?? 'absent'
		};
	});
}

/**
 * Returns the screen coordinates of a point on the line.
 * @param at −2 is the line's left end, −1 and 1 are the edges of the ridge, 0 is the ridge's
 * middle, 2 is the line's right end
 * @param height from 0 at the line's top to 1 at its bottom
 */
export function spot(page: Evaluates, at: number, height = 0.6): Promise<{ x: number; y: number }> {
	return page.evaluate(
		({ at, height }) => {
			const input = document.querySelector('input[type="range"]');
			input?.scrollIntoView({ block: 'nearest' });
			const line = input?.getBoundingClientRect();
			const ridge = [...document.querySelectorAll('[data-part="ridge"]')]
				.find((one) => one.checkVisibility())
				?.getBoundingClientRect();
			if (!line || !ridge) throw new Error('There is no line here.');
			const half = ridge.width / 2;
			const beside = (line.width - ridge.width) / 2;
			const share = Math.min(1, Math.abs(at)) * half + Math.max(0, Math.abs(at) - 1) * beside;
			return {
				x: ridge.left + half + Math.sign(at) * share,
				y: line.top + line.height * height
			};
		},
		{ at, height }
	);
}

/** Presses the mouse at the first point and moves to the others in turn, without releasing. */
export async function hold(page: Page, first: number, ...others: number[]): Promise<void> {
	const from = await spot(page, first);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	for (const at of others) {
		const { x, y } = await spot(page, at);
		await page.mouse.move(x, y, { steps: 4 });
	}
}

export async function drag(page: Page, first: number, ...others: number[]): Promise<void> {
	await hold(page, first, ...others);
	await page.mouse.up();
}

export async function tap(page: Page, at: number, height?: number): Promise<void> {
	const { x, y } = await spot(page, at, height);
	await page.mouse.click(x, y);
}

/** Returns a description of each fault of a line whose thumb is at rest; empty without faults. */
export function faults({ thumb, ridge, input, sent }: Seen): string[] {
	const odd = (value: number) => Number.isInteger(value) && value % 2 !== 0;
	return [
		...(thumb !== null && thumb >= ridge.left && thumb <= ridge.right
			? [`the thumb rests on the ridge, at ${thumb} between ${ridge.left} and ${ridge.right}`]
			: []),
		...(Number.isNaN(ridge.left) ? ['there is no ridge'] : []),
		...(odd(input) ? [] : [`the input's value is ${input}`]),
		...(sent === '' || odd(Number(sent)) ? [] : [`the form would send "${sent}"`]),
		...((thumb === null) === (sent === '') ? [] : [`thumb at ${thumb}, but "${sent}" is sent`])
	];
}

/** Waits until the line has no faults and its form field has this value. */
export async function expectSent(page: Evaluates, expected: number | null): Promise<void> {
	await expect
		.poll(
			async () => {
				const seen = await look(page);
				return { sent: seen.sent, faults: faults(seen) };
			},
			{ intervals: [20, 50, 100] }
		)
		.toEqual({ sent: expected === null ? '' : String(expected), faults: [] });
}

/** Waits until the thumb is off the ridge, but no longer than {@link ROLL_MS}. */
export function rolled(page: Page): Promise<void> {
	return page.evaluate(
		(rollMs) =>
			new Promise<void>((resolve) => {
				const began = performance.now();
				// Allows two frames after the time limit, because a busy machine may draw them
				// late.
				let late = 0;
				const frame = () => {
					const [thumb, ridge] = ['thumb', 'ridge'].map((part) =>
						document.querySelector(`svg.measured [data-part="${part}"]`)?.getBoundingClientRect()
					);
					const x = thumb ? (thumb.left + thumb.right) / 2 : NaN;
					const on = ridge && x >= ridge.left && x <= ridge.right;
					if (performance.now() - began > rollMs) late++;
					if (!on || late > 2) resolve();
					else requestAnimationFrame(frame);
				};
				requestAnimationFrame(frame);
			}),
		ROLL_MS
	);
}

/**
 * Motion of the thumb after its release. Times are in milliseconds from the release, distances in
 * CSS pixels.
 */
export interface Frames {
	/** Time of the last frame in which the thumb is on the ridge; −1 for none. */
	onRidge: number;
	/** Time of the last frame in which the thumb moves. */
	moving: number;
	/** Final x coordinate of the thumb's centre. */
	thumb: number | null;
}

/**
 * Measures the thumb's motion after the next `pointerup`. The returned function resolves with the
 * result.
 */
export async function watchRoll(page: Page): Promise<() => Promise<Frames>> {
	const frames = await page.evaluateHandle((rollMs) => {
		const middle = (part: string) => {
			const box = document.querySelector(`svg.measured [data-part="${part}"]`);
			return box?.getBoundingClientRect() ?? null;
		};
		const result = new Promise<Frames>((resolve) => {
			const begin = () => {
				const began = performance.now();
				const seen: Frames = { onRidge: -1, moving: 0, thumb: null };
				let before = 0;
				const frame = () => {
					const time = performance.now() - began;
					const [thumb, ridge] = [middle('thumb'), middle('ridge')];
					const x = thumb && (thumb.left + thumb.right) / 2;
					if (x !== null && ridge && x >= ridge.left && x <= ridge.right) seen.onRidge = time;
					if (x !== seen.thumb) seen.moving = before;
					seen.thumb = x;
					before = time;
					if (time > rollMs + 150) resolve(seen);
					else requestAnimationFrame(frame);
				};
				requestAnimationFrame(frame);
			};
			addEventListener('pointerup', begin, { capture: true, once: true });
		});
		return { result };
	}, ROLL_MS);
	return () => frames.evaluate(({ result }) => result);
}

export interface Finger {
	id: number;
	x: number;
	y: number;
}

/**
 * Sends touches through the Chrome DevTools Protocol. Unlike simulated events, these touches make
 * the browser scroll, and scrolling cancels the pointer.
 */
export async function touchscreen(page: Page) {
	const cdp = await page.context().newCDPSession(page);
	const on = new Map<number, Finger>();
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel') =>
		cdp.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' || type === 'touchCancel' ? [] : [...on.values()]
		});
	return {
		on,
		async put(x: number, y: number, id = 1) {
			on.set(id, { id, x, y });
			await send('touchStart');
		},
		async move(x: number, y: number, id = 1) {
			if (!on.has(id)) return;
			on.set(id, { id, x, y });
			await send('touchMove');
		},
		/**
		 * Lifts one finger. The browser is told the points that remain, and infers the lifted finger.
		 */
		async lift(id = 1) {
			if (!on.delete(id)) return;
			await send(on.size > 0 ? 'touchMove' : 'touchEnd');
		},
		/** Cancels all touches, as an incoming phone call does. */
		async cancel() {
			if (on.size === 0) return;
			on.clear();
			await send('touchCancel');
		}
	};
}

/** Lists the texts that extend beyond the screen, or beyond their button or paragraph. */
export function cutOff(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const faults: string[] = [];
		const root = document.scrollingElement;
		if (root && root.scrollWidth > root.clientWidth)
			faults.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const text = texts.currentNode;
			const parent = text.parentElement;
			if (!parent?.checkVisibility() || parent.closest('.visually-hidden, .skip-link')) continue;
			const range = document.createRange();
			range.selectNodeContents(text);
			const frame = (parent.closest('button, a, p, label') ?? parent).getBoundingClientRect();
			for (const box of range.getClientRects()) {
				if (box.width < 1) continue;
				const out = box.left < -1 || box.right > innerWidth + 1;
				const over = box.left < frame.left - 1 || box.right > frame.right + 1;
				if (out || over) faults.push(text.textContent?.trim() ?? '');
			}
		}
		return [...new Set(faults)];
	});
}
