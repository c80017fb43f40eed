/** Every migration in order, forward only. Imported statically so that the build includes them. */
import type { Migration, MigrationProvider } from 'kysely/migration';
import * as first from './0001-first.ts';
import * as waysIn from './0002-ways-in.ts';
import * as table from './0003-table.ts';
import * as workshops from './0004-workshops.ts';
import * as teams from './0005-teams.ts';

const migrations: Record<string, Migration> = {
	'0001-first': first,
	'0002-ways-in': waysIn,
	'0003-table': table,
	'0004-workshops': workshops,
	'0005-teams': teams
};

export const provider: MigrationProvider = {
	getMigrations: () => Promise.resolve(migrations)
};
