/**
 * Queries that Kysely compiles once. For queries of nearly every request, compiling takes longer
 * than running them.
 */
import { type Compilable, type CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Placeholder for a value while a query is compiled. */
class Placeholder {
	readonly at: number;

	constructor(at: number) {
		this.at = at;
	}
}

/**
 * @param build builds the query. Must use its arguments as parameters only and never inspect them,
 * since they are placeholders.
 * @returns function that runs the query with the given values
 */
export function preparedQuery<Values extends string[], Row>(
	build: (db: Kysely<Tables>, ...values: Values) => Compilable<Row>
): (db: Kysely<Tables>, ...values: Values) => Promise<Row[]> {
	/** Compiled query per engine, whose SQL differs. */
	const compiled = new WeakMap<object, CompiledQuery<Row>>();
	return async (db, ...values) => {
		const engine = db.getExecutor().adapter;
		let query = compiled.get(engine);
		if (!query) {
			const placeholders = values.map(
				(_, at) => new Placeholder(at) as unknown as string
			) as Values;
			query = build(db, ...placeholders).compile();
			compiled.set(engine, query);
		}
		const parameters = query.parameters.map((one) =>
			one instanceof Placeholder ? values[one.at] : one
		);
		const { rows } = await db.executeQuery<Row>({ ...query, parameters });
		return rows;
	};
}
