import { expect, it } from 'vitest';
import { largeFile } from '../../../testing/large-file.ts';
import { patience } from '../../../testing/patience.ts';
import type { Upload } from '../http/uploads.ts';
import { PART_ROWS } from './import-parts.ts';
import { readInThread } from './import-reader.ts';
import { holdsTooMuch } from './import-size.ts';

function uploadOf(text: string): Upload {
	return { bytes: new TextEncoder().encode(text), form: null, isAbandoned: () => false };
}

const itemsOf = (text: string, memory?: number) =>
	readInThread(uploadOf(text), async ({ items }) => items, memory);

it('reads a file in a thread, and hands it out in parts', async () => {
	const file = largeFile(PART_ROWS, 2);
	file.assignments.push(...largeFile(1, 3 * PART_ROWS).assignments);
	const parts = await readInThread(uploadOf(JSON.stringify(file)), ({ parts }) =>
		Array.fromAsync(parts())
	);
	const slices = parts.flatMap(({ assignments }) => assignments);
	const rows = parts.map(({ assignments }) =>
		assignments.reduce((sum, { placements }) => sum + 1 + placements.length, 0)
	);
	expect(Math.max(...rows)).toBeLessThanOrEqual(2 * PART_ROWS + 1);
	expect(slices.filter(({ isFirst }) => isFirst)).toHaveLength(PART_ROWS + 1);
	expect(slices.filter(({ isLast }) => isLast)).toHaveLength(PART_ROWS + 1);
	expect(slices.flatMap(({ placements }) => placements)).toHaveLength(5 * PART_ROWS);
});

const LONG = { timeout: patience(30_000) };

it(
	'refuses a file for which the thread has not enough memory, and reads the next one',
	LONG,
	async () => {
		const large = JSON.stringify(largeFile(60_000));
		await expect(itemsOf(large, 16)).rejects.toMatchObject({ code: 'file/too-much' });
		expect(await itemsOf(JSON.stringify(largeFile(3, 2)))).toMatchObject({
			assignments: [{ placements: 2 }, { placements: 2 }, { placements: 2 }]
		});
		expect((await itemsOf(large)).assignments).toHaveLength(60_000);
	}
);

it('reads nothing for somebody who has gone', async () => {
	const gone = { ...uploadOf('{}'), isAbandoned: () => true };
	await expect(readInThread(gone, async () => true)).rejects.toMatchObject({ code: 'bad-request' });
});

it('counts values outside of texts only, and levels', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	expect(holdsTooMuch(bytes(JSON.stringify([',{['.repeat(1_000_000), '\\"'])))).toBe(false);
	expect(holdsTooMuch(bytes(`[${'{},'.repeat(1_000_000)}`))).toBe(true);
	expect(holdsTooMuch(bytes('['.repeat(65)))).toBe(true);
	expect(holdsTooMuch(bytes('"'))).toBe(false);
});
