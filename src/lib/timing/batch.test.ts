import { expect, it } from 'vitest';
import { batch } from './batch.ts';

function collecting(max?: number) {
	const begun: { key: string; close: () => number[] }[] = [];
	const add = batch<string, number>((key, close) => begun.push({ key, close }), max);
	return { begun, add };
}

it('begins a batch at its first item, and takes what comes until it is closed', () => {
	const { begun, add } = collecting();
	for (const item of [1, 2, 3]) add('a', item);
	expect(begun).toHaveLength(1);
	expect(begun[0]?.close()).toEqual([1, 2, 3]);
	add('a', 4);
	expect(begun).toHaveLength(2);
	expect(begun[1]?.close()).toEqual([4]);
});

it('collects each key apart', () => {
	const { begun, add } = collecting();
	add('a', 1);
	add('b', 2);
	add('a', 3);
	expect(begun.map(({ key }) => key)).toEqual(['a', 'b']);
	expect(begun.map(({ close }) => close())).toEqual([[1, 3], [2]]);
});

it('begins another batch beside a full one, and closing the full one leaves it open', () => {
	const { begun, add } = collecting(2);
	for (const item of [1, 2, 3]) add('a', item);
	expect(begun).toHaveLength(2);
	expect(begun[0]?.close()).toEqual([1, 2]);
	add('a', 4);
	expect(begun).toHaveLength(2);
	expect(begun[1]?.close()).toEqual([3, 4]);
});
