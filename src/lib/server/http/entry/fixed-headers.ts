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
 */
export function setFixedHeaders(response: Pick<ServerResponse, 'setHeader'>, https: boolean) {
	for (const [name, value] of https ? secure : plain) response.setHeader(name, value);
}
