/** The pages that a newcomer opens, on a server with an assignment and a workshop. */
import { SESSION_COOKIE, withSession } from '../src/testing/client.ts';
import { createWorkshop } from '../src/testing/workshop.ts';

export interface NewcomerPage {
	title: string;
	path: string;
	/** Whether search engines must not list it. */
	unlisted?: boolean;
	/** Whether it is the page of a participant in a workshop. */
	participant?: boolean;
	/** Cookie of the session that owns the page. */
	cookie?: { name: string; value: string };
}

/** Makes an assignment and a workshop, and returns the pages. */
export async function newcomerPages(server: { readonly port: number }): Promise<NewcomerPage[]> {
	const who = await withSession(server);
	const data = { question: 'Hoe verdelen we het werk nu Karin weggaat?', position: -49 };
	const { body } = await who.post<{ id: string }>('/api/assignments', data);
	const [name = '', value = ''] = who.cookie.split('=');
	if (name !== SESSION_COOKIE) throw new Error(`No session: ${name}`);
	const { code } = await createWorkshop(server, { names: 'none' });
	return [
		{ title: 'the first page', path: '/' },
		{ title: 'the idea', path: '/about' },
		{ title: 'a new assignment', path: '/assignments/new' },
		{
			title: 'an assignment',
			path: `/assignments/${body.id}`,
			unlisted: true,
			cookie: { name, value }
		},
		{ title: 'a new workshop', path: '/workshops/new' },
		{ title: 'typing the code', path: '/w' },
		{ title: 'a participant’s phone', path: `/w/${code}`, unlisted: true, participant: true }
	];
}
