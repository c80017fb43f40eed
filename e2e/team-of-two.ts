/** A team of two members with a shared assignment, for browser tests of single pages. */
import { type Page, request } from '@playwright/test';

/**
 * Creates a team of Anna, who uses the page, and Bas.
 * @param answers positions in the shared assignment: Anna's, then Bas's; the round is not revealed
 */
export async function teamOfTwo(page: Page, question: string, answers: number[] = []) {
	const data = { name: 'Adviesgroep Noord', displayName: 'Anna' };
	const made = await page.request.post('/api/teams', { data });
	const { team, inviteToken } = await made.json();
	const bas = await request.newContext({ baseURL: new URL(made.url()).origin });
	await bas.post('/api/teams/join', { data: { inviteToken, displayName: 'Bas' } });
	const path = `/teams/${team.id}`;
	const added = await page.request.post(`/api${path}/assignments`, { data: { question } });
	const { id } = await added.json();
	const at = `/api${path}/assignments/${id}`;
	for (const [index, position] of answers.entries()) {
		const who = index === 0 ? page.request : bas;
		await who.put(`${at}/placement`, { data: { position } });
	}
	return { path, id, assignment: `${path}/assignments/${id}`, at, bas };
}
