/** What a dot looks like: a disc, or a diamond for the second group, both within the same circle. */
import type { Point } from '$lib/components/ridge';
import type { Group } from '$lib/domain/workshop';

const n = (value: number) => value.toFixed(1);

export function shapeOf({ x, y }: Point, radius: number, group: Group | null): string {
	// Rounded once: an arc that is wider than its radius allows bulges.
	const tenths = Math.floor(radius * 10);
	const [r, d] = [n(tenths / 10), n(tenths / 5)];
	if (group === 1) return `M${n(x)} ${n(y - tenths / 10)}l${r} ${r}l-${r} ${r}l-${r} -${r}z`;
	return `M${n(x - tenths / 10)} ${n(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 -${d} 0z`;
}
