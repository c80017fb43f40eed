/** Malicious request bodies, derived from the schemas of the OpenAPI document. */
import { v7 as uuid } from 'uuid';
import type { Schema } from '../testing/json-schema.ts';
import type { Chance } from '../testing/seeded-chance.ts';

/** Matches a page in which a stored text was rendered as markup. */
export const MARKUP = /<x-hostile|<script>hostile|<img src=x onerror/i;

const TEXTS = [
	'<x-hostile onclick=hostile()>',
	'<script>hostile()</script>',
	'"><img src=x onerror=hostile()>',
	"</textarea></title></script><x-hostile>'",
	'{@html "<x-hostile>"} {{7*7}} ${7*7}',
	"'; drop table account; --",
	"' or 1=1 --",
	'%_\\',
	'=HYPERLINK("http://elsewhere.test","x")',
	'+1+1',
	'-2-2',
	'@SUM(A1)',
	'\t=1+1',
	'\r\nSet-Cookie: hostile=1',
	'\u0000\u0007\u001b[31m\u007f',
	'\ud800 lone \udfff',
	'\u202etxet lacitirc\u202c',
	'\u200b\u200d\ufeff',
	'e\u0301'.repeat(400),
	'👩‍👩‍👧‍👦'.repeat(60),
	'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!',
	'﷽'.repeat(120),
	'x'.repeat(501),
	'x'.repeat(10_000),
	'../../../etc/passwd',
	'%00%0d%0a',
	'__proto__',
	'constructor',
	'null',
	'0',
	' '
];

/** Numbers as JSON text, because JSON.stringify would change some of them. */
const NUMBERS = ['0', '-0', '2', '1.5', '-99.000001', '101', '1e308', '1e400', '-1e400', '1e-400'];
const LARGE = ['9007199254740993', '123456789012345678901234567890', '-2147483649'];
const OTHERS = ['null', 'true', 'false', '[]', '{}', '[null]', '""', '[[[]]]', '{"a":{"b":{}}}'];

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** Returns the JSON text of a random value that ignores the schema. */
function anything({ one, upTo, next }: Chance): string {
	if (next() < 0.55) return JSON.stringify(one(TEXTS));
	if (next() < 0.6) return one([...NUMBERS, ...LARGE]);
	if (next() < 0.8) return one(OTHERS);
	return one([
		deep(1 + upTo(9_000)),
		`[${Array.from({ length: 3_000 }, () => '1').join()}]`,
		'{"__proto__":{"admin":true}}',
		'{"constructor":{"prototype":{"admin":true}}}'
	]);
}

/**
 * Returns JSON text that follows the schema, except that each part may be replaced by a wrong part.
 */
function almost(schema: Schema, chance: Chance, wrong: number): string {
	const { one, next, upTo } = chance;
	if (next() < wrong) return anything(chance);
	if (typeof schema === 'boolean') return 'null';
	if (schema.enum) return JSON.stringify(one(schema.enum));
	if ('const' in schema) return JSON.stringify(schema.const);
	const choices = schema.anyOf ?? (schema as { oneOf?: Schema[] }).oneOf;
	if (choices) return almost(one(choices), chance, wrong);
	switch (one([schema.type ?? 'null'].flat())) {
		case 'object': {
			const fields = Object.entries(schema.properties ?? {})
				.filter(([name]) => schema.required?.includes(name) || next() < 0.6)
				.map(([name, part]) => `${JSON.stringify(name)}:${almost(part, chance, wrong)}`);
			if (next() < wrong) fields.push(`${JSON.stringify(one(TEXTS))}:${anything(chance)}`);
			if (next() < wrong) fields.push('"__proto__":{"position":0,"owner":"other"}');
			return `{${fields.join()}}`;
		}
		case 'array': {
			const { prefixItems, items } = schema as Schema & { prefixItems?: Schema[] };
			const parts = prefixItems ?? Array.from({ length: upTo(4) }, () => items ?? {});
			return `[${parts.map((part) => almost(part, chance, wrong))}]`;
		}
		case 'string':
			if ((schema as { format?: string }).format === 'uuid') return JSON.stringify(uuid());
			// Half of the strings are harmless, so that many bodies are valid, stored, and shown on
			// pages.
			return JSON.stringify(next() < 0.5 ? one(TEXTS) : `Vraag ${upTo(1e6)}?`);
		case 'integer':
		case 'number':
			return String(2 * upTo(100) - 99);
		case 'boolean':
			return String(next() < 0.5);
		default:
			return 'null';
	}
}

/** A request body with its Content-Type. */
export interface Hostile {
	raw: Buffer;
	type: string;
}

export function hostileBody(schema: Schema, chance: Chance): Hostile {
	const { next, one, upTo } = chance;
	const text = almost(schema, chance, one([0.03, 0.1, 0.3]));
	let raw = Buffer.from(text);
	const spoil = next();
	if (spoil < 0.03) raw = raw.subarray(0, upTo(raw.length));
	else if (spoil < 0.06) raw = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), raw]);
	else if (spoil < 0.12 && raw.length > 0) {
		// Invalid UTF-8: an overlong form, a surrogate, a lone continuation byte, and a value above
		// U+10FFFF.
		const broken = one([[0xc0, 0xaf], [0xed, 0xa0, 0x80], [0x80], [0xf5, 0x80, 0x80, 0x80]]);
		const at = upTo(raw.length);
		raw = Buffer.concat([raw.subarray(0, at), Buffer.from(broken), raw.subarray(at)]);
	}
	const type =
		next() < 0.96
			? 'application/json'
			: one([
					'text/plain',
					'application/xml',
					'multipart/form-data; boundary=x',
					'application/json;x'
				]);
	return { raw, type };
}
