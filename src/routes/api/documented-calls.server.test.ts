/** Runs the commands of docs/api.md against a server. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/folders.ts';
import { patience } from '../../testing/patience.ts';
import { sharedServer } from '../../testing/server.ts';

/** Programs that the commands use. In CI a missing one fails the test. */
const hasPrograms = ['bash', 'curl', 'jq'].every((program) => {
	try {
		execFileSync(program, ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
});

const blocks = [...readFileSync('docs/api.md', 'utf8').matchAll(/^```sh\n([^]*?)^```$/gm)];
const script = ['set -euo pipefail', ...blocks.map(([, block]) => block)].join('\n');

it.skipIf(!hasPrograms && !process.env.CI)(
	'every command of the documentation works',
	async () => {
		const { url } = await sharedServer();
		const cwd = temporaryFolder();
		let printed = '';
		const status = await new Promise((done) => {
			const shell = spawn('bash', ['-c', script], {
				cwd,
				env: { PATH: process.env.PATH, KANTLIJN: url }
			});
			for (const stream of [shell.stdout, shell.stderr]) {
				stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
			}
			shell.on('close', done);
		});
		expect({ status, printed }).toMatchObject({ status: 0 });
		expect(blocks.length).toBeGreaterThan(8);
		expect(printed).toContain('"switched": true');
		expect(printed).toContain('"placed": 1');
		expect(printed).toContain('event: state');
	},
	patience(30_000)
);
