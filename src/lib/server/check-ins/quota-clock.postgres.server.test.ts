import { expect, it, onTestFinished } from 'vitest';
import { QUOTAS } from '../../domain/quotas.ts';
import { ASKED } from '../../../testing/check-in-people.ts';
import { fillCheckIns } from '../../../testing/fill.ts';
import { dutchClient } from '../../../testing/quota-situations.ts';
import { startServer } from '../../../testing/server.ts';

it('open check-ins count by the database’s clock, whatever the clock of an instance says', async () => {
	const server = await startServer({ env: { KANTLIJN_TEST_CLOCK_DAYS: '40' } });
	onTestFinished(async () => void (await server.stop()));
	const { who, account } = await dutchClient(server);
	await fillCheckIns(server, account, { assignments: QUOTAS.checkIns, each: 1 });
	// The check-ins end in 30 days by the database's clock. By the clock of this server they ended
	// ten days ago.
	await server.database.rows(
		`update check_in set expires_at = to_char(now() + interval '30 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
	);
	const { id } = (await who.post<{ id: string }>('/api/assignments', { question: 'Nog een?' }))
		.body;
	const asked = () => who.post<{ type: string }>(`/api/assignments/${id}/check-ins`, ASKED);
	const { status, body } = await asked();
	expect([status, body.type]).toEqual([409, '/problems/full']);
	await server.database.rows(
		`update check_in set expires_at = '2026-01-01T00:00:00.000Z'
			where id = (select min(id) from check_in)`
	);
	expect((await asked()).status).toBe(201);
});
