import { describe, expect, it } from 'vitest';
import { CHECK_IN_KINDS } from '../../domain/check-in.ts';
import { DEFAULT_LINK_DAYS } from '../../domain/link-days.ts';
import { newCheckInInForm } from './helper-forms.ts';

/** Returns a form in which everything is filled in except the clients. */
function formWith(rows: Record<string, string>): FormData {
	const form = new FormData();
	const filled = {
		kind: CHECK_IN_KINDS[0],
		question: 'En nu?',
		helperName: 'Anna',
		address: 'u',
		locale: 'nl',
		days: String(DEFAULT_LINK_DAYS),
		undecided: 'yes'
	};
	for (const [name, value] of Object.entries({ ...filled, ...rows })) form.set(name, value);
	return form;
}

function pathsOf(rows: Record<string, string>): string[] {
	try {
		newCheckInInForm(formWith(rows));
		return [];
	} catch (error) {
		return (error as { rejections: { path: string }[] }).rejections.map(({ path }) => path);
	}
}

describe('rows of clients in a form', () => {
	it('count once something is filled in', () => {
		const { clients } = newCheckInInForm(formWith({ 'label-1': 'Jan', 'label-3': 'Tom' }));
		expect(clients.map(({ label }) => label)).toEqual(['Jan', 'Tom']);
	});

	it('are refused by their own number without a label', () => {
		expect(pathsOf({})).toEqual(['label-0']);
		expect(pathsOf({ 'label-0': 'Jan', 'guess-2': '-47' })).toEqual(['label-2']);
	});
});
