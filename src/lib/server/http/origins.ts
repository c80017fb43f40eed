/**
 * Origins in the settings. settings.ts is imported unbundled, so this file must not import other
 * modules of the project.
 */

/** Whether a text is an origin of http or https, without a path. */
export function isOrigin(text: string): boolean {
	return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/**
 * Whether a text is an origin that `frame-ancestors` can name: a host name or IPv4 address, in which
 * `*.` may stand for all subdomains of a domain with at least two labels. The pattern leaves no way
 * to put anything else into the policy.
 */
export function isFramingOrigin(text: string): boolean {
	if (!/^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/.test(text)) return false;
	if (/\/\/\*\.[^.]*$/.test(text)) return false;
	return isOrigin(text.replace('*.', ''));
}
