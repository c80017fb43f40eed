/** What the benches have in common once they have measured: figures, a table, the raw samples, a verdict. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** How often everything is measured, in turn; fewer only to look whether a bench works at all. */
export const RUNS = Number(process.env.BENCH_RUNS ?? 5);

/** A part of `npm run bench` takes at most this long, in milliseconds. */
const AT_MOST_MS = 590_000;

export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** As `median (min–max)`. */
export function spread(values: readonly number[]): string {
	const largest = Math.max(...values);
	const digits = largest >= 1000 ? 0 : largest >= 100 ? 1 : 2;
	const said = (value: number) => value.toFixed(digits);
	return `${said(median(values))} (${said(Math.min(...values))}–${said(largest)})`;
}

/** What the figures depend on. */
export function machine() {
	return {
		cores: availableParallelism(),
		processor: cpus()[0]?.model ?? 'unknown',
		memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
		node: process.version,
		load: loadavg()[0]?.toFixed(2)
	};
}

/** One line of a table: a figure of each run beside the baseline's of the same run. */
export interface Figure {
	title: string;
	ours: readonly number[];
	baseline: readonly number[];
	/** What the medians must keep to; without one the line is there to be read. */
	limit?: Limit;
}

type Limit = { atLeast: number } | { atMost: number } | { atMostMore: number };

/** What two medians make, and whether the limit allows it. */
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

/** Prints rows of which the first names the columns. */
export function printTable([head = [], ...rows]: readonly (readonly string[])[]): void {
	const lines = [head, head.map(() => '---'), ...rows];
	const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
	for (const line of lines) {
		console.log(`| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`);
	}
}

/**
 * @param baseline what the others are measured against
 * @returns whether every limit holds
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
 * Runs one part: says on what machine, keeps every sample, ends with 1 where a limit is missed.
 * @param measure answers the raw samples and whether all limits hold
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
