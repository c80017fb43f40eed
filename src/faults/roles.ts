/** Who asks for what, and what they are told: for the access matrix. */
import { request } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../testing/client.ts';
import { Client as Somebody } from '../testing/client.ts';
import type { Server } from '../testing/server.ts';
import type { World } from './world.ts';

export const ROLES = ['stranger', 'other', 'member', 'owner'] as const;
export const ROOM_ROLES = ['stranger', 'other', 'seat', 'host'] as const;
export type Role = (typeof ROLES)[number] | (typeof ROOM_ROLES)[number];

export const rolesOf = (path: string): readonly Role[] =>
	/^\/(api\/workshops|w)\//.test(path) ? ROOM_ROLES : ROLES;

/** Everybody keeps the session they have, whatever the answer sets. */
export function whoIs(server: Server, world: World, role: Role): { who: Client; bearer?: string } {
	if (role === 'seat') return { who: new Somebody(server), bearer: world.seat };
	return { who: Object.assign(new Somebody(server), { cookie: world[role].cookie }) };
}

/** The status only: a stream does not end. */
export function statusOf(
	server: Server,
	{ who, bearer }: ReturnType<typeof whoIs>,
	method: string,
	path: string,
	sent: { json?: unknown; form?: Record<string, string> } = {}
): Promise<number> {
	const form = sent.form && new URLSearchParams({ sent: 'yes', ...sent.form }).toString();
	const raw = form ?? (sent.json === undefined ? '' : JSON.stringify(sent.json));
	const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
	return new Promise((resolve, reject) => {
		const asked = request({ port: server.port, agent: false, method, path }, (response) => {
			resolve(response.statusCode ?? 0);
			response.destroy();
		});
		asked.setHeader('Origin', server.url);
		if (path.startsWith('/api')) asked.setHeader('Accept', 'application/json');
		else asked.setHeader('Accept', 'text/html');
		if (who.cookie) asked.setHeader('Cookie', who.cookie);
		if (bearer) asked.setHeader('Authorization', `Bearer ${bearer}`);
		if (raw) asked.setHeader('Content-Type', type);
		asked.on('error', reject);
		asked.end(raw);
	});
}

/** Every page, every other answer outside /api, and every action of a form, by its address. */
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
