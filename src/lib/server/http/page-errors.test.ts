import { globSync, readFileSync } from 'node:fs';
import { isActionFailure, isHttpError } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../domain/locale.ts';
import { Refusal } from '../refusal.ts';
import { SECRET_FIELDS, orErrorPage, orFail } from './page-errors.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';

const codes = Object.keys(REFUSALS) as RefusalCode[];

describe.each(LOCALES)('in %s', (locale) => {
	it.each(codes.filter((code) => code !== 'not-found'))(
		'a form that is refused with %s says so in a sentence, and keeps its values',
		async (code) => {
			const form = new FormData();
			form.set('question', 'Mag dit?');
			for (const name of SECRET_FIELDS) form.set(name, 'geheim');
			const refused = await orFail(locale, form, () => Promise.reject(new Refusal(code)));
			expect(isActionFailure(refused)).toBe(true);
			expect(refused.status).toBe(REFUSALS[code].status);
			expect(refused.data.fault).toMatch(/^[A-Z].+\.$/);
			expect(refused.data.values).toEqual({ question: 'Mag dit?' });
		}
	);

	it.each(codes)('a page that is refused with %s has a title and a sentence', async (code) => {
		const cause: unknown = await orErrorPage(locale, Promise.reject(new Refusal(code))).catch(
			(error: unknown) => error
		);
		if (!isHttpError(cause)) throw new Error('There was no error page.');
		expect(cause.status).toBe(REFUSALS[code].status);
		expect(cause.body).toMatchObject({
			message: code,
			title: expect.stringMatching(/^[A-Z].+[^.]$/),
			detail: expect.stringMatching(/^[A-Z].+\.$/)
		});
	});
});

it('a refusal with rejected fields says it beside them alone', async () => {
	const rejections = [{ path: 'question', code: 'required' }];
	const refused = await orFail('nl', new FormData(), () =>
		Promise.reject(new Refusal('invalid', rejections))
	);
	expect(isActionFailure(refused)).toBe(true);
	expect(refused.data.fault).toBeNull();
	expect(refused.data.errors.question).toMatch(/\.$/);
});

/** Matches the input elements for passwords and one-time codes. */
const SECRET_INPUT =
	/<input\b(?=[^>]*\b(?:type="password"|autocomplete="(?:one-time-code|[a-z]+-password)"))[^>]*>/gs;
/** Returns the `name` of an element, or the default value of the component's property `name`. */
const nameOf = (element: string, component: string) =>
	/\bname="(\w+)"/.exec(element)?.[1] ?? /\bname = '(\w+)'/.exec(component)?.[1];

it('every field in which a secret is typed is one whose value is not returned', () => {
	const components = globSync('src/**/*.svelte').map((file) => readFileSync(file, 'utf8'));
	const named = components.flatMap((component) =>
		(component.match(SECRET_INPUT) ?? []).map((element) => nameOf(element, component))
	);
	expect(named.length).toBeGreaterThan(3);
	expect(named.filter((name) => !SECRET_FIELDS.includes(String(name)))).toEqual([]);
	const given = components.flatMap((component) =>
		[...component.matchAll(/<\w*PasswordField\b[^>]*\bname="(\w+)"/gs)].map(([, name]) => name)
	);
	expect(given.filter((name) => !SECRET_FIELDS.includes(String(name)))).toEqual([]);
});
