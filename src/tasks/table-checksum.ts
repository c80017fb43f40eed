/** What a table holds, in a line: how many rows, and a sum of their hashes, in whatever order. */
import { createHash } from 'node:crypto';

export class Checksum {
	#rows = 0;
	#sum = 0n;

	add(row: Record<string, unknown>): void {
		// Columns that were added later may stand elsewhere.
		const text = JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
		const hash = createHash('sha256').update(text).digest();
		this.#rows += 1;
		this.#sum = BigInt.asUintN(64, this.#sum + hash.readBigUInt64BE());
	}

	toString(): string {
		return `${String(this.#rows).padStart(8)} rows  ${this.#sum.toString(16).padStart(16, '0')}`;
	}
}
