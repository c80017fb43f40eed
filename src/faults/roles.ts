/** The roles of the access matrix, and the requests that they make. */
import { request } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '../testing/client.ts';
import type { Server } from '../testing/server.ts';
import type { World } from './world.ts';

const ROLES = ['stranger', 'other', 'member', 'owner'] as const;
const WORKSHOP_ROLES = ['stranger', 'other', 'seat', 'host'] as const;
export type Role = (typeof ROLES)[number] | (typeof WORKSHOP_ROLES)[number];

/** The four roles that the access matrix lists for a path, in its order. */
export const rolesOf = (path: string): readonly Role[] =>
	/^\/(api\/workshops|w)\//.test(path) ? WORKSHOP_ROLES : ROLES;

/** A copy of the role's client, so that a response cannot replace the session of the original. */
export function callerFor(
	server: Server,
	world: World,
	role: Role
): { who: Client; bearer?: string } {
	if (role === 'seat') return { who: new Client(server), bearer: world.seat };
	return { who: Object.assign(new Client(server), { cookie: world[role].cookie }) };
}

/** The response's status; the body is not read, since a stream never ends. */
export function statusOf(
	server: Server,
	{ who, bearer }: ReturnType<typeof callerFor>,
	method: string,
	path: string,
	sent: { json?: unknown; form?: Record<string, string> } = {}
): Promise<number> {
	const form = sent.form && new URLSearchParams({ sent: 'yes', ...sent.form }).toString();
	const raw = form ?? (sent.json === undefined ? '' : JSON.stringify(sent.json));
	const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
	return new Promise((resolve, reject) => {
		const outgoing = request({ port: server.port, agent: false, method, path }, (response) => {
			resolve(response.statusCode ?? 0);
			response.destroy();
		});
		outgoing.setHeader('Origin', server.url);
		if (path.startsWith('/api')) outgoing.setHeader('Accept', 'application/json');
		else outgoing.setHeader('Accept', 'text/html');
		if (who.cookie) outgoing.setHeader('Cookie', who.cookie);
		if (bearer) outgoing.setHeader('Authorization', `Bearer ${bearer}`);
		if (raw) outgoing.setHeader('Content-Type', type);
		outgoing.on('error', reject);
		outgoing.end(raw);
	});
}

/**
 * All pages, form actions and endpoints outside /api, read from the route files, as
 * `METHOD /path?/action`.
 */
export function pagesBuilt(folder = 'src/routes', path = ''): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const file = join(folder, entry.name);
		if (entry.isDirectory()) {
			const part = /^\(.+\)$/.test(entry.name) ? '' : `/${entry.name}`;
			return part === '/api' ? [] : pagesBuilt(file, path + part);
		}
		const address = path || '/';
		if (entry.name === '+page.svelte') return [`GET ${address}`];
		const text = readFileSync(file, 'utf8');
		if (entry.name === '+server.ts') {
			return [...text.matchAll(/^export const ([A-Z]+)\b/gm)].map(([, one]) => `${one} ${address}`);
		}
		if (entry.name !== '+page.server.ts') return [];
		const actions = text.match(/^export const actions\b.*$([\s\S]*)/m)?.[1] ?? '';
		return [...actions.matchAll(/^\t(?:async )?(\w+)(?=\(event\)|: )/gm)].map(([, name]) =>
			name === 'default' ? `POST ${address}` : `POST ${address}?/${name}`
		);
	});
}
