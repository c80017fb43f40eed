/** Sizes, depths and texts from which growing.ts makes valid requests large. */

/**
 * Lengths in characters. Most are within the server's limits, so that the server does work; some
 * exceed them.
 */
export const SIZES = [3, 30, 300, 3_000, 12_000, 40_000, 63_000, 70_000, 200_000];
export const LARGE_SIZES = [...SIZES, 500_000, 2_000_000];
export const DEPTHS = [10, 100, 1_000, 5_000, 20_000, 60_000];
export const HEADER_SIZES = [50, 300, 1_000, 3_000, 6_000, 12_000, 20_000];

/** Texts to repeat. Each is expensive for some regular expression, parser or normalisation. */
export const PIECES = [
	'x',
	' ',
	'\t',
	'-',
	'a-',
	'a,',
	';',
	'; ',
	';q=0.',
	'q=1;',
	'0.',
	'%',
	'%25',
	'%00',
	'..',
	'/',
	'"',
	'\\"',
	'=',
	'a=b;',
	'&a=b',
	'a[]=',
	'*/*,',
	'Mozilla/5.0 (',
	'(((',
	'W/"a",',
	'bytes=0-,',
	'::',
	'1.',
	'@',
	'\u00e9',
	'e\u0301',
	'\u0301',
	'\u0301\u0316',
	'\u202e',
	'\u3164',
	'👩‍👩‍👧‍👦',
	'﷽',
	'\ud800'
];

export const HEADERS = [
	'accept',
	'accept-encoding',
	'accept-language',
	'authorization',
	'content-type',
	'cookie2',
	'expect-ct',
	'forwarded',
	'if-modified-since',
	'if-none-match',
	'last-event-id',
	'origin',
	'range',
	'referer',
	'sec-fetch-site',
	'user-agent',
	'x-forwarded-for',
	'x-forwarded-host',
	'x-kantlijn-address',
	'x-sveltekit-action',
	'x-unknown'
];

export const COOKIES = [
	'kantlijn-session',
	'kantlijn-aside',
	'kantlijn-language',
	'kantlijn-time-zone',
	'kantlijn-host-ABCDEF',
	'kantlijn-seat-ABCDEF',
	'x'
];

export const QUERIES = [
	'q',
	'limit',
	'cursor',
	'status',
	'view',
	'position',
	'of',
	'benefits',
	'locale',
	'x'
];
