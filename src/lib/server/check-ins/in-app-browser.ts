/**
 * Recognition of browsers within apps for mail and messages. They do not share cookies with the
 * user's usual browser, so an answer given in such a browser is not found in the usual browser.
 */

const SIGNS =
	/\b(?:FBAN|FBAV|FB_IAB|Instagram|LinkedInApp|WhatsApp|MicroMessenger|Line|GSA|Snapchat|Teams|Slack|Outlook)\b|; wv\)/;

/** Maximum number of characters of a user agent that are searched. */
const MAX_LENGTH = 400;

export function isInApp(userAgent: string | null): boolean {
	return SIGNS.test((userAgent ?? '').slice(0, MAX_LENGTH));
}
