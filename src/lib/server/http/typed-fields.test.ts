import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { storedLine, storedText } from '../../domain/typed-text.ts';
import * as ofAssignments from '../assignments/schemas.ts';
import * as ofCheckIns from '../check-ins/schemas.ts';
import * as ofTeams from '../teams/schemas.ts';
import * as ofWorkshops from '../workshops/schemas.ts';
import { contract } from './contract.ts';

/**
 * Matches the paths of strings that are not stored as typed text: tokens, ids, passwords, time
 * zones and others that are only compared, and fields of an account's file that an import ignores.
 */
const NOT_TYPED =
	/\.(inviteToken|token|key|id|into|owner|from|limit|cursor|benefits|expert|facilitator|neither|author|reviewAt|lookAgainOn|\w+At|at|password|timeZone)(\.|$)|^(inviteToken|token|benefits?)\b|\.clients\.0$|import\.(teams|account|checkIns)\.|\.or\d+\.(reason|…)$|\.members\.0$|^requestAnswer\.client$|client-requests\/answers\.client$/;

interface Leaf {
	path: string;
	schema: z.core.$ZodType;
}

/**
 * Properties of zod's schema definitions that `strings` reads. Each kind of definition has only
 * some of them.
 */
interface Definition {
	type: string;
	shape: Record<string, z.core.$ZodType>;
	element: z.core.$ZodType;
	items: z.core.$ZodType[];
	options: z.core.$ZodType[];
	in: z.core.$ZodType;
	innerType?: z.core.$ZodType;
}

/**
 * Returns every string in a schema, with its path. If the schema of a string is wrapped, for
 * instance to make it nullable, the outermost wrapper is returned.
 */
function strings(schema: z.core.$ZodType, path: string, outer = schema): Leaf[] {
	const def = schema._zod.def as unknown as Definition;
	const within = (inner: z.core.$ZodType, more = '') =>
		strings(inner, more ? `${path}.${more}` : path, more ? inner : outer);
	switch (def.type) {
		case 'string':
			return [{ path, schema: outer }];
		case 'object':
			return Object.entries(def.shape).flatMap(([key, one]) => within(one, key));
		case 'array':
			return within(def.element, '0');
		case 'tuple':
			return def.items.flatMap((one, index) => within(one, String(index)));
		case 'union':
			return def.options.flatMap((one, index) => within(one, `or${index}`));
		case 'pipe':
			return within(def.in);
		default:
			return def.innerType ? within(def.innerType) : [];
	}
}

const bodies = Object.entries(contract).flatMap(([path, methods]) =>
	Object.entries(methods as Record<string, { body?: z.ZodType }>).flatMap(([method, { body }]) =>
		body ? [[`${method} ${path}`, body] as const] : []
	)
);
const forms = Object.entries({
	...ofAssignments,
	...ofCheckIns,
	...ofTeams,
	...ofWorkshops
}).flatMap(([name, schema]) => (schema instanceof z.ZodType ? [[name, schema] as const] : []));
const fields = [...bodies, ...forms]
	.flatMap(([name, schema]) => strings(schema, name))
	.filter(({ path }) => !NOT_TYPED.test(path));

describe('every field in which people type', () => {
	it('is among these', () => {
		const names = new Set(fields.map(({ path }) => path.split('.').at(-1)));
		for (const name of ['question', 'client', 'note', 'name', 'displayName', 'title', 'initials']) {
			expect(names).toContain(name);
		}
		expect(fields.map(({ path }) => path)).toContain(
			'POST /api/account/import.decks.0.questions.0.text'
		);
	});

	it.each(fields)('$path takes the stored form', ({ schema }) => {
		const typed = '\u202e A\u000bb\u2069 \u3164';
		expect(z.parse(schema, typed)).toBe('A b');
	});

	it.each(fields)('$path is empty without anything to see', ({ path, schema }) => {
		const read = z.safeParse(schema, '\u3164\u200b\u202e');
		// A text of invisible characters counts as empty: an optional text is then cleared, a required
		// text refused.
		expect(read).toEqual(z.safeParse(schema, ''));
		if (
			!/client|note|title|initials|contact|lookingBack|takenAlong|answers|hostLinkName|reason/i.test(
				path
			)
		)
			expect(read.success).toBe(false);
	});

	it.each(fields)(
		'$path has several lines only where there is room for them',
		({ path, schema }) => {
			const one =
				/name|title|client$|initials|group|contact|label|hours|form$|period|reason|\.q$/i.test(
					path
				);
			expect(z.parse(schema, 'A\nb')).toBe((one ? storedLine : storedText)('A\nb'));
		}
	);
});
