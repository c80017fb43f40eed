import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathWithin, signInThen } from './sign-in-then.ts';

const TEAM = '/teams/01931f0e-7c00-7000-8000-00000000aa02';

describe('the page after signing in', () => {
	it.each([TEAM, `${TEAM}/assignments/01931f0e-7c00-7000-8000-00000000aa03`, '/year', '/account'])(
		'is one of this site: %s',
		(path) => {
			expect(pathWithin(path)).toBe(path);
			const query = new URL(signInThen(path), 'http://kantlijn.test').searchParams;
			expect(query.get('to')).toBe(path);
		}
	);

	it.each([
		'https://evil.example/teams',
		'//evil.example/teams',
		'/\\evil.example/teams',
		'\\\\evil.example',
		'/\t/evil.example',
		'/teams/..//evil.example',
		'/teams/../../evil.example',
		'/teams/%2e%2e//evil.example',
		'/.//evil.example/teams',
		'javascript:alert(1)',
		'teams',
		'',
		'/',
		'/teamsters',
		'/sign-in',
		'/api/teams',
		'/teams?to=//evil.example',
		'/teams#x',
		`/teams/${'x'.repeat(300)}`,
		null,
		undefined,
		['/teams']
	])('is no other address: %j', (typed) => {
		expect(pathWithin(typed)).toBeNull();
	});

	it('never leaves the site, whatever is typed', () => {
		const piece = fc.constantFrom(
			'/',
			'\\',
			'.',
			'..',
			'%2e',
			'//',
			'teams',
			'evil.example',
			':',
			'@',
			'\t',
			'http'
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
				const to = pathWithin(pieces.join(''));
				if (to === null) return;
				const { origin, pathname } = new URL(to, 'https://kantlijn.test');
				expect(origin).toBe('https://kantlijn.test');
				expect(pathname).toMatch(/^\/(account|assignments|teams|workshops|year)(\/|$)/);
			})
		);
	});
});
