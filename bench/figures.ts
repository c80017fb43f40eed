/** Statistics, tables, result files and limits, which all benchmarks share. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** Number of measurements per subject. Fewer than 5 only serve to try out a benchmark. */
export const RUNS = Number(process.env.BENCH_RUNS ?? 5);

/** Milliseconds after which a benchmark is aborted. */
const AT_MOST_MS = 590_000;

/**
 * Returns a quantile of the values. A share of 0.5 gives the median.
 * @param share from 0 (the smallest value) to 1 (the largest)
 */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Formats the values as `median (min–max)`. */
export function spread(values: readonly number[]): string {
	const largest = Math.max(...values);
	const digits = largest >= 1000 ? 0 : largest >= 100 ? 1 : 2;
	const shown = (value: number) => value.toFixed(digits);
	return `${shown(median(values))} (${shown(Math.min(...values))}–${shown(largest)})`;
}

/** Returns the properties of the machine that affect the measurements. */
export function machine() {
	return {
		cores: availableParallelism(),
		processor: cpus()[0]?.model ?? 'unknown',
		memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
		node: process.version,
		load: loadavg()[0]?.toFixed(2)
	};
}

/**
 * A row of a comparison: Kantlijn's value in each run, and the baseline's value in the same run.
 */
export interface Figure {
	title: string;
	ours: readonly number[];
	baseline: readonly number[];
	/** Limit for the ratio or the difference of the medians. A row without a limit is only shown. */
	limit?: Limit;
}

type Limit = { atLeast: number } | { atMost: number } | { atMostMore: number };

/** Returns the ratio or difference of two medians as text, and whether it is within the limit. */
export function verdict(ours: number, baseline: number, limit: Limit | undefined) {
	if (limit && 'atMostMore' in limit) {
		const more = ours - baseline;
		const text = `+${more.toFixed(2)} ≤ +${limit.atMostMore}`;
		return { text, held: more <= limit.atMostMore };
	}
	const ratio = ours / baseline;
	if (!limit) return { text: ratio.toFixed(2), held: true };
	return 'atLeast' in limit
		? { text: `${ratio.toFixed(2)} ≥ ${limit.atLeast}`, held: ratio >= limit.atLeast }
		: { text: `${ratio.toFixed(2)} ≤ ${limit.atMost}`, held: ratio <= limit.atMost };
}

/** Prints a Markdown table. The first row is its head. */
export function printTable([head = [], ...rows]: readonly (readonly string[])[]): void {
	const lines = [head, head.map(() => '---'), ...rows];
	const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
	for (const line of lines) {
		console.log(`| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`);
	}
}

/**
 * Prints the table that compares Kantlijn with a baseline.
 * @param baseline title of the baseline's column
 * @returns whether all limits are kept
 */
export function judge(baseline: string, figures: readonly Figure[], subject = 'Kantlijn'): boolean {
	const judged = figures.map(({ title, ours, baseline, limit }) => ({
		cells: [title, spread(ours), spread(baseline)],
		limited: limit !== undefined,
		...verdict(median(ours), median(baseline), limit)
	}));
	printTable([
		[`median (min–max) of ${RUNS}`, subject, baseline, 'ratio, limit'],
		...judged.map(({ cells, limited, text, held }) => [
			...cells,
			limited ? `${text}: ${held ? 'held' : 'MISSED'}` : text
		])
	]);
	return judged.every(({ held }) => held);
}

/**
 * Runs one benchmark. Prints the machine's properties, stores all samples in bench/results, and
 * sets exit code 1 if a limit is missed.
 * @param measure resolves with the raw samples, and with whether all limits are kept
 */
export async function bench(
	name: string,
	measure: () => Promise<{ samples: unknown; held: boolean }>
): Promise<void> {
	const late = setTimeout(() => {
		console.error(`Not done within ${AT_MOST_MS / 1000} s.`);
		process.exit(1);
	}, AT_MOST_MS);
	const on = machine();
	console.log(Object.entries(on).flat().join(' '));
	const { samples, held } = await measure();
	const file = new URL(`results/${name}.json`, import.meta.url);
	mkdirSync(new URL('.', file), { recursive: true });
	writeFileSync(file, JSON.stringify({ at: new Date(), machine: on, held, samples }));
	if (!held) process.exitCode = 1;
	clearTimeout(late);
}
