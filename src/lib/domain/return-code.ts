/**
 * Digits by which somebody who comes back to a team recognises the own request: they stand on both
 * screens. They are no secret, and open nothing.
 */

/** Number of possible codes: four digits. */
const CODES = 10_000;

/** Number of the id's last hexadecimal digits that the code is made of. They are random. */
const RANDOM_DIGITS = 8;

/**
 * Returns four digits, such as "0482".
 * @param id UUID of the request
 */
export function returnCode(id: string): string {
	const random = Number.parseInt(id.replaceAll('-', '').slice(-RANDOM_DIGITS), 16);
	return String(random % CODES).padStart(String(CODES - 1).length, '0');
}
