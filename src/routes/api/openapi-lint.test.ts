import { describe, expect, it } from 'vitest';
import { openapi } from '../../lib/server/http/openapi.ts';

/** The part of the linter that is used here. Its own types take TypeScript two minutes. */
interface Linter {
	createConfig(settings: { extends: string[] }): Promise<object>;
	lintFromString(options: {
		source: string;
		absoluteRef: string;
		config: object;
	}): Promise<{ ruleId: string; message: string; location: { pointer?: string }[] }[]>;
}

const LINTER: string = '@redocly/openapi-core';
const { createConfig, lintFromString } = (await import(LINTER)) as Linter;

async function problemsOf(document: object): Promise<string[]> {
	const problems = await lintFromString({
		source: JSON.stringify(document),
		absoluteRef: 'openapi.json',
		config: await createConfig({ extends: ['recommended-strict'] })
	});
	return problems.map(
		({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`
	);
}

/** Keywords that say something only about values of one type. */
const TYPES: Record<string, string[]> = {
	minLength: ['string'],
	maxLength: ['string'],
	pattern: ['string'],
	minimum: ['number', 'integer'],
	maximum: ['number', 'integer'],
	multipleOf: ['number', 'integer'],
	items: ['array'],
	minItems: ['array'],
	maxItems: ['array'],
	properties: ['object'],
	required: ['object'],
	additionalProperties: ['object']
};

/** Returns the keywords of a schema, at any depth, that its type makes meaningless. */
function withoutEffect(value: unknown, at = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((one, n) => withoutEffect(one, `${at}/${n}`));
	if (typeof value !== 'object' || value === null) return [];
	// Below `properties` keys are names of fields, which may be those of keywords.
	const isFields = /\/(properties|patternProperties)$/.test(at);
	const own = isFields
		? []
		: Object.entries(value).flatMap(([keyword]) => {
				const types = [(value as { type?: string | string[] }).type ?? []].flat();
				const wanted = TYPES[keyword];
				return wanted && !types.some((type) => wanted.includes(type)) ? [`${at}: ${keyword}`] : [];
			});
	return [
		...own,
		...Object.entries(value).flatMap(([key, part]) => withoutEffect(part, `${at}/${key}`))
	];
}

const schemasOf = (value: unknown, at = ''): [string, unknown][] => {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]): [string, unknown][] =>
		key === 'schema' ? [[`${at}/schema`, part]] : schemasOf(part, `${at}/${key}`)
	);
};

describe('the OpenAPI document', () => {
	const document = openapi();

	it('passes a public linter without an error or a warning', async () => {
		expect(await problemsOf(document)).toEqual([]);
	});

	it('would not pass with a fault', async () => {
		expect(await problemsOf({ ...document, servers: [] })).toEqual([
			expect.stringContaining('no-empty-servers')
		]);
	});

	it('has no keyword without effect', () => {
		const schemas = [
			...Object.entries(document.components?.schemas ?? {}),
			...schemasOf(document.paths)
		];
		expect(schemas.length).toBeGreaterThan(100);
		expect(schemas.flatMap(([at, schema]) => withoutEffect(schema, at))).toEqual([]);
		expect(withoutEffect({ type: 'string', minimum: 3 })).toEqual([': minimum']);
	});
});
