import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../testing/folders.ts';
import { logOutput } from './log-output.ts';

function opened(path: string) {
	const fd = openSync(path, 'w');
	onTestFinished(() => closeSync(fd));
	return logOutput(fd);
}

describe('the log', () => {
	it('has every line of a turn after it, in order', async () => {
		const path = join(temporaryFolder(), 'log');
		const { write } = opened(path);
		write('one\n');
		write('two\n');
		expect(readFileSync(path, 'utf8')).toBe('');
		await turn();
		await turn();
		expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
	});

	it.runIf(process.platform === 'linux')('on a full disk throws nothing and goes on', async () => {
		const { write, flush } = opened('/dev/full');
		for (let n = 0; n < 3; n += 1) {
			write(`line ${n}\n`);
			flush();
		}
		await turn();
	});

	it('tells how many lines were lost, once it can be written again', async () => {
		const script = `
			import { logOutput } from './src/lib/server/telemetry/log-output.ts';
			import { openSync, closeSync } from 'node:fs';
			const fd = openSync('/dev/null', 'r');
			const { write, flush } = logOutput(fd);
			write('a\\n'); flush(); write('b\\n'); flush();
			closeSync(fd);
			if (openSync(process.argv[1], 'w') !== fd) throw new Error('another descriptor');
			write('c\\n'); flush();
			write('d\\n'); flush();
		`;
		const path = join(temporaryFolder(), 'log');
		const args = ['--input-type=module', '--eval', script, path];
		const child = spawn(process.execPath, args, { stdio: 'inherit' });
		expect(await once(child, 'exit')).toEqual([0, null]);
		const [told = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
		expect(JSON.parse(told)).toMatchObject({ lost: 2, msg: 'lines lost' });
		expect(lines).toEqual(['c', 'd']);
	});
});
