/** Every migration in order, imported statically so that the build carries them. Forward only. */
import type { Migration, MigrationProvider } from 'kysely/migration';
import * as first from './0001-first.ts';

const migrations: Record<string, Migration> = { '0001-first': first };

export const provider: MigrationProvider = {
	getMigrations: () => Promise.resolve(migrations)
};
