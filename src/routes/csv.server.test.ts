import { beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../testing/client.ts';
import { withSession } from '../testing/client.ts';
import { type Server, sharedServer } from '../testing/server.ts';
import { type Person, put, reveal, share, teamOf } from '../testing/team.ts';
import { createWorkshop } from '../testing/workshop.ts';

/** Text as users type notes: with commas, semicolons, line breaks and bullets. */
const NOTE = 'Zij, hij; wij:\n- c\n- d';

let server: Server;
/** Every CSV file of the application, with an HTTP client that may read it. */
const files: [name: string, who: Client, path: string][] = [];

beforeAll(async () => {
	server = await sharedServer();
	const coach = await withSession(server);
	await coach.post('/api/assignments', { question: NOTE, position: 5, note: NOTE });
	files.push(['assignments', coach, '/assignments/export.csv']);
	files.push(['year', coach, '/year.csv?names=yes']);
	const team = await teamOf(server, 'Anna', 'Bas');
	const [anna, bas] = team.people as [Person, Person];
	const at = await share(team, anna, NOTE);
	for (const person of [anna, bas]) await put(at, person, { position: 5, note: NOTE });
	await reveal(at, anna);
	files.push(['team', anna.who, `${at}/results.csv`]);
	const workshop = await createWorkshop(server, { questions: [NOTE] });
	await workshop.control('open');
	files.push(['workshop', workshop.host, `${workshop.path}/results.csv`]);
});

async function read(who: Client, path: string, language: string, separator?: string) {
	const query = separator ? `${path.includes('?') ? '&' : '?'}separator=${separator}` : '';
	return who.get<string>(path + query, { 'Accept-Language': language });
}

describe('every CSV file', () => {
	it.each([
		['nl', undefined, ';'],
		['en', undefined, ','],
		['nl', 'comma', ','],
		['en', 'semicolon', ';'],
		['en', 'tab', '\t']
	])('in %s with %s asked for has the separator %j', async (language, asked, separator) => {
		expect(files).toHaveLength(4);
		for (const [name, who, path] of files) {
			const { status, text, headers } = await read(who, path, language, asked);
			expect([name, status]).toEqual([name, 200]);
			expect(headers['content-type']).toBe('text/csv; charset=utf-8');
			expect(text.startsWith('\uFEFF'), name).toBe(true);
			const [heads = ''] = text.slice(1).split('\r\n');
			expect(heads.split(separator).length, name).toBeGreaterThan(5);
			// The note must be one quoted cell, with its bullets as typed.
			expect(text, name).toContain(`"${NOTE}"`);
		}
	});

	it('refuses a separator that it does not know', async () => {
		for (const [name, who, path] of files) {
			expect([name, (await read(who, path, 'nl', 'pipe')).status]).toEqual([name, 422]);
		}
	});
});
