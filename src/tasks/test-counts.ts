/**
 * Reads the numbers of passed, failed and skipped tests from the JSON reports of the test runners.
 */
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

/** Returns the counts of a check that has no tests, such as a linter: one passed or one failed. */
export function countCheck(ok: boolean): Counts {
	return ok ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Returns the counts in a Vitest report.
 * @param report path of the JSON report
 * @param ok whether the runner exited with 0
 */
export function countVitest(report: string, ok: boolean): Counts {
	return readReport(ok, report, (json) => ({
		passed: json.numPassedTests ?? 0,
		failed: json.numFailedTests ?? 0,
		skipped: (json.numPendingTests ?? 0) + (json.numTodoTests ?? 0)
	}));
}

/**
 * Returns the counts of a run that must skip every test. A run without any test counts as one
 * failed test.
 */
export function leftOut({ skipped }: Counts): Counts {
	return { passed: 0, failed: skipped > 0 ? 0 : 1, skipped };
}

/** Returns the counts of a run in which no test may be skipped. Skipped tests count as failed. */
export function requiringAll({ passed, failed, skipped }: Counts): Counts {
	return { passed, failed: failed + skipped, skipped: 0 };
}

/**
 * Returns the counts in a Playwright report. Tests that passed at the second attempt count as
 * passed, and the runner lists them as flaky; see docs/decisions/2026-11-25-second-attempts.md.
 */
export function countPlaywright(report: string, ok: boolean): Counts {
	return readReport(ok, report, ({ stats }) => ({
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
	testResults?: VitestFile[];
	stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
	suites?: PlaywrightSuite[];
}

interface VitestFile {
	name: string;
	status: string;
	message: string;
	assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

interface PlaywrightSuite {
	suites?: PlaywrightSuite[];
	specs?: PlaywrightSpec[];
}

interface PlaywrightSpec {
	file: string;
	line: number;
	title: string;
	ok: boolean;
	tests: { status: string }[];
}

/** Returns the titles of tests that failed at first and passed at their second attempt. */
export function secondAttemptsIn(report: string): string[] {
	const { testResults = [], suites = [] } = parseReport(report) ?? {};
	return [
		...testResults.flatMap(({ name, assertionResults }) =>
			assertionResults
				.filter((one) => one.status === 'passed' && one.failureMessages.length > 0)
				.map((one) => line(`${name} › ${one.fullName}`, one.failureMessages[0]))
		),
		...suites.flatMap((suite) => specsIn(suite).filter(isFlaky).map(specLine))
	];
}

/**
 * Returns one line per failed test of a report, with the first line of its error, if any. `npm
 * test` prints these lines last, because a runner's own output about a failure may be thousands of
 * lines above.
 */
export function failuresIn(report: string): string[] {
	const json = parseReport(report) ?? {};
	const failedSpecs = (json.suites ?? []).flatMap(specsIn).filter(({ ok }) => !ok);
	return [...(json.testResults ?? []).flatMap(vitestFailures), ...failedSpecs.map(specLine)];
}

function vitestFailures({ name, status, message, assertionResults }: VitestFile): string[] {
	const failed = assertionResults.filter((one) => one.status === 'failed');
	if (status === 'failed' && failed.length === 0) return [line(name, message)];
	return failed.map((one) => line(`${name} › ${one.fullName}`, one.failureMessages[0]));
}

function specsIn({ suites = [], specs = [] }: PlaywrightSuite): PlaywrightSpec[] {
	return [...specs, ...suites.flatMap(specsIn)];
}

const isFlaky = ({ tests }: PlaywrightSpec) => tests.some(({ status }) => status === 'flaky');

const specLine = ({ file, line, title }: PlaywrightSpec) => `${file}:${line} › ${title}`;

const line = (test: string, error = '') => [test, error.split('\n', 1)[0]].join(': ');

/**
 * Reads the counts from a report. A runner that crashes, fails outside a test or passes no test
 * counts as one failed test.
 */
function readReport(ok: boolean, report: string, read: (json: Report) => Counts): Counts {
	const json = parseReport(report);
	const counts = json ? read(json) : { passed: 0, failed: 0, skipped: 0 };
	const failedSilently = counts.failed === 0 && (!ok || counts.passed === 0);
	return failedSilently ? { ...counts, failed: 1 } : counts;
}

/** Parses a report; returns `null` if the file is missing or incomplete. */
function parseReport(report: string): Report | null {
	if (!existsSync(report)) return null;
	try {
		return JSON.parse(readFileSync(report, 'utf8'));
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
