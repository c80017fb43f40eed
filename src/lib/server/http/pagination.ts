/** Where a list goes on, as an opaque text: what the last row was sorted by. */
import { Refusal } from '../refusal.ts';

export function encodeCursor(...parts: (string | number)[]): string {
	return Buffer.from(parts.join(' ')).toString('base64url');
}

/**
 * @param form one group for each part; nothing else can have come from us
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
export const NUMBER_TIME_AND_ID = new RegExp(String.raw`^(-?\d{1,9}) (${TIME}) (${ID})$`, 'i');
