import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../testing/folders.ts';
import { type Store, openStore } from '../db/client.ts';
import { hashOf } from '../secrets.ts';
import { control } from './control.ts';
import * as decks from './decks.ts';
import { add, move, questionsIn, remove, reword } from './questions.ts';
import { place } from './answers.ts';
import { rowOf } from './stored-workshop.ts';
import { copy, list } from './queries.ts';
import { join as sit } from './seats.ts';
import { configure, create, toWorkshop } from './workshops.ts';

let store: Store;
const owner = uuid();
const stranger = uuid();
beforeAll(async () => {
	const folder = temporaryFolder();
	// The settings store a generated secret beside the database. The database is outside the
	// project folder, so that the secret is too.
	process.env.DATABASE_URL = `file:${join(folder, 'kantlijn.db')}`;
	store = await openStore({ file: join(folder, 'kantlijn.db') });
	for (const id of [owner, stranger]) {
		const row = { id, createdAt: new Date().toISOString(), timeZone: null, address: null };
		await store.write((db) => db.insertInto('account').values(row).execute());
	}
	return () => store.close();
});

async function workshop(...texts: string[]) {
	const { workshop } = await create(store, owner, {
		id: uuid(),
		title: 'Studiedag',
		locale: 'nl',
		names: 'initials',
		groups: ['Adviseurs', 'Cliënten'],
		withIdea: false,
		twoRounds: true,
		pairsFirst: true,
		questions: texts.map((text) => ({ text, note: `Bij ${text}` })),
		fingerprint: ''
	});
	return workshop.code;
}

const deckOf = async (code: string) =>
	(await questionsIn(store, code)).map(({ text, note }) => `${text} ${note}`);

const idOf = async (code: string, text: string) =>
	(await questionsIn(store, code)).find((one) => one.text === text)?.id ?? '';

/** Opens the first question and has one seat answer it. */
async function answered(code: string) {
	await control(store, code, { action: 'open' });
	const { token } = await sit(store, code, { initials: null, group: 0 }, '');
	await place(store, code, [hashOf(token)], { round: 1, position: null });
}

describe('the deck on the desk', () => {
	it('takes questions during the session, behind the others', async () => {
		const code = await workshop('A?', 'B?');
		await control(store, code, { action: 'open' });
		await add(store, code, [{ text: 'C?' }, { text: 'D?', note: 'Let op' }]);
		expect(await deckOf(code)).toEqual(['A? Bij A?', 'B? Bij B?', 'C? null', 'D? Let op']);
		const many = Array.from({ length: 47 }, (_, n) => ({ text: `${n}?` }));
		await expect(add(store, code, many)).rejects.toThrow('too-many-questions');
	});

	it('is put in another order, and the room stays at its question', async () => {
		const code = await workshop('A?', 'B?', 'C?');
		await control(store, code, { action: 'goto', question: 2 });
		await move(store, code, await idOf(code, 'C?'), 0);
		await move(store, code, await idOf(code, 'B?'), 99);
		expect((await questionsIn(store, code)).map(({ text }) => text)).toEqual(['C?', 'A?', 'B?']);
		const open = (await questionsIn(store, code)).find(({ current }) => current);
		expect(open).toMatchObject({ text: 'B?', rounds: 1 });
		await expect(move(store, code, uuid(), 0)).rejects.toThrow('not-found');
	});

	it('keeps the text of a question that has answers, and its note can change', async () => {
		const code = await workshop('A?', 'B?');
		await answered(code);
		const id = await idOf(code, 'A?');
		await expect(reword(store, code, id, { text: 'Anders?' })).rejects.toThrow('question-answered');
		await reword(store, code, id, { text: 'A?', note: 'Nieuw' });
		await reword(store, code, await idOf(code, 'B?'), { text: 'Beter?' });
		expect(await deckOf(code)).toEqual(['A? Nieuw', 'Beter? Bij B?']);
	});

	it('loses a question only while it was never open and is not the last one', async () => {
		const code = await workshop('A?', 'B?');
		await answered(code);
		await expect(remove(store, code, await idOf(code, 'A?'))).rejects.toThrow('question-answered');
		await remove(store, code, await idOf(code, 'B?'));
		expect(await deckOf(code)).toEqual(['A? Bij A?']);
		const single = await workshop('A?');
		const id = await idOf(single, 'A?');
		await expect(remove(store, single, id)).rejects.toThrow('question-answered');
	});
});

describe('a deck that is kept', () => {
	const keptAs = async (id: string) =>
		(await decks.list(store, owner)).find((one) => one.id === id);

	it('has the questions with their notes, and nothing of a room', async () => {
		const code = await workshop('A?', 'B?');
		await answered(code);
		const id = await decks.saveDeck(store, owner, code, 'Najaar');
		expect(await keptAs(id)).toEqual({
			id,
			name: 'Najaar',
			locale: 'nl',
			questions: [
				{ text: 'A?', note: 'Bij A?' },
				{ text: 'B?', note: 'Bij B?' }
			],
			updatedAt: expect.any(String)
		});
		await add(store, code, [{ text: 'C?' }]);
		expect(await decks.saveDeck(store, owner, code, 'Najaar')).toBe(id);
		expect((await keptAs(id))?.questions).toHaveLength(3);
		expect(await decks.list(store, stranger)).toEqual([]);
		await decks.remove(store, stranger, id);
		expect(await decks.list(store, owner)).toHaveLength(1);
		await decks.remove(store, owner, id);
		expect(await decks.list(store, owner)).toEqual([]);
	});
});

describe('a workshop', () => {
	it('is copied with its deck and settings, and with nobody in it', async () => {
		const code = await workshop('A?', 'B?');
		await answered(code);
		const row = await rowOf(store.read, code);
		const { workshop: other, hostToken } = await copy(store, owner, row);
		expect(hostToken).toMatch(/^[\w-]{43}$/);
		expect(other).toMatchObject({
			title: 'Studiedag',
			names: 'initials',
			groups: ['Adviseurs', 'Cliënten'],
			withIdea: false,
			twoRounds: true,
			pairsFirst: true,
			questions: ['A?', 'B?']
		});
		expect(other.code).not.toBe(code);
		expect(await deckOf(other.code)).toEqual(['A? Bij A?', 'B? Bij B?']);
		expect((await questionsIn(store, other.code)).every(({ rounds }) => rounds === 0)).toBe(true);
		const part = { from: 0, limit: 20 };
		expect((await list(store, owner, part)).map(({ code }) => code)).toContain(other.code);
		expect(await list(store, stranger, part)).toEqual([]);
	});

	it('fixes names and groups once somebody is in, and the rest never', async () => {
		const code = await workshop('A?');
		await configure(store, code, { names: 'none', groups: null });
		await sit(store, code, { initials: 'AB', group: 1 }, '');
		await expect(configure(store, code, { names: 'initials' })).rejects.toThrow('somebody-is-in');
		await expect(configure(store, code, { groups: ['A', 'B'] })).rejects.toThrow('somebody-is-in');
		await configure(store, code, {
			title: 'Anders',
			locale: 'en',
			withIdea: false,
			twoRounds: false,
			pairsFirst: false,
			names: 'none'
		});
		expect(await toWorkshop(store.read, await rowOf(store.read, code))).toMatchObject({
			title: 'Anders',
			locale: 'en',
			names: 'none',
			groups: null,
			pairsFirst: false
		});
	});
});
