/**
 * Changes to the deck of one workshop: its questions in order. They can change during the session,
 * with two exceptions: the text of a question with answers stays, and a question of which a round
 * was opened stays in the deck.
 */
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Store } from '../db/client.ts';
import type { WorkshopQuestionTable } from '../db/workshop-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { MAX_QUESTIONS } from './schemas.ts';
import { writeWorkshop } from './write.ts';
import { load, questionsOf, rowOf } from './stored-workshop.ts';

export interface NewQuestion {
	text: string;
	/** Note on the question, which only the host sees. */
	note?: string | null;
}

/**
 * Inserts questions in order. Must be called within a write.
 * @param from ordinal of the first inserted question: one more than the last ordinal in the deck, 0
 * for a new deck
 */
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

/**
 * Returns the ids of questions that are fixed: those in `opened` cannot be deleted, and the text of
 * those in `answered` cannot change.
 */
async function fixedQuestions(db: Transaction, workshop: string) {
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
 * Replaces the texts of the deck by a list. The nth question gets the nth text, unless somebody has
 * answered that question. Texts beyond the last question become new questions. Questions beyond the
 * last text are deleted, unless they were opened.
 */
export function rewrite(store: Store, code: string, texts: readonly string[]): Promise<void> {
	return writeWorkshop(store, code, async (db) => {
		const { id } = await rowOf(db, code);
		const existing = await questionsOf(db, id);
		const { opened, answered } = await fixedQuestions(db, id);
		for (const [index, question] of existing.entries()) {
			const text = texts[index];
			if (text === undefined) {
				if (!opened.has(question.id)) await drop(db, question.id);
			} else if (text !== question.text && !answered.has(question.id)) {
				// The note belongs to the old text, and is deleted with it.
				await edit(db, question.id, { text, note: null });
			}
		}
		await append(db, id, texts.slice(existing.length).map(asNew), existing.length);
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
	/** Note on the question, which only the host sees. */
	note: string | null;
	/** Number of rounds on this question. A question with at least one round cannot be deleted. */
	rounds: number;
	/** Whether somebody has answered. If so, the text can no longer change. */
	answered: boolean;
	/** Whether this is the current question of the workshop. */
	current: boolean;
}

/** Returns the deck as the host page shows it, in order. */
export async function questionsIn(store: Store, code: string): Promise<DeckQuestion[]> {
	const { row, questions, run } = await load(store.read, code);
	const { answered } = await fixedQuestions(store.read, row.id);
	return questions.map(({ id, text, note }, index) => ({
		id,
		text,
		note,
		rounds: run.questions[index]?.rounds.length ?? 0,
		answered: answered.has(id),
		current: run.at === index
	}));
}

/**
 * Adds questions at the end of the deck.
 * @throws Refusal `not-found`, or `too-many-questions` past `MAX_QUESTIONS`
 */
export function add(store: Store, code: string, questions: readonly NewQuestion[]): Promise<void> {
	return writeWorkshop(store, code, async (db) => {
		const { id } = await rowOf(db, code);
		const existing = await questionsOf(db, id);
		if (existing.length + questions.length > MAX_QUESTIONS) throw new Refusal('too-many-questions');
		await append(db, id, questions, (existing.at(-1)?.ordinal ?? -1) + 1);
	});
}

/**
 * Changes the text or the note of a question.
 * @throws Refusal `not-found`, or `question-answered` for a new text of a question with answers
 */
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
		const { answered } = await fixedQuestions(db, id);
		const changesText = to.text !== undefined && to.text !== before.text;
		if (changesText && answered.has(question)) throw new Refusal('question-answered');
		await edit(db, question, to);
	});
}

/**
 * Deletes a question.
 * @throws Refusal `not-found`, or `question-answered` when a round on the question was opened, or
 * when it is the only question of the deck
 */
export function remove(store: Store, code: string, question: string): Promise<void> {
	return writeWorkshop(store, code, async (db) => {
		const { id } = await rowOf(db, code);
		const existing = await questionsOf(db, id);
		if (!existing.some((one) => one.id === question)) throw new Refusal('not-found');
		const { opened } = await fixedQuestions(db, id);
		if (opened.has(question) || existing.length === 1) throw new Refusal('question-answered');
		await drop(db, question);
	});
}

/**
 * Moves one question within the deck. The other questions keep their order, and the workshop stays
 * at its current question.
 * @param to zero-based index, clamped to the deck
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
