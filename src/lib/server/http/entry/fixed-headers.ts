/** The headers of every answer, set before anything answers: static files pass no hook. */
import type { ServerResponse } from 'node:http';

const ALWAYS = {
	'X-Content-Type-Options': 'nosniff',
	// `no-referrer` would make Chromium send `Origin: null` with a form, which Kit then refuses.
	'Referrer-Policy': 'same-origin',
	'X-Frame-Options': 'DENY',
	'Permissions-Policy':
		'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), ' +
		'gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
	'Cross-Origin-Resource-Policy': 'same-origin',
	// For what Kit does not render. Its pages bring their own, which takes this one's place. There is
	// no upgrade-insecure-requests in either: in the room the address is plain http.
	'Content-Security-Policy':
		"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " +
		"frame-ancestors 'none'"
};

/** Over plain http a browser ignores the first and must not be told the second. */
const OVER_HTTPS = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Strict-Transport-Security': 'max-age=31536000'
};

const plain = Object.entries(ALWAYS);
const secure = [...plain, ...Object.entries(OVER_HTTPS)];

export function setFixedHeaders(response: Pick<ServerResponse, 'setHeader'>, https: boolean) {
	for (const [name, value] of https ? secure : plain) response.setHeader(name, value);
}
