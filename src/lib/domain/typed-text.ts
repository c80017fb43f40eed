/**
 * Text that people type: the form in which it is stored, and its division into letters. Browser and
 * server share these rules, so that a page shows at once what the server stores.
 */
import { DIRECTION_CONTROLS } from './isolate.ts';

/** Ends of lines and paragraphs, including form feed, next line and the paragraph separator. */
// eslint-disable-next-line no-control-regex -- form feeds end pages of pasted text
const LINE_ENDS = /\r\n?|[\u000c\u0085\u2029]/g;

/**
 * Control characters except line ends and tab. They include U+2028 and the soft breaks of slide
 * programs (U+000B).
 */
// eslint-disable-next-line no-control-regex -- typed text needs no control characters
const OTHER_CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u2028]/g;

/**
 * Characters that show nothing by themselves: spaces, the empty Braille cell, fillers, and format
 * characters.
 */
const INVISIBLE = /^[\s\u2800\p{Default_Ignorable_Code_Point}]$/u;

/**
 * Invisible characters that are part of the letter before them: variation selectors and the tags of
 * flags.
 */
const SELECTOR = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u180b-\u180d\u180f\u{e0020}-\u{e007f}]$/u;

/**
 * Returns the stored form of a text that may have several lines: well-formed, in NFC, with `\n`
 * line ends, without other control characters, and with nothing invisible at its ends. A text of
 * invisible characters becomes the empty text.
 */
export function storedText(typed: string): string {
	const plain = typed
		.replace(/\p{Surrogate}/gu, '')
		.replace(DIRECTION_CONTROLS, '')
		.replace(LINE_ENDS, '\n')
		.replace(OTHER_CONTROLS, ' ');
	return trimInvisible(normalised(plain, 'NFC'));
}

/**
 * Normalises text in a time that grows linearly with its length. Unicode normalisation sorts the
 * marks on each letter in quadratic time: seconds for a body of 64 KiB, hours for a large one. So
 * only the first thirty marks on a letter are kept. No language needs more, and Unicode's
 * Stream-Safe Text Format has the same limit.
 */
export function normalised(text: string, form: 'NFC' | 'NFD' | 'NFKC'): string {
	let safe = text;
	// A pattern without an upper bound would overflow the stack of some engines, so the marks are
	// removed in steps.
	while (/\p{M}{31}/u.test(safe)) safe = safe.replace(/(\p{M}{30})\p{M}{1,1000}/gu, '$1');
	return safe.normalize(form);
}

/** Returns the stored form of a name, label or other text of one line. */
export function storedLine(typed: string): string {
	return trimInvisible(storedText(typed).replace(/[\n\t]+/g, ' '));
}

/**
 * Removes invisible characters from both ends. A loop is used, because a regular expression would
 * take quadratic time over long runs of spaces.
 */
function trimInvisible(text: string): string {
	let end = text.length;
	for (let letter = before(text, end); isUnseen(letter); letter = before(text, end)) {
		end -= letter.length;
	}
	// The variation selectors of an emoji or a Han character at the end are kept, although they are
	// invisible.
	for (let letter = at(text, end); end > 0 && SELECTOR.test(letter); letter = at(text, end)) {
		end += letter.length;
	}
	let start = 0;
	for (let letter = at(text, 0); start < end && isUnseen(letter); letter = at(text, start)) {
		start += letter.length;
	}
	return text.slice(start, end);
}

const isUnseen = (letter: string) => INVISIBLE.test(letter) || SELECTOR.test(letter);

/** Returns the character (code point) that starts at `index`; empty at the end. */
function at(text: string, index: number): string {
	const point = text.codePointAt(index);
	return point === undefined ? '' : String.fromCodePoint(point);
}

/** Returns the character (code point) that ends before `index`; empty at the start. */
function before(text: string, index: number): string {
	const pair = index < 2 ? '' : at(text, index - 2);
	return pair.length === 2 ? pair : text.slice(Math.max(0, index - 1), index);
}

const GAP = '[\\s\\u2800\\p{Default_Ignorable_Code_Point}]';
/** Bullets of office programs; three of them are in the private area of symbol fonts. */
const BULLET = '[•‣⁃◦∙▪▫■□●○◆◇►▶➤➢✓✔\\uf0a7\\uf0b7\\uf0d8]';
/**
 * Numbers, letters and dashes that may also be ordinary text. They count as list marks only before
 * white space or an invisible character.
 */
const NUMBER = '(?:\\(?\\d{1,3}(?:\\.\\d{1,3}){0,3}[.)]|\\(?[A-Za-z][.)]|[-–—*·])';
const LIST_MARKS = new RegExp(`^(?:${BULLET}${GAP}*|${NUMBER}${GAP}+)+`, 'u');

/** Removes the numbers and bullets of a list from the start: "1. Een" and "• Een" become "Een". */
export function withoutListMarks(stored: string): string {
	return stored.replace(LIST_MARKS, '');
}

/**
 * Returns the stored form of one question of a list. List marks are removed, because pages number
 * the questions themselves.
 */
export function storedQuestion(typed: string): string {
	return withoutListMarks(storedText(typed));
}

/**
 * Returns the questions of a typed or pasted list, one per line. An empty line gives an empty text.
 */
export function questionLines(typed: string): string[] {
	return typed.replace(LINE_ENDS, '\n').split('\n').map(storedQuestion);
}

const segmenter =
	typeof Intl.Segmenter === 'function'
		? new Intl.Segmenter(undefined, { granularity: 'grapheme' })
		: null;

/**
 * Splits a text into letters as people see them. Browsers without `Intl.Segmenter` get code points
 * instead.
 */
export function graphemes(text: string): string[] {
	return segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : [...text];
}
