import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';
import { createWorkshop } from '../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

async function fetchPdf(path: string, cookie: string, language = 'nl') {
	const headers = { cookie, 'accept-language': language };
	const answer = await fetch(`${server.url}${path}/report.pdf`, { headers });
	return { answer, text: Buffer.from(await answer.arrayBuffer()).toString('latin1') };
}

describe('the report as a PDF', () => {
	it('is a tagged file with a title and a language, for the host alone', async () => {
		const questions = ['Wie beslist, Zoë of José? Œuvre en Straße.', 'Nooit geopend?'];
		const one = await createWorkshop(server, { title: 'Teamdag', questions }, 0);
		const phones = await Promise.all(['ÉV', 'B', 'C'].map((initials) => one.join({ initials })));
		await one.control('open');
		for (const places of [
			[-91, 17, null],
			[49, 17, -1]
		]) {
			const { round } = await one.look();
			for (const [at, place] of places.entries()) await phones[at]?.place(round ?? 0, place);
			await one.control('reveal');
			await one.control('again');
		}
		const { answer, text } = await fetchPdf(one.path, one.host.cookie);
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe('application/pdf');
		expect(answer.headers.get('content-disposition')).toBe(
			`attachment; filename="workshop-${one.code}.pdf"`
		);
		expect(text).toMatch(/^%PDF-1\.7/);
		expect(text.trimEnd()).toMatch(/%%EOF$/);
		expect(text).toContain('/Marked true');
		expect(text).toContain('/Lang (nl)');
		for (const level of [1, 2, 3]) expect(text).toContain(`/S /H${level}`);
		expect(text.match(/\/S \/Figure/g)).toHaveLength(2);
		expect(text.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3);
		const stranger = await new Client(server).get(`${one.path}/report.pdf`);
		expect(stranger.status).toBe(403);
		expect((await fetchPdf(one.path, one.host.cookie, 'en')).text).toContain('/Lang (en)');
	});

	it('has as many pages as its rounds need', async () => {
		const questions = Array.from({ length: 6 }, (_, at) => `${'Hoe verder? '.repeat(20)}${at}`);
		const one = await createWorkshop(server, { questions });
		for (const [at] of questions.entries()) {
			await one.control('goto', { question: at + 1 });
			for (const position of [-49, 17, 83]) {
				await one.host.post(`${one.path}/hand`, { position, initials: 'AB' });
			}
			await one.control('reveal');
		}
		const { answer, text } = await fetchPdf(one.path, one.host.cookie);
		expect(answer.status).toBe(200);
		expect(text.match(/\/MediaBox/g)?.length).toBeGreaterThanOrEqual(3);
		expect(text.match(/\/S \/Figure/g)).toHaveLength(6);
	});
});
