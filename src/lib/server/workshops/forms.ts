/**
 * Reads and validates the fields of the workshop forms. Every function throws a Refusal `invalid`,
 * which names all rejected fields.
 */
import { QUESTION_MAX } from '../../domain/assignment.ts';
import { questionLines } from '../../domain/typed-text.ts';
import { validate } from '../http/validation.ts';
import { type Rejection, Refusal } from '../refusal.ts';
import { readyCases } from '../texts/cases.ts';
import type { NewQuestion } from './questions.ts';
import {
	MAX_QUESTIONS,
	handDot,
	deckName,
	hostLinkName,
	newQuestion,
	newSeat,
	newWorkshop,
	seatChange,
	workshopSettings
} from './schemas.ts';

export function questionInForm(form: FormData) {
	return validate(newQuestion, { text: form.get('text'), note: form.get('note') || null });
}

export function deckNameInForm(form: FormData): string {
	return validate(deckName, { name: form.get('name') }).name;
}

export function hostLinkNameInForm(form: FormData): string | null {
	return validate(hostLinkName, { host: form.get('host') || null }).host ?? null;
}

/**
 * Returns the settings in the form of the host page. A form whose fieldset is disabled sends no
 * names and groups, which then stay unchanged.
 */
export function settingsInForm(form: FormData) {
	const names = form.get('names');
	return validate(workshopSettings, {
		title: form.get('title') ?? undefined,
		...stepsIn(form),
		shareResults: form.has('results'),
		...(names !== null && {
			names,
			groups: form.get('grouped') === 'yes' ? groupsIn(form) : null
		})
	});
}

/**
 * Returns the host dot in a form. The button that was pressed sends either `position` or
 * `undecided`.
 */
export function handDotInForm(form: FormData) {
	const position = form.get('position');
	return validate(handDot, {
		...(position ? { position: Number(position) } : { undecided: true }),
		initials: form.get('initials') || undefined,
		group: groupIn(form)
	});
}

export function seatInForm(form: FormData) {
	return validate(newSeat, {
		token: form.get('token') ?? undefined,
		initials: form.get('initials') ?? undefined,
		group: groupIn(form)
	});
}

export function seatChangeInForm(form: FormData) {
	return validate(seatChange, {
		initials: form.get('initials') ?? undefined,
		group: groupIn(form)
	});
}

/**
 * Returns the new workshop in a form. Its deck has three kinds of questions, in this order: the
 * ticked questions of a saved deck, the ticked ready-made cases (texts/cases.ts), and the questions
 * that the user typed, one per line.
 * @param kept questions of the saved deck that the form showed
 */
export function newWorkshopInForm(form: FormData, kept: readonly NewQuestion[]) {
	const { body, rejections } = newWorkshopSettingsIn(form);
	const lines = questionLines(String(form.get('own') ?? ''));
	lines.forEach(({ length }, index) => {
		if (length <= QUESTION_MAX) return;
		const params = { line: index + 1, max: QUESTION_MAX, length };
		rejections.push({ path: 'own', code: 'line-too-long', params });
	});
	const questions = [
		...kept.filter((_, index) => form.has(`kept-${index}`)),
		...readyCases[body?.locale ?? 'nl']
			.filter(({ id }) => form.has(`case-${id}`))
			.map(({ question, note }) => ({ text: question, note })),
		...lines.flatMap((text) => (text ? [{ text }] : []))
	];
	if (questions.length === 0) rejections.push({ path: 'questions', code: 'no-questions' });
	if (questions.length > MAX_QUESTIONS) {
		const params = { max: MAX_QUESTIONS, length: questions.length };
		rejections.push({ path: 'questions', code: 'many-questions', params });
	}
	if (!body || rejections.length > 0) throw new Refusal('invalid', rejections);
	const { title = null, groups = null } = body;
	return { ...body, ...stepsIn(form), title, groups, questions };
}

/**
 * Returns the settings, or the rejections of invalid settings. The rejections are not thrown, so
 * that one refusal can name them together with the rejected questions.
 */
function newWorkshopSettingsIn(form: FormData) {
	try {
		const body = validate(newWorkshop.omit({ questions: true }), {
			id: form.get('id') ?? undefined,
			title: form.get('title') ?? undefined,
			locale: form.get('language'),
			names: form.get('names'),
			groups: form.has('grouped') ? groupsIn(form) : null,
			...stepsIn(form)
		});
		return { body, rejections: [] as Rejection[] };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { body: null, rejections: error.rejections };
	}
}

const stepsIn = (form: FormData) => ({
	withIdea: form.has('idea'),
	twoRounds: form.has('rounds'),
	pairsFirst: form.has('pairs')
});

const groupsIn = (form: FormData) => [form.get('group-1'), form.get('group-2')];

const groupIn = (form: FormData) => (form.has('group') ? Number(form.get('group')) : undefined);
