/** The link of an invitation and its QR code, as pages show them. */
import { secretLink } from '../../domain/secret-link.ts';
import { qrOf } from '../../qr-code.ts';
import { originForOthers } from '../http/public-origin.ts';

/**
 * Returns the link with the invitation's token.
 * @param url address of the page that shows it
 */
export function invitationLink(url: URL, token: string) {
	const link = secretLink(originForOthers(url) ?? url.origin, 'invitation', token);
	return { url: link, qr: qrOf(link) };
}
