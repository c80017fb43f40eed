import { expect, it } from 'vitest';
import { partIn, partShown } from './parts.ts';

const url = (query: string) => new URL(`http://localhost/year${query}`);

it.each([
	['', 0],
	['?from=50', 50],
	['?from=-1', 0],
	['?from=1e9', 0],
	['?from=12345678', 0],
	['?from=x', 0],
	['?at=50', 0]
])('the part in %s begins at %i', (query, from) => {
	expect(partIn(url(query), 'from', 50)).toEqual({ from, limit: 50 });
});

it('links to the parts beside it, with all that the address says otherwise', () => {
	const part = { from: 50, limit: 50 };
	const numbers = { shown: 50, total: 120 };
	expect(partShown(url('?of=2026&from=50&/copy'), 'from', part, numbers)).toEqual({
		earlier: '?of=2026',
		later: '?of=2026&from=100',
		first: 51,
		last: 100,
		total: 120
	});
});

it('has nothing before the first part and nothing after the last', () => {
	const whole = partShown(url(''), 'from', { from: 0, limit: 50 }, { shown: 50, total: 50 });
	expect(whole).toMatchObject({ earlier: null, later: null, first: 1, last: 50 });
	const empty = partShown(url(''), 'from', { from: 0, limit: 50 }, { shown: 0, total: 0 });
	expect(empty).toMatchObject({ earlier: null, later: null, first: 0, last: 0 });
	const beyond = partShown(url(''), 'from', { from: 80, limit: 50 }, { shown: 0, total: 60 });
	expect(beyond).toMatchObject({ earlier: '?from=30', later: null });
});
