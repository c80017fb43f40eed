/** Reads DATABASE_URL, which names an SQLite file or a PostgreSQL database. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Returns the file or URL that the address names; `undefined` when it names neither. */
export function databaseOf(address: string): { file: string } | { url: string } | undefined {
	if (isPostgres(address)) return { url: address };
	const file = fileOf(address);
	return file === undefined ? undefined : { file };
}

/**
 * Whether the address is a PostgreSQL URL that names a database. Without a name, PostgreSQL would
 * choose a default database.
 */
function isPostgres(address: string): boolean {
	return (
		/^postgres(ql)?:\/\//.test(address) &&
		URL.canParse(address) &&
		new URL(address).pathname.length > 1
	);
}

/**
 * Returns the absolute path of the file in `file:data/x.db`, `file:/data/x.db` or
 * `file:///data/x.db`.
 */
function fileOf(address: string): string | undefined {
	if (!/^file:(?!:)[^?#]*[^/?#]$/.test(address)) return undefined;
	if (!address.startsWith('file://')) return resolve(address.slice('file:'.length));
	return address.startsWith('file:///') ? fileURLToPath(address) : undefined;
}
