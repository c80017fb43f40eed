import { expect, it } from 'vitest';
import { Client, withSession } from '../testing/client.ts';
import { sharedServer } from '../testing/server.ts';
import { createWorkshop } from '../testing/workshop.ts';

/** Returns the descriptions of a page in this language. */
async function descriptions(who: Client, path: string, language: string): Promise<string[]> {
	const { status, text } = await who.get(path, { 'accept-language': language });
	expect(status).toBe(200);
	return [...text.matchAll(/<meta name="description" content="([^"]*)"/g)].map(
		([, content = '']) => content
	);
}

it('every page that a newcomer opens says in each language, in one sentence, what it is for', async () => {
	const server = await sharedServer();
	const { code } = await createWorkshop(server);
	const who = await withSession(server);
	const { body } = await who.post<{ id: string }>('/api/assignments', { question: 'Hoe nu?' });
	const anybody = ['/', '/about', '/assignments/new', '/workshops/new', '/w', `/w/${code}`];
	const pages = [
		...anybody.map((path) => [new Client(server), path] as const),
		[who, `/assignments/${body.id}`] as const
	];
	for (const [client, path] of pages) {
		const inDutch = await descriptions(client, path, 'nl');
		const inEnglish = await descriptions(client, path, 'en');
		for (const found of [inDutch, inEnglish]) {
			expect(found, path).toHaveLength(1);
			expect(found[0], path).toMatch(/^\p{Lu}.{20,}\.$/u);
		}
		expect(inEnglish, path).not.toEqual(inDutch);
	}
});
