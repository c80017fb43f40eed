/** Runs all benchmarks one after the other. Exits with 1 if any of them misses a limit. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PARTS = [
	'room',
	'placements',
	'pages',
	'load',
	'lighthouse',
	'joining',
	'years',
	'frames',
	'team',
	'slider',
	'imports',
	'writes'
];

const missed: string[] = [];
for (const part of PARTS) {
	console.log(`\n── ${part} ──`);
	const file = fileURLToPath(new URL(`${part}.ts`, import.meta.url));
	const [code] = await once(spawn(process.execPath, [file], { stdio: 'inherit' }), 'close');
	if (code !== 0) missed.push(part);
}
console.log(missed.length > 0 ? `\nMissed: ${missed.join(', ')}.` : '\nEverything held.');
process.exitCode = missed.length > 0 ? 1 : 0;
