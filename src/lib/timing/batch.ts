/**
 * Collects items that arrive together, so that one piece of work serves all of them. Items with
 * different keys are collected separately.
 * @param begin called at the first item of a batch. To end the batch, it calls `close`, which
 * returns the items. The next item then begins another batch.
 * @param max maximum number of items in one batch; further items begin another batch
 * @returns a function that adds an item
 */
export function batch<Key, Item>(
	begin: (key: Key, close: () => Item[]) => void,
	max = Infinity
): (key: Key, item: Item) => void {
	const open = new Map<Key, Item[]>();
	return (key, item) => {
		const current = open.get(key);
		if (current && current.length < max) {
			current.push(item);
			return;
		}
		const items = [item];
		open.set(key, items);
		begin(key, () => {
			if (open.get(key) === items) open.delete(key);
			return items;
		});
	};
}
