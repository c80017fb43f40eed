/** Runs the steps of a test one after the other, prints a line for each, and counts them. */
import type { Counts } from '../test-counts.ts';

export interface Step {
	/** Sentence that is true once the step has passed. */
	says: string;
	/**
	 * Resolves with a measurement to print as a text, if there is one.
	 * @throws Error when the sentence is not true
	 */
	run(): Promise<unknown>;
}

export interface Part {
	title: string;
	steps: Step[];
	/** Ends whatever the steps started, also when one of them failed. */
	end(): Promise<void>;
}

export const step = (says: string, run: Step['run']): Step => ({ says, run });

/** Runs a part. After a step that failed the others are skipped, since they rest on it. */
export async function runPart({ title, steps, end }: Part): Promise<Counts> {
	console.log(`\n── ${title} ──`);
	let passed = 0;
	try {
		for (const { says, run } of steps) {
			const began = performance.now();
			const measured = await run();
			const seconds = ((performance.now() - began) / 1000).toFixed(1);
			console.log(
				`ok      ${says}${typeof measured === 'string' ? ` ${measured}` : ''} (${seconds} s)`
			);
			passed += 1;
		}
	} catch (error) {
		console.log(`FAILED  ${steps[passed]?.says}`);
		console.error(error);
	}
	await end();
	const failed = passed < steps.length ? 1 : 0;
	return { passed, failed, skipped: steps.length - passed - failed };
}

/** Throws with the sentence unless the condition holds. */
export function demand(holds: unknown, otherwise: string): asserts holds {
	if (!holds) throw new Error(otherwise);
}

/**
 * Repeats a check until it throws nothing.
 * @throws the check's last error after so many milliseconds
 */
export async function eventually<T>(check: () => Promise<T> | T, within = 60_000): Promise<T> {
	for (const end = Date.now() + within; ;) {
		try {
			return await check();
		} catch (error) {
			if (Date.now() > end) throw error;
			await new Promise((resolve) => setTimeout(resolve, 250));
		}
	}
}
