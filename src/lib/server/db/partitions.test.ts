import { describe, expect, it } from 'vitest';
import { partitions } from './partitions.ts';

describe('the partitions of writes', () => {
	it('keep pending writes with one key together, and give others the emptiest partition', () => {
		const assign = partitions(2);
		expect(assign('a').partition).toBe(0);
		expect(assign('a').partition).toBe(0);
		expect(assign('b').partition).toBe(1);
		expect(assign('c').partition).toBe(1);
		expect(assign('a').partition).toBe(0);
	});

	it('forget a key once its last write has been settled', () => {
		const assign = partitions(2);
		const [first, second] = [assign('a'), assign('a')];
		assign('b').leave();
		first.leave();
		expect(assign('a').partition).toBe(0);
		second.leave();
		assign('c');
		const left = partitions(2);
		left('a').leave();
		expect(left('b').partition).toBe(0);
		expect(left('a').partition).toBe(1);
	});
});
