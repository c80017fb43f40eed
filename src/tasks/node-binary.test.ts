import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folders.ts';
import { NODE, checkNode } from './node-binary.js';

const PLATFORM = `${process.platform}-${process.arch}`;

/** Copies the installed Node into a temporary folder. */
function copied() {
	const folder = temporaryFolder();
	const { package: name, file } = NODE.binaries[PLATFORM] ?? { package: '', file: '' };
	const path = join(folder, name, file);
	mkdirSync(dirname(path), { recursive: true });
	copyFileSync(join('node_modules', name, file), path);
	return { folder, path };
}

// Copying and reading the binary takes long while other work keeps the disk busy.
describe('the Node that runs Kantlijn', { timeout: 60_000 }, () => {
	it('is the one with the committed hash, and runs these tests', () => {
		checkNode();
		expect(process.version).toBe(`v${NODE.version}`);
	});

	it('is refused once a byte of it has changed, with both hashes', () => {
		const { folder, path } = copied();
		checkNode(PLATFORM, folder);
		const bytes = readFileSync(path);
		const at = bytes.length >> 1;
		bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
		writeFileSync(path, bytes);
		expect(() => checkNode(PLATFORM, folder)).toThrow(
			new RegExp(
				`is not the Node that belongs to this version.+SHA-256 is [0-9a-f]{64}, and ` +
					NODE.binaries[PLATFORM]?.sha256
			)
		);
	});

	it('that is missing, or for a platform without one, is told in a sentence', () => {
		expect(() => checkNode(PLATFORM, temporaryFolder())).toThrow('Node was not installed');
		expect(() => checkNode('plan9-mips')).toThrow('no Node for plan9-mips, only for darwin-arm64');
	});

	it('is checked by prepare.js before anything is run with it', () => {
		const clone = temporaryFolder();
		const { folder, path } = copied();
		for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
			copyFileSync(name, join(clone, name));
		}
		cpSync('src/tasks', join(clone, 'src/tasks'), { recursive: true });
		cpSync(folder, join(clone, 'node_modules'), { recursive: true });
		mkdirSync(join(clone, 'node_modules/.bin'));
		writeFileSync(join(clone, 'node_modules/.bin/node'), '');
		const stamp = 'node_modules/.kantlijn-stamp';
		copyFileSync(stamp, join(clone, stamp));
		const prepare = () =>
			execFileSync(process.execPath, ['src/tasks/prepare.js', 'install'], {
				cwd: clone,
				encoding: 'utf8',
				stdio: 'pipe'
			});
		expect(prepare()).toBe('');
		writeFileSync(join(clone, 'node_modules', path.slice(folder.length)), 'something else');
		expect(prepare).toThrow('is not the Node that belongs to this version');
	});
});
