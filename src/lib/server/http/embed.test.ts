import { describe, expect, it } from 'vitest';
import { allowFraming, forgetSender, isEmbedRequest } from './embed.ts';

describe('a request of the embedded screen', () => {
	it.each([
		'/w/ABC123/stage?embed',
		'/w/abc-123/stage?embed=light',
		'/w/ABC123/stage?x=1&embed=',
		'/w/ABC123/st%61ge?%65mbed',
		'/w/ABC123/stage/?embed',
		'/w/ABC123/stage/__data.json?embed=&x-sveltekit-invalidated=01',
		'/api/workshops/ABC123?embed',
		'/api/workshops/ABC123/events?embed'
	])('is %s', (target) => {
		expect(isEmbedRequest('GET', target)).toBe(true);
		expect(isEmbedRequest('HEAD', target)).toBe(true);
		expect(isEmbedRequest('POST', target)).toBe(false);
	});

	it.each([
		'/w/ABC123/stage',
		'/w/ABC123/stage?embedded',
		'/w/ABC123/stage#embed',
		'/w/ABC123?embed',
		'/w/ABC123/host?embed',
		'/w/ABC123/report?embed',
		'/?embed',
		'/account?embed',
		'/assignments/w/stage?embed',
		'/api/workshops?embed',
		'/api/workshops/ABC123/seats?embed',
		'/api/workshops/ABC123/results.csv?embed',
		'/w/%E0%A4%A/stage/x?embed',
		'*'
	])('is not %s', (target) => {
		expect(isEmbedRequest('GET', target)).toBe(false);
	});
});

it('a request is stripped of all that says who sends it', () => {
	const headers = { cookie: 'a=b', authorization: 'Bearer x', accept: '*/*' };
	forgetSender(headers);
	expect(headers).toEqual({ accept: '*/*' });
});

const framing = (policy: string | null, origins: string[]) => {
	const headers = new Headers(policy ? { 'content-security-policy': policy } : {});
	allowFraming(headers, origins);
	return headers.get('content-security-policy');
};

it('a policy names the origins that may frame the page, and changes in nothing else', () => {
	const policy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'";
	expect(framing(policy, ['https://a.example', 'https://*.b.example'])).toBe(
		"default-src 'self'; frame-ancestors https://a.example https://*.b.example; base-uri 'none'"
	);
	expect(framing(policy, [])).toBe(policy);
	expect(framing(null, ['https://a.example'])).toBeNull();
});
