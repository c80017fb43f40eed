import { expect, it } from 'vitest';
import { deviceLabel } from './device-label.ts';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
	[
		`Mozilla/5.0 (Linux; Android 16; Pixel 9) ${WEBKIT} Chrome/150.0.0.0 Mobile Safari/537.36`,
		'Chrome/Android'
	],
	[
		`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/150.0 Safari/537.36 Edg/150.0`,
		'Edge/Windows'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1',
		'Safari/iPhone'
	],
	[
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0',
		'Firefox/Mac'
	],
	[`Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} HeadlessChrome/150.0 Safari/537.36`, 'Chrome/Linux'],
	['curl/8.5 (secret-machine-name)', null],
	['Something (Windows; secret-machine-name)', '/Windows'],
	['', null],
	[null, null]
])('of %s only the kind is kept', (userAgent, kept) => {
	expect(deviceLabel(userAgent)).toBe(kept);
});

it('looks at the beginning of a user agent only, however long it is', () => {
	const long = `${'Version/1'.repeat(2_000)} Safari/ Windows`;
	expect(deviceLabel(long)).toBeNull();
	expect(deviceLabel(`Firefox/1 Windows ${long}`)).toBe('Firefox/Windows');
});
