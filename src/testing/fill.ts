/**
 * Inserts many rows directly into a server's database, because inserting them over HTTP would take
 * hours.
 */
import { randomBytes } from 'node:crypto';
import type { Client } from './client.ts';
import type { Server } from './server.ts';

/** Returns the id of the account of this HTTP client. */
export async function accountOf(who: Client): Promise<string> {
	const { headers } = await who.get<string>('/account');
	return String(headers['kantlijn-account']);
}

/** Values of a row's columns, as SQL expressions in which `i` is the row's number, from 1. */
type Columns = Record<string, string>;

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

const TIME = text('2026-01-02T03:04:05.000Z');

/**
 * Returns an SQL expression for an id in the form of a UUID of version 7, made of the prefix and
 * `number`.
 */
const idsOf = (prefix: string, number = 'i') =>
	`${text(`01a3${prefix}-0000-7000-8000-`)} || substr(cast(1000000000000 + ${number} as text), 2)`;

const newPrefix = () => randomBytes(2).toString('hex');

async function insert(server: Server, table: string, count: number, columns: Columns) {
	if (count === 0) return;
	await server.database.rows(
		`with recursive numbers (i) as (select 1 union all select i + 1 from numbers where i < ${count})
			insert into ${table} (${Object.keys(columns).join(', ')})
			select ${Object.values(columns).join(', ')} from numbers`
	);
}

/**
 * Adds assignments to an account. The first assignment gets all of the placements.
 * @returns id of the first assignment
 */
export async function fillAssignments(
	server: Server,
	account: string,
	{ assignments, placements = 0 }: { assignments: number; placements?: number }
): Promise<string> {
	const prefix = newPrefix();
	await insert(server, 'assignment', assignments, {
		id: idsOf(prefix),
		account_id: text(account),
		question: `'Vraag ' || i`,
		benefits: text('[]'),
		ranked_at: TIME,
		folded: `'vraag ' || i`,
		created_at: TIME,
		updated_at: TIME,
		fingerprint: text('')
	});
	const first = `01a3${prefix}-0000-7000-8000-000000000001`;
	await insert(server, 'placement', placements, {
		id: idsOf(newPrefix()),
		assignment_id: text(first),
		account_id: text(account),
		ordinal: 'i',
		position: '47',
		role_switch: '0',
		placed_at: TIME,
		fingerprint: text('')
	});
	return first;
}

export function fillWorkshops(server: Server, account: string, count: number) {
	const prefix = newPrefix();
	return insert(server, 'workshop', count, {
		id: idsOf(prefix),
		// The random prefix makes it improbable that an existing workshop has the same code.
		code: `${text(prefix)} || i`,
		account_id: text(account),
		locale: text('nl'),
		names: text('none'),
		pairs_first: '0',
		host_hash: text(''),
		view: text('question'),
		counted: '1',
		revision: '1',
		created_at: TIME,
		// Recent, because the hourly retention job deletes workshops that were not used for long.
		touched_at: text(new Date().toISOString()),
		fingerprint: text('')
	});
}

export const fillDecks = (server: Server, account: string, count: number) =>
	insert(server, 'deck', count, {
		id: idsOf(newPrefix()),
		account_id: text(account),
		name: `'Lijst ' || i`,
		locale: text('nl'),
		questions: text('[{"text":"Wie?"}]'),
		created_at: TIME,
		updated_at: TIME
	});

/** Adds members to a team, each with an account. Former members (`left`) get no account. */
export async function fillMembers(
	server: Server,
	team: string,
	count: number,
	{ left = false } = {}
) {
	const prefix = newPrefix();
	if (!left) {
		await insert(server, 'account', count, { id: idsOf(prefix), created_at: TIME });
	}
	await insert(server, 'team_member', count, {
		id: idsOf(newPrefix()),
		team_id: text(team),
		account_id: left ? 'null' : idsOf(prefix),
		display_name: left ? 'null' : `'Lid ' || i`,
		joined_at: TIME,
		left_at: left ? TIME : 'null'
	});
}

/** Adds teams of which the account is the owner and the only member. */
export async function fillTeams(server: Server, account: string, count: number) {
	const [teams, members] = [newPrefix(), newPrefix()];
	await insert(server, 'team', count, {
		id: idsOf(teams),
		name: `'Team ' || i`,
		owner_id: idsOf(members),
		invite_hash: `${text(teams)} || i`,
		revision: '1',
		created_at: TIME,
		fingerprint: text('')
	});
	await insert(server, 'team_member', count, {
		id: idsOf(members),
		team_id: idsOf(teams),
		account_id: text(account),
		display_name: text('Olga'),
		joined_at: TIME
	});
}

export const fillShared = (server: Server, team: string, count: number) =>
	insert(server, 'team_assignment', count, {
		id: idsOf(newPrefix()),
		team_id: text(team),
		added_by: text(''),
		question: `'Vraag ' || i`,
		round_id: text(''),
		created_at: TIME,
		updated_at: TIME,
		fingerprint: text('')
	});

/**
 * Adds seats to a workshop.
 * @param present whether they count as present, for good
 */
export const fillSeats = (server: Server, workshop: string, count: number, present = false) => {
	const prefix = newPrefix();
	return insert(server, 'workshop_seat', count, {
		id: idsOf(prefix),
		workshop_id: text(workshop),
		token_hash: `'seat ${prefix} ' || i`,
		seen_at: present ? text('2099-01-01T00:00:00.000Z') : TIME,
		removed: '0'
	});
};

/**
 * Adds assignments to an account, each with the given number of check-ins.
 * @returns id of the first assignment
 */
export async function fillCheckIns(
	server: Server,
	account: string,
	{ assignments, each, isEnded = false }: { assignments: number; each: number; isEnded?: boolean }
): Promise<string> {
	const first = await fillAssignments(server, account, { assignments });
	const prefix = newPrefix();
	await insert(server, 'check_in', assignments * each, {
		id: idsOf(prefix),
		assignment_id: idsOf(first.slice(4, 8), `(i - 1) / ${each} + 1`),
		kind: text('expectation'),
		question: `'Vraag ' || i`,
		helper_name: text('Anna'),
		address: text('u'),
		locale: text('nl'),
		created_at: TIME,
		expires_at: isEnded ? TIME : text('2099-01-01T00:00:00.000Z'),
		revision: '1',
		fingerprint: text('')
	});
	await insert(server, 'check_in_client', assignments * each, {
		id: idsOf(newPrefix()),
		check_in_id: idsOf(prefix),
		ordinal: '0',
		label: text('cliënt'),
		state: text(isEnded ? 'expired' : 'waiting'),
		answered: '0',
		link_version: '1',
		shared_device: '0',
		question: '0',
		revision: '1'
	});
	return first;
}
