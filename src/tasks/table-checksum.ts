/**
 * Checksum of a table: the number of its rows and the sum of their hashes. The order of rows does
 * not matter.
 */
import { createHash } from 'node:crypto';

export class Checksum {
	#rows = 0;
	#sum = 0n;

	add(row: Record<string, unknown>): void {
		// Columns are sorted, because migrations may have added them in different orders to two
		// databases.
		const text = JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
		const hash = createHash('sha256').update(text).digest();
		this.#rows += 1;
		this.#sum = BigInt.asUintN(64, this.#sum + hash.readBigUInt64BE());
	}

	toString(): string {
		return `${String(this.#rows).padStart(8)} rows  ${this.#sum.toString(16).padStart(16, '0')}`;
	}
}
