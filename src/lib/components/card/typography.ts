/** The card's letters: as attributes of its drawing, for measuring, and as files to take along. */
import sans from '$lib/generated/fonts/sans.woff2?url';
import serifItalic from '$lib/generated/fonts/serif-italic.woff2?url';
import serifRoman from '$lib/generated/fonts/serif-roman.woff2?url';
import type { Face, Measure } from './sheet.ts';

interface Type {
	family: string;
	style: 'italic' | 'normal';
	weight: number;
	/** Between letters and between words, in sizes; as in base.css. */
	letter: number;
	word: number;
}

/** Georgia and Arial have the letters that ours lack, on most machines. */
const SERIF = "'Kantlijn Serif', Georgia, 'Times New Roman', serif";
const SANS = "'Kantlijn Sans', Arial, Helvetica, sans-serif";

export const TYPE: Record<Face, Type> = {
	question: { family: SERIF, style: 'italic', weight: 400, letter: 0, word: 0 },
	heading: { family: SERIF, style: 'normal', weight: 500, letter: -0.005, word: 0 },
	text: { family: SANS, style: 'normal', weight: 400, letter: 0, word: 0.04 },
	label: { family: SANS, style: 'normal', weight: 600, letter: 0, word: 0.04 }
};

/** As in fonts.css. */
export const FILES = [
	{ family: 'Kantlijn Serif', style: 'italic', weight: '400', url: serifItalic },
	{ family: 'Kantlijn Serif', style: 'normal', weight: '500', url: serifRoman },
	{ family: 'Kantlijn Sans', style: 'normal', weight: '400 700', url: sans }
] as const;

/** Large, so that no rounding to pixels enters: our letters have the same shape at every size. */
const MEASURED_AT = 200;

/** A measure in the real letters; in what stands in for them where they could not be fetched. */
export async function measureInType(): Promise<Measure> {
	await Promise.allSettled(
		FILES.map(({ family, style, weight }) =>
			document.fonts.load(`${style} ${weight.split(' ')[0]} 16px '${family}'`)
		)
	);
	const context = document.createElement('canvas').getContext('2d');
	if (!context) throw new Error('no canvas to measure with');
	return (text, face, size) => {
		const { family, style, weight, letter, word } = TYPE[face];
		context.font = `${style} ${weight} ${MEASURED_AT}px ${family}`;
		const spaces = text.split(' ').length - 1;
		return (
			size * (context.measureText(text).width / MEASURED_AT + letter * text.length + word * spaces)
		);
	};
}
