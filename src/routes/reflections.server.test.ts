/** Tests what a helper writes when looking back: at the closing of an assignment, and about a year. */
import { beforeAll, describe, expect, it } from 'vitest';
import { STORED_MAX } from '../lib/server/assignments/reflection-schemas.ts';
import { accountWithAssignments, createRecoveryCode, rowsOf } from '../testing/coach.ts';
import { type Client, withSession } from '../testing/client.ts';
import { type Server, sharedServer } from '../testing/server.ts';

const YEAR = new Date().getFullYear();

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

interface Exported {
	years?: { year: number; answers: Record<string, string> }[];
	assignments: { id: string; lookingBack?: Record<string, string> }[];
}

const exported = async (who: Client) => (await who.get<Exported>('/api/account/export')).body;

/** Creates an account with one finished assignment, and writes something about both. */
async function writer(more: Record<string, string> = {}) {
	const who = await accountWithAssignments(server, 1);
	const [{ id = '' } = {}] = (await exported(who)).assignments;
	await who.patch(`/api/assignments/${id}`, { archived: true });
	const closed = await who.submit(`/assignments/${id}?/lookBack`, {
		...{ shifted: 'Halverwege, ongemerkt.', 'seen-as': ' ', 'borrow-again': 'Cijfers.' }
	});
	const year = { year: String(YEAR), 'told-sooner': 'De eerste.', hours: '12', ...more };
	const written = await who.submit('/year?/write', year);
	expect([closed.status, written.status]).toEqual([303, 303]);
	return { who, id };
}

describe('what I write when looking back', () => {
	it('is on my pages, and in nobody else’s', async () => {
		const { who, id } = await writer();
		expect((await who.get<string>(`/assignments/${id}`)).text).toContain('Halverwege, ongemerkt.');
		const { text } = await who.get<string>('/year');
		for (const words of ['Halverwege, ongemerkt.', 'De eerste.']) expect(text).toContain(words);
		const other = await accountWithAssignments(server, 1);
		expect((await other.get<string>('/year')).text).not.toContain('De eerste.');
		const foreign = await other.submit(`/assignments/${id}?/lookBack`, { shifted: 'Van mij?' });
		expect(foreign.status).toBe(404);
	});

	it('is not in the interface’s assignment, nor in a CSV file', async () => {
		const { who, id } = await writer();
		for (const path of [`/api/assignments/${id}`, '/year.csv', '/assignments/export.csv']) {
			const { text } = await who.get<string>(path);
			expect(text).not.toContain('Halverwege');
			expect(text).not.toContain('De eerste.');
		}
	});

	it('changes and disappears field by field', async () => {
		const { who, id } = await writer();
		await who.submit('/year?/write', { year: String(YEAR), 'told-sooner': '' });
		await who.submit(`/assignments/${id}?/lookBack`, { shifted: '' });
		const { years, assignments } = await exported(who);
		expect(years).toEqual([{ year: YEAR, answers: { hours: '12' } }]);
		expect(assignments[0]?.lookingBack).toBeUndefined();
	});

	it('is only about years with placements, and only as long as there is room', async () => {
		const { who } = await writer();
		expect((await who.submit('/year?/write', { year: '1999', hours: '1' })).status).toBe(404);
		const long = { year: String(YEAR), hours: 'x'.repeat(STORED_MAX + 1) };
		expect((await who.submit('/year?/write', long)).status).toBe(422);
		expect((await exported(who)).years?.[0]?.answers.hours).toBe('12');
	});

	it('goes along in a file, and comes back the same', async () => {
		const { who } = await writer();
		const file = await exported(who);
		const other = await withSession(server);
		expect((await other.post('/api/account/import', file)).status).toBe(200);
		const again = await exported(other);
		expect(again.years).toEqual(file.years);
		expect(again.assignments[0]?.lookingBack).toEqual({
			...{ shifted: 'Halverwege, ongemerkt.', 'borrow-again': 'Cijfers.' }
		});
	});

	it('is kept on both sides when two accounts become one', async () => {
		const { who: phone } = await writer({ form: 'Groep' });
		const code = await createRecoveryCode(phone);
		const { who } = await writer({ hours: '20', period: 'Voorjaar' });
		expect((await who.submit('/sign-in?/code', { code, work: 'bring' })).status).toBe(303);
		const { years } = await exported(who);
		expect(years?.[0]?.answers).toEqual({
			...{ hours: '12, 20', form: 'Groep', period: 'Voorjaar', 'told-sooner': 'De eerste.' }
		});
	});

	it('is deleted with the account', async () => {
		const { who } = await writer({ period: 'Dit-verdwijnt' });
		await who.delete('/api/account');
		const left = await rowsOf(server, "select text from year_note where text = 'Dit-verdwijnt'");
		expect(left).toEqual([]);
	});
});
