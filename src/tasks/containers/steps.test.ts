/** Tests the counts of steps. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { demand, eventually, runPart, step } from './steps.ts';

function quietly(): string[] {
	const lines: string[] = [];
	const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
	const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => [log, error].forEach((spy) => spy.mockRestore()));
	return lines;
}

it('after a step that failed the others are skipped, and what was started is ended', async () => {
	const lines = quietly();
	const end = vi.fn(async () => undefined);
	const ran = vi.fn(async () => undefined);
	const steps = [
		step('This holds:', async () => '3 of 3'),
		step('This does not.', async () => demand(false, 'It does not.')),
		step('This is not looked at.', ran)
	];
	expect(await runPart({ title: 'A part', steps, end })).toEqual({
		passed: 1,
		failed: 1,
		skipped: 1
	});
	expect(lines.join('\n')).toMatch(/ok {6}This holds: 3 of 3 \([^]*FAILED {2}This does not\./);
	expect(ran).not.toHaveBeenCalled();
	expect(end).toHaveBeenCalledOnce();
});

it('a check is repeated until it holds', async () => {
	let asked = 0;
	await eventually(() => demand(++asked === 2, 'Not yet.'));
	expect(asked).toBe(2);
	await expect(eventually(() => demand(false, 'Never.'), 0)).rejects.toThrow('Never.');
});
