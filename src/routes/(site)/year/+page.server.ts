import { redirect } from '@sveltejs/kit';
import { ANSWER_MAX } from '$lib/domain/reflection';
import { LOG_MAX, YEAR_FIELDS } from '$lib/domain/year-reflection';
import { partIn, partShown } from '$lib/server/http/parts';
import { authorise } from '$lib/server/authorise';
import { orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import { yearAnswers } from '$lib/server/assignments/reflection-schemas';
import { writeYearPage, yearPage } from '$lib/server/assignments/year';
import { lookingBackTexts } from '$lib/server/texts/looking-back';
import type { Actions, PageServerLoad } from './$types';

/** Maximum number of assignments on one page. */
const PAGE_SIZE = 50;
/**
 * Maximum number of assignments on a page that was asked for as a whole, with `whole=yes` in its
 * address, so that all of them can be printed. A longer year is divided into parts of this size.
 */
const WHOLE_SIZE = 500;

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'year.read');
	const { timeZone, locale } = event.locals;
	const { url } = event;
	const whole = url.searchParams.get('whole') === 'yes';
	const pageSize = whole ? WHOLE_SIZE : PAGE_SIZE;
	const part = partIn(url, 'from', pageSize);
	const page = await yearPage(store(), account, { url, timeZone, locale }, part);
	const { items, total } = page.view ?? { items: [], total: 0 };
	return {
		...page,
		questions: lookingBackTexts[locale].year,
		closingQuestions: lookingBackTexts[locale].closing.questions,
		whole,
		pageSize,
		/** Whether the list of the year is longer than one part, but not too long for one page. */
		canBeWhole: total > PAGE_SIZE && total <= WHOLE_SIZE,
		partSize: PAGE_SIZE,
		max: { answer: ANSWER_MAX, log: LOG_MAX },
		pages: partShown(url, 'from', part, { shown: items.length, total })
	};
};

export const actions: Actions = {
	/** Stores the answers and the log of one year. */
	async write(event) {
		const { account } = await authorise(event, 'year.write');
		const form = await event.request.formData();
		const { timeZone, locale } = event.locals;
		return orFail(locale, form, async () => {
			const fields = YEAR_FIELDS.filter((field) => form.has(field));
			const given = Object.fromEntries(fields.map((field) => [field, form.get(field)]));
			const answers = validate(yearAnswers, given);
			const year = Number(form.get('year'));
			await writeYearPage(store(), account, { year, timeZone, answers });
			const names = form.get('names') === 'yes' ? '&names=yes' : '';
			redirect(303, `/year?of=${year}${names}#reflection`);
		});
	}
};
