/** Cursors of paged lists: the sort keys of a page's last row, encoded as an opaque text. */
import { Refusal } from '../refusal.ts';

export function encodeCursor(...parts: (string | number)[]): string {
	return Buffer.from(parts.join(' ')).toString('base64url');
}

/**
 * Returns the parts of a cursor.
 * @param form pattern with one group per part; it must reject every text that `encodeCursor` cannot
 * make
 * @throws Refusal `invalid`
 */
export function decodeCursor(cursor: string, form: RegExp): string[] {
	const found = form.exec(Buffer.from(cursor, 'base64url').toString());
	if (!found) throw new Refusal('invalid', [{ path: 'cursor', code: 'cursor' }]);
	return found.slice(1);
}

const TIME = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const ID = String.raw`[\da-f-]{36}`;

export const TIME_AND_ID = new RegExp(`^(${TIME}) (${ID})$`, 'i');
