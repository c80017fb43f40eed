/**
 * Headers of every response. They are set before routing, because static files pass through no
 * SvelteKit hook.
 */
import type { ServerResponse } from 'node:http';

const ALWAYS = {
	'X-Content-Type-Options': 'nosniff',
	// With `no-referrer`, Chromium sends forms with `Origin: null`, and SvelteKit refuses such
	// forms.
	'Referrer-Policy': 'same-origin',
	'X-Frame-Options': 'DENY',
	'Permissions-Policy':
		'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), ' +
		'gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
	'Cross-Origin-Resource-Policy': 'same-origin',
	// Policy for static files and the HTTP interface; pages have SvelteKit's own policy instead.
	// Neither policy has upgrade-insecure-requests, because a local network often has http only.
	'Content-Security-Policy':
		"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " +
		"frame-ancestors 'none'"
};

/**
 * Headers for https only. Over http, browsers ignore both, and RFC 6797 forbids sending
 * `Strict-Transport-Security`.
 */
const OVER_HTTPS = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Strict-Transport-Security': 'max-age=31536000'
};

const plain = Object.entries(ALWAYS);
const secure = [...plain, ...Object.entries(OVER_HTTPS)];

/**
 * Sets the headers on a response.
 * @param https whether the browser's connection uses https
 * @param framed whether pages of other sites may frame the response if its policy names them: the
 * older header would forbid it to all of them
 */
export function setFixedHeaders(
	response: Pick<ServerResponse, 'setHeader'>,
	https: boolean,
	framed = false
) {
	for (const [name, value] of https ? secure : plain) {
		if (!framed || name !== 'X-Frame-Options') response.setHeader(name, value);
	}
}
