/**
 * Zod schema for arrays in request bodies. It checks the length before the items, and stops after
 * {@link MAX_FAULTS} faults.
 */
import { z } from 'zod';

/** Number of faults after which the remaining items of an array are not checked. */
export const MAX_FAULTS = 20;

type Definition = z.core.$ZodArrayDef<z.core.$ZodType> & { maximum: number };

/**
 * Replacement of Zod's own array schema, which checks every item and collects every fault before it
 * checks the length. A body of 256 KiB could then produce tens of MiB of faults.
 */
const BoundedArray = z.core.$constructor<z.ZodArray, Definition>('BoundedArray', (inst, def) => {
	z.ZodArray.init(inst, def);
	inst._zod.parse = (payload, context) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({ code: 'invalid_type', expected: 'array', input, inst });
			return payload;
		}
		if (input.length > def.maximum) {
			const issue = { code: 'too_big', origin: 'array', inclusive: true } as const;
			payload.issues.push({ ...issue, maximum: def.maximum, input, inst, continue: false });
			return payload;
		}
		const items: unknown[] = [];
		payload.value = items;
		for (const [index, value] of input.entries()) {
			const result = def.element._zod.run({ value, issues: [] }, context);
			if (result instanceof Promise) throw new z.core.$ZodAsyncError();
			payload.issues.push(...z.core.util.prefixIssues(index, result.issues));
			if (payload.issues.length >= MAX_FAULTS) break;
			items.push(result.value);
		}
		return payload;
	};
});

/**
 * Schema of an array of at most `maximum` items. Every array in a request body must use it.
 * @param item a schema without asynchronous checks
 */
export function boundedArray<Item extends z.ZodType>(
	item: Item,
	maximum: number
): z.ZodArray<Item> {
	const array = new BoundedArray({ type: 'array', element: item, maximum });
	return array.max(maximum) as unknown as z.ZodArray<Item>;
}
