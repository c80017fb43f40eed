import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../testing/server.ts';
import { type Phone, type TestWorkshop, createWorkshop } from '../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

interface Results {
	names: string;
	questions: {
		index: number;
		text: string;
		rounds: {
			round: number;
			revealed: boolean;
			placed: number;
			undecided: number;
			comparison?: Record<string, unknown>;
			answers?: { position: number | null; previous: number | null }[];
		}[];
	}[];
}

const json = async ({ host, path }: TestWorkshop) =>
	(await host.get<Results>(`${path}/results.json`, { 'Accept-Language': 'nl' })).body;

async function csv({ host, path }: TestWorkshop) {
	const answer = await host.get<string>(`${path}/results.csv?separator=comma`, {
		'Accept-Language': 'nl'
	});
	expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
	return answer.text.replace('\uFEFF', '').trimEnd().split('\r\n');
}

const PLACES = [-47, -61, 3, 99, null];

/**
 * Creates a workshop with two revealed rounds of its first question, and an open round of its
 * second.
 */
async function workshopWithRounds(settings: object, initials = false) {
	const workshop = await createWorkshop(server, {
		questions: ['=Wie?', 'Hoe?', 'Nooit?'],
		...settings
	});
	const phones: Phone[] = [];
	for (const n of PLACES.keys())
		phones.push(await workshop.join(initials ? { initials: `P${n}` } : {}));
	const all = (round: number, places: (number | null)[]) =>
		Promise.all(phones.map((phone, n) => phone.place(round, places[n] ?? null)));
	await workshop.control('open');
	await all(1, PLACES);
	await workshop.control('reveal');
	await workshop.control('again');
	await all(2, [-47, 5, 3, 99, null]);
	await workshop.control('reveal');
	await workshop.control('next');
	await all(3, [-99, -97, null, null, 97]);
	return workshop;
}

describe('what the host takes along from an anonymous workshop', () => {
	it('has every round, and only the counts of one that the room has not seen', async () => {
		const { questions } = await json(await workshopWithRounds({ names: 'none' }));
		expect(questions.map(({ index, text, rounds }) => [index, text, rounds.length])).toEqual([
			[1, '=Wie?', 2],
			[2, 'Hoe?', 1],
			[3, 'Nooit?', 0]
		]);
		expect(questions[0]?.rounds[0]).toMatchObject({
			round: 1,
			revealed: true,
			placed: 4,
			undecided: 1,
			comparison: {
				expert: { count: 2, median: -47 },
				facilitator: { count: 2, median: 3 },
				undecided: 1,
				switched: 0
			}
		});
		expect(questions[0]?.rounds[1]?.comparison).toMatchObject({ switched: 1 });
		expect(questions[1]?.rounds).toEqual([{ round: 3, revealed: false, placed: 3, undecided: 2 }]);
	});

	it('carries no id, time or order, and nothing that follows a person to the next question', async () => {
		const workshop = await workshopWithRounds({ names: 'none' });
		const text = JSON.stringify(await json(workshop)) + (await csv(workshop)).join('\n');
		expect(text).not.toMatch(/\d{4}-\d\d-\d\d|[\da-f]{8}-|"dot"|initials/);
		const orders = new Set<string>();
		for (let n = 0; n < 12; n += 1) {
			const rows = (await json(workshop)).questions[0]?.rounds[0]?.answers ?? [];
			expect(rows.map(({ position }) => position).toSorted()).toEqual(PLACES.toSorted());
			for (const row of rows) expect(Object.keys(row).sort()).toEqual(['position', 'previous']);
			orders.add(rows.map(({ position }) => position).join());
		}
		expect(orders.size).toBeGreaterThan(1);
	});

	it('reads as a table, with words for a side and never a number below zero', async () => {
		const [heads, ...rows] = await csv(await workshopWithRounds({ names: 'none' }));
		expect(heads).toBe(
			'nummer,vraag,ronde,onthuld,aantal geplaatst,nog niet te zeggen,kant,hoe sterk,' +
				'afstand tot het midden (1–99),plek in de ronde ervoor,van kant gewisseld'
		);
		expect(rows).toHaveLength(11);
		expect(rows).toContain("1,'=Wie?,1,ja,4,1,expert,duidelijk,47,,");
		expect(rows).toContain("1,'=Wie?,1,ja,4,1,nog niet te zeggen,,,,");
		expect(rows).toContain(
			"1,'=Wie?,2,ja,4,1,procesbegeleider,licht,5,duidelijk aan de expertkant,ja"
		);
		expect(rows.at(-1)).toBe('2,Hoe?,3,nee,3,2,,,,,');
		expect(rows.join('\n')).not.toMatch(/,-\d/);
	});
});

describe('what the host takes along where names were asked for', () => {
	it('has the initials and groups beside each place', async () => {
		const workshop = await workshopWithRounds({ groups: null }, true);
		const [heads, ...rows] = await csv(workshop);
		expect(heads).toContain('initialen,kant');
		expect(rows).toContain("1,'=Wie?,1,ja,4,1,P0,expert,duidelijk,47,,");
		const { questions } = await json(workshop);
		expect(questions[0]?.rounds[1]?.answers).toContainEqual({
			initials: 'P1',
			position: 5,
			previous: -61
		});
	});

	it('names the group, not its number', async () => {
		const workshop = await createWorkshop(server, { groups: ['Adviseurs', 'Cliënten'] });
		const phone = await workshop.join({ group: 1, initials: 'AB' });
		await workshop.control('open');
		await phone.place(1, -5);
		await workshop.control('reveal');
		expect((await csv(workshop)).at(-1)).toContain(',AB,Cliënten,expert,licht,5');
	});
});

describe('at any moment', () => {
	it('there is something to take along: before the first question, and after the end', async () => {
		const workshop = await createWorkshop(server, { questions: ['Wie?'] });
		expect((await json(workshop)).questions).toEqual([{ index: 1, text: 'Wie?', rounds: [] }]);
		expect(await csv(workshop)).toHaveLength(1);
		await workshop.control('open');
		await workshop.control('end');
		expect((await json(workshop)).questions[0]?.rounds).toEqual([
			{ round: 1, revealed: false, placed: 0, undecided: 0 }
		]);
		expect(await csv(workshop)).toHaveLength(2);
	});

	it('a round that was hidden again was seen by the room, and stays in it', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		await workshop.control('open');
		await workshop.seats[0]?.place(1, 47);
		await workshop.control('reveal');
		await workshop.control('hide');
		expect((await json(workshop)).questions[0]?.rounds[0]).toMatchObject({
			revealed: true,
			answers: [{ initials: null, position: 47, previous: null }]
		});
	});
});
