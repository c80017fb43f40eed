import { expect, it } from 'vitest';
import { holdingsInWords } from './holdings.ts';

const NOTHING = {
	assignments: 0,
	placements: 0,
	notes: 0,
	yearTexts: 0,
	teams: 0,
	workshops: 0,
	decks: 0
};

it('the answers about my year are not counted as notes', () => {
	expect(holdingsInWords({ ...NOTHING, notes: 4, yearTexts: 3 })).toBe(
		'4 notities en 3 antwoorden in je jaaroverzicht'
	);
});
