/**
 * Returns numbers in words: "1–3, 5". Two successive numbers stay apart, because a range is no
 * shorter.
 */
export function inRanges(numbers: readonly number[]): string {
	const ranges: [first: number, last: number][] = [];
	for (const number of numbers.toSorted((one, other) => one - other)) {
		const range = ranges.at(-1);
		if (range && number === range[1] + 1) range[1] = number;
		else ranges.push([number, number]);
	}
	return ranges
		.map(([first, last]) => {
			if (first === last) return `${first}`;
			return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
		})
		.join(', ');
}
