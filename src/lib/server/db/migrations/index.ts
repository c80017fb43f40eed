/**
 * All migrations in order. None can be undone. They are imported statically, so that the build
 * includes them.
 */
import type { Migration, MigrationProvider } from 'kysely/migration';
import * as first from './0001-first.ts';
import * as waysIn from './0002-ways-in.ts';
import * as table from './0003-table.ts';
import * as workshops from './0004-workshops.ts';
import * as teams from './0005-teams.ts';
import * as quotas from './0007-quotas.ts';
import * as confirmedAddresses from './0008-confirmed-addresses.ts';
import * as clock from './0010-clock.ts';
import * as roundQuestions from './0011-round-questions.ts';
import * as placementArrivals from './0012-placement-arrivals.ts';
import * as clientSaid from './0014-client-said.ts';
import * as checkIns from './0015-check-ins.ts';
import * as handedDevices from './0016-handed-devices.ts';
import * as agreements from './0017-agreements.ts';
import * as sharedCards from './0018-shared-cards.ts';
import * as reflections from './0019-reflections.ts';
import * as workshopSteps from './0020-workshop-steps.ts';
import * as hostLinks from './0021-host-links.ts';
import * as seatsVersion from './0022-seats-version.ts';
import * as sharedResults from './0023-shared-results.ts';
import * as reasons from './0024-reasons.ts';
import * as conversations from './0025-conversations.ts';
import * as counterparts from './0026-counterparts.ts';
import * as membership from './0027-membership.ts';
import * as cases from './0028-cases.ts';
import * as clientRequests from './0029-client-requests.ts';

const migrations: Record<string, Migration> = {
	'0001-first': first,
	'0002-ways-in': waysIn,
	'0003-table': table,
	'0004-workshops': workshops,
	'0005-teams': teams,
	'0007-quotas': quotas,
	'0008-confirmed-addresses': confirmedAddresses,
	'0010-clock': clock,
	'0011-round-questions': roundQuestions,
	'0012-placement-arrivals': placementArrivals,
	'0014-client-said': clientSaid,
	'0015-check-ins': checkIns,
	'0016-handed-devices': handedDevices,
	'0017-agreements': agreements,
	'0018-shared-cards': sharedCards,
	'0019-reflections': reflections,
	'0020-workshop-steps': workshopSteps,
	'0021-host-links': hostLinks,
	'0022-seats-version': seatsVersion,
	'0023-shared-results': sharedResults,
	'0024-reasons': reasons,
	'0025-conversations': conversations,
	'0026-counterparts': counterparts,
	'0027-membership': membership,
	'0028-cases': cases,
	'0029-client-requests': clientRequests
};

export const provider: MigrationProvider = {
	getMigrations: () => Promise.resolve(migrations)
};
