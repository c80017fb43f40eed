import { expect, it } from 'vitest';
import { QUOTAS, type Quota, quotaUse } from './quotas.ts';

const NAMES = Object.keys(QUOTAS) as Quota[];

it.each(NAMES)('%s are announced from nine tenths on', (quota) => {
	const max = QUOTAS[quota];
	expect(quotaUse(quota, 0.9 * max - 1)).toBeNull();
	expect(quotaUse(quota, 0.9 * max)).toEqual({ quota, count: 0.9 * max, max });
	expect(quotaUse(quota, max)).toEqual({ quota, count: max, max });
});

it('an account that holds more from earlier is told of a full quota', () => {
	expect(quotaUse('decks', 5_000)).toEqual({ quota: 'decks', count: 100, max: 100 });
});
