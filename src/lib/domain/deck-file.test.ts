import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckFileName, deckFileText, deckIn, questionsInField } from './deck-file.ts';

const question = fc.record({ text: fc.string(), note: fc.option(fc.string()) });
const deck = fc.record({
	name: fc.string(),
	locale: fc.constantFrom('nl' as const, 'en' as const),
	questions: fc.array(question)
});

/** Any text, half letters included. */
const units = fc
	.array(fc.integer({ min: 0, max: 0xffff }))
	.map((codes) => String.fromCharCode(...codes));

describe('the file of a deck', () => {
	it('gives back the name, the language and the questions with their notes', () => {
		fc.assert(
			fc.property(deck, (deck) => {
				expect(deckIn(JSON.parse(deckFileText(deck)))).toEqual(deck);
			})
		);
	});

	it('says what it is, in which version', () => {
		const text = deckFileText({ name: 'Een uur', locale: 'nl', questions: [{ text: 'Een?' }] });
		expect(JSON.parse(text)).toEqual({
			kantlijn: 'deck',
			version: 1,
			name: 'Een uur',
			locale: 'nl',
			questions: [{ text: 'Een?', note: null }]
		});
	});

	it.each([
		[{ kantlijn: 'deck', version: 2, questions: [] }, 'newer-deck'],
		[{ kantlijn: 'account', version: 1, questions: [] }, 'not-a-deck'],
		[{ kantlijn: 'deck', version: 1, questions: 'x' }, 'not-a-deck'],
		[{ questions: ['Een?'] }, 'not-a-deck'],
		[null, 'not-a-deck'],
		[3, 'not-a-deck']
	])('%j is refused', (value, fault) => {
		expect(deckIn(value)).toBe(fault);
	});

	it('a list of questions is one too, without what is no question', () => {
		expect(deckIn(['Een?', { text: 'Twee?', note: 3 }, { note: 'x' }, 4, null])).toEqual({
			name: null,
			locale: null,
			questions: [
				{ text: 'Een?', note: null },
				{ text: 'Twee?', note: null }
			]
		});
	});

	it('any JSON can be read', () => {
		fc.assert(fc.property(fc.jsonValue(), (value) => void deckIn(value)));
		fc.assert(fc.property(fc.string(), (text) => void questionsInField(text)));
		expect(questionsInField('{')).toEqual([]);
	});

	it('has a name that every system accepts', () => {
		expect(deckFileName('Eén uur, met cliënten')).toBe('Een-uur-met-clienten.kantlijn.json');
		expect(deckFileName('अनिल/..')).toBe('kantlijn.kantlijn.json');
		fc.assert(
			fc.property(fc.oneof(fc.string(), units), (name) => {
				expect(deckFileName(name)).toMatch(/^[A-Za-z0-9-]{1,60}\.kantlijn\.json$/);
			})
		);
	});
});
