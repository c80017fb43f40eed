/** Checks values against JSON Schema; supports only what the app's OpenAPI document uses. */

export interface Schema {
	$ref?: string;
	type?: string | string[];
	properties?: Record<string, Schema>;
	required?: string[];
	additionalProperties?: boolean | Schema;
	items?: Schema;
	anyOf?: Schema[];
	not?: Schema;
	enum?: unknown[];
	pattern?: string;
	minimum?: number;
	maximum?: number;
	multipleOf?: number;
}

interface Components {
	components: { schemas: Record<string, Schema> };
}

/** Response of an operation: as it is, or the name of one that operations share. */
export interface DocumentedResponse {
	$ref?: string;
	content?: Record<string, { schema: Schema }>;
}

/** Returns a response of the document, looking it up where it is named. */
export function responseOf(
	named: DocumentedResponse | undefined,
	{ components }: { components: { responses: Record<string, DocumentedResponse> } }
): DocumentedResponse | undefined {
	return named?.$ref
		? components.responses[named.$ref.replace('#/components/responses/', '')]
		: named;
}

/** Returns a schema with each named schema in its place. */
export function inlined(schema: Schema, document: Components): Schema {
	const inline = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(inline);
		if (typeof value !== 'object' || value === null) return value;
		const { $ref } = value as Schema;
		if (typeof $ref === 'string') {
			return inline(document.components.schemas[$ref.replace('#/components/schemas/', '')]);
		}
		return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inline(part)]));
	};
	return inline(schema) as Schema;
}

/** Returns the violations of the schema as `path: reason`; empty when `value` conforms. */
export function faults(schema: Schema, value: unknown, document: Components, at = '$'): string[] {
	const { $ref, type, anyOf, not } = schema;
	if ($ref) {
		const named = document.components.schemas[$ref.replace('#/components/schemas/', '')];
		return named ? faults(named, value, document, at) : [`${at}: there is no ${$ref}`];
	}
	if (type && ![type].flat().includes(typeOf(value, [type].flat()))) {
		return [`${at}: ${JSON.stringify(value)} is not ${[type].flat().join(' or ')}`];
	}
	const found: string[] = [];
	const fits = (one: Schema) => faults(one, value, document, at).length === 0;
	if (anyOf && !anyOf.some(fits)) found.push(`${at}: none of ${JSON.stringify(anyOf)} fits`);
	if (not && fits(not)) found.push(`${at}: ${value} matches the schema under "not"`);
	if (schema.enum && !schema.enum.includes(value)) found.push(`${at}: ${value} is not listed`);
	if (typeof value === 'number') found.push(...ofNumber(schema, value, at));
	if (typeof value === 'string' && schema.pattern && !new RegExp(schema.pattern).test(value)) {
		found.push(`${at}: ${value} does not match`);
	}
	const { items } = schema;
	if (Array.isArray(value) && items) {
		found.push(...value.flatMap((one, n) => faults(items, one, document, `${at}.${n}`)));
	} else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
		found.push(...ofObject(schema, value as Record<string, unknown>, document, at));
	}
	return found;
}

function typeOf(value: unknown, expected: string[]): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	if (Number.isInteger(value) && expected.includes('integer')) return 'integer';
	return typeof value;
}

function ofNumber({ minimum, maximum, multipleOf }: Schema, value: number, at: string): string[] {
	const fits =
		value >= (minimum ?? -Infinity) &&
		value <= (maximum ?? Infinity) &&
		(multipleOf === undefined || value % multipleOf === 0);
	return fits ? [] : [`${at}: ${value} is not within bounds`];
}

function ofObject(
	{ properties = {}, required = [], additionalProperties = true }: Schema,
	value: Record<string, unknown>,
	document: Components,
	at: string
): string[] {
	const missing = required.filter((name) => !(name in value));
	return [
		...missing.map((name) => `${at}.${name}: is missing`),
		...Object.entries(value).flatMap(([name, one]) => {
			const schema = properties[name] ?? additionalProperties;
			if (schema === false) return [`${at}.${name}: is not described`];
			return schema === true ? [] : faults(schema, one, document, `${at}.${name}`);
		})
	];
}
