/** Queries that are put together once: for what nearly every request asks, that takes longer than the answer. */
import { type Compilable, type CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Stands for a value while a query is put together. */
class Place {
	readonly at: number;

	constructor(at: number) {
		this.at = at;
	}
}

/**
 * @param build puts the query together, the same whatever the values: they may only go into it as
 * parameters, never be looked at
 * @returns asks it with these values
 */
export function preparedQuery<Values extends string[], Row>(
	build: (db: Kysely<Tables>, ...values: Values) => Compilable<Row>
): (db: Kysely<Tables>, ...values: Values) => Promise<Row[]> {
	/** By the engine: each has words of its own. */
	const known = new WeakMap<object, CompiledQuery<Row>>();
	return async (db, ...values) => {
		const engine = db.getExecutor().adapter;
		let query = known.get(engine);
		if (!query) {
			const places = values.map((_, at) => new Place(at) as unknown as string) as Values;
			query = build(db, ...places).compile();
			known.set(engine, query);
		}
		const parameters = query.parameters.map((one) => (one instanceof Place ? values[one.at] : one));
		const { rows } = await db.executeQuery<Row>({ ...query, parameters });
		return rows;
	};
}
