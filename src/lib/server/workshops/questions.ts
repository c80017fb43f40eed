/** The deck of one workshop, which may change while it runs: but not what somebody has answered. */
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Store } from '../db/client.ts';
import type { WorkshopQuestionTable } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { writeWorkshop } from './write.ts';
import { load, questionsOf, rowOf } from './stored-workshop.ts';

export const MAX_QUESTIONS = 50;

export interface NewQuestion {
	text: string;
	/** For the host alone. */
	note?: string | null;
}

/** Behind those that are there; for use within a write. */
export async function append(
	db: Transaction,
	workshopId: string,
	questions: readonly NewQuestion[],
	from = 0
): Promise<void> {
	for (const [index, { text, note = null }] of questions.entries()) {
		const row: WorkshopQuestionTable = {
			id: uuid(),
			workshopId,
			ordinal: from + index,
			text,
			note,
			salt: randomBytes(16).toString('base64url')
		};
		await db.insertInto('workshopQuestion').values(row).execute();
	}
}

/** Those with answers, which keep their text, and those that were opened, which stay. */
async function heldFast(db: Transaction, workshop: string) {
	const opened = await db
		.selectFrom('workshopRound as r')
		.leftJoin('workshopAnswer as a', (join) =>
			join.onRef('a.round', '=', 'r.round').onRef('a.workshopId', '=', 'r.workshopId')
		)
		.where('r.workshopId', '=', workshop)
		.groupBy('r.questionId')
		.select(({ fn }) => ['r.questionId', fn.count<number>('a.seatId').as('answers')])
		.execute();
	return {
		opened: new Set(opened.map(({ questionId }) => questionId)),
		answered: new Set(
			opened.filter(({ answers }) => Number(answers) > 0).map(({ questionId }) => questionId)
		)
	};
}

/**
 * The deck as a list of texts, matched to what is there by place: the nth text is that of the nth
 * question, unless that has answers and so keeps its own; texts past the last are new questions.
 * Where there are fewer texts, the questions past them go, but for those that were opened.
 */
export function rewrite(store: Store, code: string, texts: readonly string[]): Promise<void> {
	return writeWorkshop(store, code, async (db) => {
		const { id } = await rowOf(db, code);
		const there = await questionsOf(db, id);
		const { opened, answered } = await heldFast(db, id);
		for (const [index, question] of there.entries()) {
			const text = texts[index];
			if (text === undefined) {
				if (!opened.has(question.id)) await drop(db, question.id);
			} else if (text !== question.text && !answered.has(question.id)) {
				// The note told what makes the old text talk.
				await edit(db, question.id, { text, note: null });
			}
		}
		await append(db, id, texts.slice(there.length).map(asNew), there.length);
	});
}

const asNew = (text: string): NewQuestion => ({ text });

const drop = (db: Transaction, id: string) =>
	db.deleteFrom('workshopQuestion').where('id', '=', id).execute();

const edit = (db: Transaction, id: string, to: { text?: string; note?: string | null }) =>
	db.updateTable('workshopQuestion').set(to).where('id', '=', id).execute();

export interface DeckQuestion {
	id: string;
	text: string;
	/** For the host alone. */
	note: string | null;
	/** How many there were; past none it cannot be taken out. */
	rounds: number;
	/** Its text can no longer change. */
	answered: boolean;
	/** The room is at it. */
	current: boolean;
}

/** The deck as the desk shows it. */
export async function questionsIn(store: Store, code: string): Promise<DeckQuestion[]> {
	const { row, questions, show } = await load(store.read, code);
	const { answered } = await heldFast(store.read, row.id);
	return questions.map(({ id, text, note }, index) => ({
		id,
		text,
		note,
		rounds: show.questions[index]?.rounds.length ?? 0,
		answered: answered.has(id),
		current: show.at === index
	}));
}

/** @throws Refusal `too-many-questions` */
export function add(store: Store, code: string, questions: readonly NewQuestion[]): Promise<void> {
	return writeWorkshop(store, code, async (db) => {
		const { id } = await rowOf(db, code);
		const there = await questionsOf(db, id);
		if (there.length + questions.length > MAX_QUESTIONS) throw new Refusal('too-many-questions');
		await append(db, id, questions, (there.at(-1)?.ordinal ?? -1) + 1);
	});
}

/** @throws Refusal `not-found`, or `question-answered` for another text once somebody has answered */
export function reword(
	store: Store,
	code: string,
	question: string,
	to: { text?: string; note?: string | null }
): Promise<void> {
	return writeWorkshop(store, code, async (db) => {
		const { id } = await rowOf(db, code);
		const before = (await questionsOf(db, id)).find((one) => one.id === question);
		if (!before) throw new Refusal('not-found');
		const { answered } = await heldFast(db, id);
		const isOther = to.text !== undefined && to.text !== before.text;
		if (isOther && answered.has(question)) throw new Refusal('question-answered');
		await edit(db, question, to);
	});
}

/** @throws Refusal `not-found`, or `question-answered` for one that was opened or is the last one */
export function remove(store: Store, code: string, question: string): Promise<void> {
	return writeWorkshop(store, code, async (db) => {
		const { id } = await rowOf(db, code);
		const there = await questionsOf(db, id);
		if (!there.some((one) => one.id === question)) throw new Refusal('not-found');
		const { opened } = await heldFast(db, id);
		if (opened.has(question) || there.length === 1) throw new Refusal('question-answered');
		await drop(db, question);
	});
}

/**
 * Moves one question to another place, from 0; the others keep their order, the room stays where it
 * is, and a place past either end is the end.
 * @throws Refusal `not-found`
 */
export function move(store: Store, code: string, question: string, to: number): Promise<void> {
	return writeWorkshop(store, code, async (db) => {
		const { questions } = await load(db, code);
		const moved = questions.find(({ id }) => id === question);
		if (!moved) throw new Refusal('not-found');
		const others = questions.filter((one) => one !== moved);
		const order = others.toSpliced(Math.max(0, to), 0, moved);
		for (const [ordinal, { id, ordinal: before }] of order.entries()) {
			if (ordinal === before) continue;
			await db.updateTable('workshopQuestion').set({ ordinal }).where('id', '=', id).execute();
		}
	});
}
