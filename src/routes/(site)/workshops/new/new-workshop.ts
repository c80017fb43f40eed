/** A new workshop as its form says it: what is ticked of a kept deck and the cases, and own lines. */
import { type Rejection, Refusal } from '$lib/server/refusal';
import { validate } from '$lib/server/http/validation';
import { QUESTION_MAX } from '$lib/domain/assignment';
import { normaliseText } from '$lib/server/http/text';
import { readyCases } from '$lib/server/texts/cases';
import { MAX_QUESTIONS, type NewQuestion } from '$lib/server/workshops/questions';
import { newWorkshop } from '$lib/server/workshops/schemas';

const settings = newWorkshop.omit({ questions: true });

/**
 * @param kept the questions of the deck that the form shows
 * @throws Refusal `invalid` with everything that has to be put right
 */
export function newWorkshopIn(form: FormData, kept: readonly NewQuestion[]) {
	const { body, rejections } = settingsIn(form);
	const lines = String(form.get('own') ?? '').split(/\r?\n/);
	lines.forEach((line, index) => {
		const { length } = normaliseText(line);
		if (length <= QUESTION_MAX) return;
		const params = { line: index + 1, max: QUESTION_MAX, length };
		rejections.push({ path: 'own', code: 'line-too-long', params });
	});
	const questions = [
		...kept.filter((_, index) => form.has(`kept-${index}`)),
		...readyCases[body?.locale ?? 'nl']
			.filter(({ id }) => form.has(`case-${id}`))
			.map(({ question, note }) => ({ text: question, note })),
		...lines.map((line) => ({ text: normaliseText(line) })).filter(({ text }) => text)
	];
	if (questions.length === 0) rejections.push({ path: 'questions', code: 'no-questions' });
	if (questions.length > MAX_QUESTIONS) {
		const params = { max: MAX_QUESTIONS, length: questions.length };
		rejections.push({ path: 'questions', code: 'many-questions', params });
	}
	if (!body || rejections.length > 0) throw new Refusal('invalid', rejections);
	const { title = null, groups = null, pairsFirst = false } = body;
	return { ...body, title, groups, pairsFirst, questions };
}

/** Everything but the questions, so that one sending tells all that is wrong. */
function settingsIn(form: FormData) {
	try {
		const body = validate(settings, {
			id: form.get('id') ?? undefined,
			title: form.get('title') ?? undefined,
			locale: form.get('language'),
			names: form.get('names'),
			groups: form.has('grouped') ? [form.get('group-1'), form.get('group-2')] : null,
			pairsFirst: form.has('pairs')
		});
		return { body, rejections: [] as Rejection[] };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { body: null, rejections: error.rejections };
	}
}
