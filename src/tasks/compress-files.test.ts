import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folders.ts';
import { compressFiles } from './compress-files.js';

const module = fileURLToPath(new URL('compress-files.js', import.meta.url));

it('writes both compressed forms beside every text file, and beside no other', async () => {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'en/nodes'), { recursive: true });
	const code = 'export const one = 1;\n'.repeat(50);
	for (const file of ['a.js', 'en/nodes/b.js', 'c.css', 'd.woff2']) {
		writeFileSync(join(folder, file), code);
	}
	await compressFiles(folder);
	expect(readdirSync(folder).toSorted()).toEqual(
		['a.js', 'a.js.br', 'a.js.gz', 'c.css', 'c.css.br', 'c.css.gz', 'd.woff2', 'en'].toSorted()
	);
	for (const file of ['a.js', 'en/nodes/b.js', 'c.css']) {
		const path = join(folder, file);
		expect(String(brotliDecompressSync(readFileSync(`${path}.br`)))).toBe(code);
		expect(String(gunzipSync(readFileSync(`${path}.gz`)))).toBe(code);
	}
});

it('does nothing where there is no folder', async () => {
	await expect(compressFiles(join(temporaryFolder(), 'none'))).resolves.toBeUndefined();
});

it('compresses more files than a process may open', () => {
	const folder = temporaryFolder();
	for (let index = 0; index < 400; index += 1) writeFileSync(join(folder, `${index}.js`), 'one();');
	const program = `await (await import(${JSON.stringify(module)})).compressFiles(${JSON.stringify(folder)})`;
	const run = 'ulimit -n 100 && exec "$0" --input-type=module -e "$1"';
	execFileSync('sh', ['-c', run, process.execPath, program]);
	expect(readdirSync(folder)).toHaveLength(1200);
});
