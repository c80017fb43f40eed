import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import {
	countCheck,
	countPlaywright,
	countVitest,
	failuresIn,
	leftOut,
	requiringAll,
	secondAttemptsIn,
	sum
} from './test-counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'kantlijn-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
	const path = join(folder, 'report.json');
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
	return path;
}

it('adds up what the runners found', () => {
	const vitest = report({
		numPassedTests: 5,
		numFailedTests: 0,
		numPendingTests: 1,
		numTodoTests: 1
	});
	const first = countVitest(vitest, true);
	const playwright = report({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 1 } });
	const second = countPlaywright(playwright, false);
	expect(sum([first, second, countCheck(true)])).toEqual({ passed: 9, failed: 1, skipped: 3 });
});

it('counts what was left out as skipped, and finding nothing to leave out as a failure', () => {
	const none = { numPassedTests: 0, numFailedTests: 0, numTodoTests: 0 };
	const vitest = report({ ...none, numPendingTests: 7 });
	expect(leftOut(countVitest(vitest, true))).toEqual({ passed: 0, failed: 0, skipped: 7 });
	const empty = report({ ...none, numPendingTests: 0 });
	expect(leftOut(countVitest(empty, true))).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts what was skipped as failed where nothing may be', () => {
	const counts = { passed: 5, failed: 1, skipped: 2 };
	expect(requiringAll(counts)).toEqual({ passed: 5, failed: 3, skipped: 0 });
});

it('counts as passed what passed at its second attempt', () => {
	const flaky = report({ stats: { expected: 3, unexpected: 0, flaky: 2, skipped: 0 } });
	expect(countPlaywright(flaky, true)).toEqual({ passed: 5, failed: 0, skipped: 0 });
});

it('counts a runner as failed that left no report, half a report or no tests', () => {
	const failed = { passed: 0, failed: 1, skipped: 0 };
	expect(countVitest(join(folder, 'none.json'), true)).toEqual(failed);
	expect(countVitest(report('{"numPassed'), true)).toEqual(failed);
	expect(countPlaywright(report({ stats: { expected: 0 } }), true)).toEqual(failed);
});

it('counts a runner as failed that failed outside its tests', () => {
	const passed = report({ numPassedTests: 5, numFailedTests: 0 });
	expect(countVitest(passed, false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

it('names the failed tests of a report, a file that fails as a whole, and second attempts', () => {
	const failed = { status: 'failed', fullName: 'a place stays', failureMessages: ['0 ≠ 5\n at x'] };
	const passed = { status: 'passed', fullName: 'a line moves', failureMessages: [] };
	const later = { status: 'passed', fullName: 'a dot waits', failureMessages: ['late'] };
	const testResults = [
		{ name: 'a.test.ts', status: 'failed', message: '', assertionResults: [failed, passed, later] },
		{ name: 'b.test.ts', status: 'failed', message: 'no server', assertionResults: [] },
		{ name: 'c.test.ts', status: 'passed', message: '', assertionResults: [passed] }
	];
	expect(failuresIn(report({ testResults }))).toEqual([
		'a.test.ts › a place stays: 0 ≠ 5',
		'b.test.ts: no server'
	]);
	expect(secondAttemptsIn(report({ testResults }))).toEqual(['a.test.ts › a dot waits: late']);
	const file = 'card.spec.ts';
	const specs = [
		{ file, line: 7, title: 'it prints', ok: false, tests: [{ status: 'unexpected' }] },
		{ file, line: 8, title: 'it folds', ok: true, tests: [{ status: 'flaky' }] },
		{ file, line: 9, title: 'it reads', ok: true, tests: [{ status: 'expected' }] }
	];
	const suites = [{ suites: [{ specs }] }];
	expect(failuresIn(report({ suites }))).toEqual(['card.spec.ts:7 › it prints']);
	expect(secondAttemptsIn(report({ suites }))).toEqual(['card.spec.ts:8 › it folds']);
	expect(failuresIn(join(folder, 'none.json'))).toEqual([]);
});
