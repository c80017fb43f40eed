/**
 * Tests random sequences of input in a real browser: the thumb must never stay on the ridge. The
 * reducer's unit test runs ten thousand sequences without a browser. TEST_SEED=… repeats a run.
 */
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { IN_MOTION, expect, test } from './fixtures.ts';
import { faults, look, open, rolled, spot, touchscreen } from './line.ts';
import { evenly } from '../src/testing/even-numbers.ts';
import { testSeed } from '../src/testing/test-seed.ts';

test.use(IN_MOTION);

// A failed random test is not retried, because a retry would hide the failure. The seed of the test
// reproduces the failure.
test.describe.configure({ retries: 0 });

const SEQUENCES = 200;
/**
 * Number of pages that run sequences at the same time. A page mostly waits for the thumb to roll,
 * so several pages save time.
 */
const PAGES = 4;
const seed = testSeed();

type Step =
	| { do: 'mouse' | 'press' | 'put' | 'slide'; at: number; height: number; finger: number }
	| { do: 'release' | 'lift' | 'cancel'; finger: number }
	| { do: 'key'; key: string }
	| { do: 'script'; value: string; tells: string[] }
	| { do: 'lose' | 'reload' }
	| { do: 'resize'; width: number };

/**
 * Values of `at` for spot() in line.ts: most on the ridge, some anywhere on the line, and a few
 * exactly at the ridge's middle, at an edge of the ridge, or at an end of the line.
 */
const at = fc.oneof(
	{ weight: 5, arbitrary: evenly(-1.05, 1.05) },
	{ weight: 3, arbitrary: evenly(-2.2, 2.2) },
	{ weight: 1, arbitrary: fc.constantFrom(0, -1, 1, -2, 2) }
);
const height = evenly(0.3, 0.95);
const finger = fc.constantFrom(1, 1, 1, 2);
const of = <T extends Step['do']>(...names: T[]) => fc.constantFrom(...names);

const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 12,
		arbitrary: fc.record({ do: of('mouse', 'press', 'put', 'slide', 'slide'), at, height, finger })
	},
	{ weight: 3, arbitrary: fc.record({ do: of('release', 'lift', 'cancel'), finger }) },
	{
		weight: 2,
		arbitrary: fc.record({
			do: of('key'),
			key: fc.constantFrom(
				...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
				...['PageUp', 'PageDown', 'Home', 'End', 'Escape', 'Tab', '0']
			)
		})
	},
	{
		weight: 2,
		arbitrary: fc.record({
			do: of('script'),
			value: fc.oneof(
				fc.constantFrom('0', '', '-0', '1', '-1', 'NaN', '1e9'),
				fc.integer({ min: -120, max: 120 }).map(String)
			),
			tells: fc.subarray(['input', 'change'])
		})
	},
	{ weight: 1, arbitrary: fc.record({ do: of('lose') }) },
	{
		weight: 1,
		arbitrary: fc.record({ do: of('resize'), width: fc.integer({ min: 320, max: 900 }) })
	},
	{ weight: 1, arbitrary: fc.record({ do: of('reload') }) }
);

/**
 * Returns two functions for one page: `act` performs a step with mouse, fingers or keys, and
 * `letGo` releases everything that is still pressed.
 */
async function hands(page: Page) {
	const touch = await touchscreen(page);
	let pressed = false;
	let y = 0;

	/**
	 * Moves a finger horizontally only, because a vertical move would scroll and thereby cancel the
	 * touch.
	 */
	async function finger(step: Extract<Step, { at: number }>) {
		const to = await spot(page, step.at, step.height);
		if (step.do === 'slide') return touch.move(to.x, y || to.y, step.finger);
		if (touch.on.has(step.finger)) return;
		y = to.y;
		await touch.put(to.x, to.y, step.finger);
	}

	async function mouse(step: Extract<Step, { at: number }>) {
		const to = await spot(page, step.at, step.height);
		await page.mouse.move(to.x, to.y);
		if (step.do === 'mouse' || pressed) return;
		pressed = true;
		await page.mouse.down();
	}

	async function release() {
		if (pressed) await page.mouse.up();
		pressed = false;
	}

	async function letGo() {
		await release();
		for (const id of [...touch.on.keys()]) await touch.lift(id);
	}

	async function act(step: Step): Promise<unknown> {
		switch (step.do) {
			case 'mouse':
			case 'press':
				return mouse(step);
			case 'put':
			case 'slide':
				return finger(step);
			case 'release':
				return release();
			case 'lift':
				return touch.lift(step.finger);
			case 'cancel':
				return touch.cancel();
			case 'key':
				return page.keyboard.press(step.key);
			case 'script':
				return page.getByRole('slider').evaluate((input: HTMLInputElement, { value, tells }) => {
					input.value = value;
					for (const type of tells) input.dispatchEvent(new Event(type, { bubbles: true }));
				}, step);
			case 'lose':
				return page.evaluate(() => {
					for (const one of document.querySelectorAll('*'))
						for (let id = 0; id < 20; id++)
							if (one.hasPointerCapture(id)) one.releasePointerCapture(id);
				});
			case 'resize':
				return page.setViewportSize({ width: step.width, height: 664 });
			case 'reload':
				await letGo();
				return open(page);
		}
	}

	return { act, letGo };
}

test(`${SEQUENCES} random sequences of mouse, finger, keys and scripts never leave it on the ridge`, async ({
	browser,
	baseURL
}) => {
	test.setTimeout(120_000);
	process.stdout.write(`TEST_SEED=${seed}\n`);
	const seen = { ran: 0, onRidge: 0, placed: 0 };
	const one = async (index: number) => {
		const context = await browser.newContext({
			...(baseURL && { baseURL }),
			hasTouch: true,
			viewport: { width: 390, height: 664 }
		});
		// Disables links and forms, because a finger may hit one of them when the page moves.
		await context.addInitScript(() => {
			const stay = (event: Event) => {
				const { target, type } = event;
				const away = target instanceof Element && target.closest(type === 'click' ? 'a' : 'form');
				if (away) event.preventDefault();
			};
			for (const type of ['click', 'submit']) addEventListener(type, stay, { capture: true });
		});
		const page = await context.newPage();
		await open(page);
		const { act, letGo } = await hands(page);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
				for (const step of steps) await act(step);
				const beforeRelease = await look(page);
				await letGo();
				await rolled(page);
				const atRest = await look(page);
				expect(faults(atRest)).toEqual([]);
				seen.ran++;
				if (faults(beforeRelease).length > 0) seen.onRidge++;
				if (atRest.sent !== '') seen.placed++;
			}),
			// `endOnFailure` is set, because fast-check cannot shrink a sequence that depends on
			// the sequences before it.
			{ numRuns: SEQUENCES / PAGES, seed: seed + index, endOnFailure: true }
		);
		await context.close();
	};
	await Promise.all(Array.from({ length: PAGES }, (_, index) => one(index)));
	test.info().annotations.push({ type: 'seen', description: JSON.stringify({ seed, ...seen }) });
	expect(seen.ran).toBe(SEQUENCES);
	// Checks that enough sequences touch the ridge, and that enough choose a position.
	expect(seen.onRidge).toBeGreaterThan(SEQUENCES / 20);
	expect(seen.placed).toBeGreaterThan(SEQUENCES / 2);
});
