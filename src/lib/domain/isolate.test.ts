import { describe, expect, it } from 'vitest';
import { isolate } from './isolate.ts';

describe('a typed text within another', () => {
	it('is isolated when it runs from right to left, and has no control of its own', () => {
		expect(isolate('דנה')).toBe('\u2068דנה\u2069');
		expect(isolate('\u202eannA')).toBe('annA');
		expect(isolate('א\u2069\u202e')).toBe('\u2068א\u2069');
	});

	it('is as it is otherwise', () => {
		for (const name of ['Anna de Wit', 'Élise (2)', '李', 'अनिल', '🙂']) {
			expect(isolate(name)).toBe(name);
		}
	});
});
