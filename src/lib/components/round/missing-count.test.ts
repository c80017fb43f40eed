import { expect, it } from 'vitest';
import { missingCount } from './missing-count.ts';

it.each([
	[{ placed: 0, undecided: 0, seats: 0, joined: 0 }, 'nog niemand binnen'],
	[{ placed: 0, undecided: 0, seats: 0, joined: 3 }, 'nu niemand verbonden, eerder 3 telefoons'],
	[{ placed: 8, undecided: 1, seats: 12, joined: 12 }, 'nog 3 van 12'],
	[{ placed: 11, undecided: 1, seats: 12, joined: 12 }, 'iedereen is klaar'],
	// Answers of somebody who was taken out still count.
	[{ placed: 3, undecided: 1, seats: 2, joined: 2 }, 'iedereen is klaar']
])('the host reads who is missing: %o', (counts, text) => {
	expect(missingCount(counts)).toBe(text);
});
