/** How many tests passed, failed and were skipped, from what the runners write down. */
import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

export const sum = (all: Counts[]): Counts => ({
	passed: all.reduce((total, { passed }) => total + passed, 0),
	failed: all.reduce((total, { failed }) => total + failed, 0),
	skipped: all.reduce((total, { skipped }) => total + skipped, 0)
});

/** A check without tests of its own: it holds or it does not. */
export function countCheck(ok: boolean): Counts {
	return ok ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

export function countVitest(report: string, ok: boolean): Counts {
	return believe(ok, report, (json) => ({
		passed: json.numPassedTests ?? 0,
		failed: json.numFailedTests ?? 0,
		skipped: (json.numPendingTests ?? 0) + (json.numTodoTests ?? 0)
	}));
}

/** For a run in which every test was left out: only how many that were. */
export function leftOut({ skipped }: Counts): Counts {
	return { passed: 0, failed: skipped > 0 ? 0 : 1, skipped };
}

/** Where nothing may be skipped, what was is as bad as what failed. */
export function requiringAll({ passed, failed, skipped }: Counts): Counts {
	return { passed, failed: failed + skipped, skipped: 0 };
}

/** What passed at a second attempt passed, and the runner names it: see the decision on second attempts. */
export function countPlaywright(report: string, ok: boolean): Counts {
	return believe(ok, report, ({ stats }) => ({
		passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
		failed: stats?.unexpected ?? 0,
		skipped: stats?.skipped ?? 0
	}));
}

interface Report {
	numPassedTests?: number;
	numFailedTests?: number;
	numPendingTests?: number;
	numTodoTests?: number;
	stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** A runner that crashes, fails outside a test or finds none has failed, whatever it wrote. */
function believe(ok: boolean, report: string, read: (json: Report) => Counts): Counts {
	let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
	try {
		if (existsSync(report)) counts = read(JSON.parse(readFileSync(report, 'utf8')));
	} catch {
		// Half a report is none.
	}
	const silent = counts.failed === 0 && (!ok || counts.passed === 0);
	return silent ? { ...counts, failed: 1 } : counts;
}
