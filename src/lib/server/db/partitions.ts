/** Distributes writes over the partitions of an instance, whose groups are committed side by side. */

export interface Assigned {
	partition: number;
	/** Must be called once, when the write has been settled. */
	leave(): void;
}

/**
 * Returns a function that assigns a write to a partition. While a write with a key is pending, all
 * writes with this key go to the same partition, where they share a commit. The first one goes to the
 * partition with the fewest pending writes.
 */
export function partitions(count: number): (key: string) => Assigned {
	/** Number of pending writes by partition. */
	const loads = new Array<number>(count).fill(0);
	const places = new Map<string, { partition: number; pending: number }>();

	return (key) => {
		const place = places.get(key) ?? { partition: loads.indexOf(Math.min(...loads)), pending: 0 };
		const { partition } = place;
		const move = (by: 1 | -1) => {
			loads[partition] = (loads[partition] ?? 0) + by;
			place.pending += by;
		};
		places.set(key, place);
		move(1);
		return {
			partition,
			leave() {
				move(-1);
				if (place.pending === 0) places.delete(key);
			}
		};
	};
}
