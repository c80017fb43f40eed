import { describe, expect, it } from 'vitest';
import { placementInForm } from './forms.ts';

function form(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
}

describe("the line's form", () => {
	it('takes the place of a pressed button before all else', () => {
		expect(placementInForm(form({ place: '-83', range: '1', position: '' }))).toEqual({
			place: -83,
			untouched: false
		});
	});

	it('takes what scripts put into it', () => {
		expect(placementInForm(form({ position: '1' }))).toEqual({ place: 1, untouched: false });
	});

	it('asks once whether the start value of a bare range input was meant', () => {
		expect(placementInForm(form({ range: '1', position: '' }))).toEqual({
			place: null,
			untouched: true
		});
		expect(placementInForm(form({ range: '-47', position: '' }))).toEqual({
			place: -47,
			untouched: false
		});
	});

	it('takes the start value when it was asked before', () => {
		expect(placementInForm(form({ range: '1', asked: 'yes' }))).toEqual({
			place: 1,
			untouched: false
		});
	});

	it('passes on nonsense as no place, so that it is refused in words', () => {
		expect(placementInForm(form({}))).toEqual({ place: null, untouched: false });
		expect(placementInForm(form({ range: '0' }))).toEqual({ place: null, untouched: false });
		expect(placementInForm(form({ place: '0' })).place).toBe(0);
	});
});
