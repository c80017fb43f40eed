import { type Credential, nameOf } from './credentials.ts';
import { live } from './hub.ts';

/**
 * Ends the streams that these credentials opened, on every instance. Must be called after the write
 * that ends the credentials. A stream that opens between the write and this call ends too, because
 * the credentials of every new stream are checked in the database.
 */
export function endStreams(...ended: readonly Credential[]): void {
	if (ended.length > 0) live().revoke(ended.map(nameOf));
}
