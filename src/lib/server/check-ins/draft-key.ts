/** Key with which a browser encrypts the drafts of its account while a client holds the device. */
import { createHmac } from 'node:crypto';
import { settings } from '../settings.ts';

/**
 * Returns the key of an account: 32 bytes as base64url. It is derived from the server's secret, so
 * that it need not be stored.
 */
export function draftKeyOf(account: string): string {
	return createHmac('sha256', settings().secret).update(`drafts ${account}`).digest('base64url');
}
