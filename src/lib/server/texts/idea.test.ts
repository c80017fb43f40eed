import { describe, expect, test } from 'vitest';
import { ESSAY, aboutTexts } from './about.ts';
import { CONCLUSION } from './conclusion.ts';
import { type IdeaScreen, ideaScreens } from './idea.ts';
import { shared, textsIn } from '../../../testing/sentences.ts';

/**
 * Maximum number of words: what can be read aloud in a minute and a half. The host has two minutes,
 * including an explanation.
 */
const WORDS = 140;

const linesOf = ({ sides, lines }: IdeaScreen) => [...Object.values(sides ?? {}), ...lines];

describe.each(['nl', 'en'] as const)('the idea on the wall in %s', (locale) => {
	const screens = ideaScreens[locale];

	test('is three screens of two to four lines', () => {
		expect(screens).toHaveLength(3);
		for (const screen of screens) {
			const count = linesOf(screen).length;
			expect(count).toBeGreaterThanOrEqual(2);
			expect(count).toBeLessThanOrEqual(4);
		}
	});

	test('has lines that the back row can read', () => {
		for (const screen of screens) {
			expect(screen.title.length, screen.title).toBeLessThanOrEqual(40);
			for (const line of linesOf(screen)) {
				const words = textsIn(line).join('');
				expect(words.length, words).toBeLessThanOrEqual(85);
			}
		}
	});

	test('can be told in two minutes', () => {
		const words = textsIn(screens).flatMap((text) => text.split(/\s+/));
		expect(words.length).toBeLessThanOrEqual(WORDS);
	});

	test('says nothing that the page on the idea says already', () => {
		const said = [textsIn(screens), textsIn(aboutTexts[locale])];
		expect(shared(said)).toEqual([CONCLUSION]);
		expect(shared(textsIn(screens).map((text) => [text]))).toEqual([]);
	});

	test('credits the conclusion, on the last screen and nowhere before', () => {
		const [why, how, none] = screens.map((screen) => textsIn(screen).join(' '));
		expect(none).toContain('Annemarie Mars');
		expect(none).toContain(CONCLUSION);
		expect(`${why} ${how}`).not.toContain('Mars');
	});
});

test('her essay is credited, not copied', () => {
	expect(textsIn(ideaScreens).join(' ')).not.toContain(ESSAY.title);
});
