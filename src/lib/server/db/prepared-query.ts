/**
 * Queries that Kysely compiles once. Nearly every request needs these queries, and compiling one
 * takes longer than running it.
 */
import { type Compilable, type CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Stands for a value while a query is compiled. */
class Placeholder {
	readonly at: number;

	constructor(at: number) {
		this.at = at;
	}
}

/**
 * Returns a query that is compiled only at its first run.
 * @param build builds the query. Its arguments are placeholders, so it must use them only as
 * parameters and never look at their values.
 * @returns a function that runs the query with the given values
 */
export function preparedQuery<Values extends string[], Row>(
	build: (db: Kysely<Tables>, ...values: Values) => Compilable<Row>
): (db: Kysely<Tables>, ...values: Values) => Promise<Row[]> {
	/** Compiled query per engine, since SQL differs between engines. */
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
