import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Checksum } from './table-checksum.ts';

type Row = Record<string, string | number | null>;

function sumOf(rows: Row[]): string {
	const checksum = new Checksum();
	for (const row of rows) checksum.add(row);
	return checksum.toString();
}

const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
const rows = fc.array(fc.record({ id: fc.string(), value: cell }), { minLength: 1, maxLength: 20 });

it('is the same for the same rows, in whatever order they and their columns come', () => {
	fc.assert(
		fc.property(rows, (all) => {
			const turned = all.map(({ id, value }) => ({ value, id })).reverse();
			expect(sumOf(turned)).toBe(sumOf(all));
		})
	);
});

it('is another for a row that is gone, twice there or changed, be it only in its kind', () => {
	fc.assert(
		fc.property(rows, (all) => {
			const [first = { id: '', value: 0 }, ...rest] = all;
			expect(sumOf(rest)).not.toBe(sumOf(all));
			expect(sumOf([...all, first])).not.toBe(sumOf(all));
			const changed = first.value === null ? '' : typeof first.value === 'string' ? 1 : null;
			expect(sumOf([{ ...first, value: changed }, ...rest])).not.toBe(sumOf(all));
		})
	);
	expect(sumOf([{ value: 1 }])).not.toBe(sumOf([{ value: '1' }]));
});
