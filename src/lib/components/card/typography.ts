/**
 * Fonts of the card: attributes for its drawing, files to embed, and a function that measures text.
 */
import { FACES } from '$lib/generated/fonts/faces';
import type { Face, Measure } from './sheet.ts';

interface Type {
	family: string;
	style: 'italic' | 'normal';
	weight: number;
	/**
	 * Letter and word spacing as multiples of the font size, with the same values as in base.css.
	 */
	letter: number;
	word: number;
}

/**
 * Letters that the app's fonts lack come from the fallback fonts Georgia and Arial, which most
 * machines have.
 */
const SERIF = "'Kantlijn Serif', Georgia, 'Times New Roman', serif";
const SANS = "'Kantlijn Sans', Arial, Helvetica, sans-serif";

export const TYPE: Record<Face, Type> = {
	question: { family: SERIF, style: 'italic', weight: 400, letter: 0, word: 0 },
	heading: { family: SERIF, style: 'normal', weight: 500, letter: -0.005, word: 0 },
	text: { family: SANS, style: 'normal', weight: 400, letter: 0, word: 0.04 },
	label: { family: SANS, style: 'normal', weight: 600, letter: 0, word: 0.04 }
};

/** Text with a character of each part of the fonts, so that a browser loads all parts. */
const OF_ALL_PARTS = 'aÿ';

/**
 * Font size for measuring, in pixels. It is large, so that rounding to whole pixels hardly matters.
 */
const MEASURED_AT = 200;

/**
 * Returns a function that measures text in the app's fonts, or in their fallback fonts where a font
 * could not be loaded.
 * @throws Error when the browser has no canvas
 */
export async function measureInType(): Promise<Measure> {
	await Promise.allSettled(
		FACES.map(({ family, style, weight }) =>
			document.fonts.load(`${style} ${weight.split(' ')[0]} 16px '${family}'`, OF_ALL_PARTS)
		)
	);
	const context = document.createElement('canvas').getContext('2d');
	if (!context) throw new Error('The browser has no canvas to measure text with.');
	return (text, face, size) => {
		const { family, style, weight, letter, word } = TYPE[face];
		context.font = `${style} ${weight} ${MEASURED_AT}px ${family}`;
		const spaces = text.split(' ').length - 1;
		return (
			size * (context.measureText(text).width / MEASURED_AT + letter * text.length + word * spaces)
		);
	};
}
