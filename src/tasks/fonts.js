/**
 * Reduces the fonts to the letters of the languages in use, from 179 to 62 kB, and splits each one
 * in two: `core` has the characters of nearly all Dutch and English text, and browsers load `rest`
 * only for a text that has one of its characters. The result is written to src/lib/generated/fonts
 * before a build or the development server starts. It includes the style sheet with the font faces.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isUpToDate, root, stamped } from './build-stamp.js';

const FRAUNCES = '@fontsource-variable/fraunces';
const INSTRUMENT = '@fontsource-variable/instrument-sans';

/** Optical size of the font, legible both in lists (20 px) and on the stage (100 px). */
const OPSZ = 60;
/**
 * Value of Fraunces' WONK axis. With 1 the italic h, k, l, b and d end in a curl, and "lukt" reads
 * as "fukt".
 */
const WONK = 0;
/**
 * OpenType features that are kept. Without `rvrn` the value 0 of Fraunces' WONK axis has no effect,
 * and the italic h, k, l, b and d keep their curls.
 */
const SERIF_FEATURES = ['rvrn', 'kern', 'liga', 'lnum', 'tnum'];

const ASCII = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index));
const LETTERS = [...'áàâäãåçéèêëíìîïñóòôöõúùûüýÿ'];
/**
 * Punctuation and symbols. The escapes are the no-break, the thin and the narrow no-break space.
 */
const SIGNS = [...'„“”‚‘’–—…·•×−±€£°½«»←→↑↓✓\u00a0\u2009\u202f'];
/** Characters of program code. They are left out, because their kerning costs 3 kB. */
const EXCLUDED = { serif: new Set('\\^_`{|}~<>[]'), sans: new Set('\\^`{|}~') };

/** Characters of the `core` files: all but a few that Dutch and English texts of the app have. */
const CORE = new Set([
	...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
	..." .,:;?!'’‘()-–…·/&\u00a0",
	...'ëéïöüèóáíú'
]);

const PARTS = /** @type {const} */ (['core', 'rest']);

/**
 * Returns the characters that a part of the serif or the sans-serif font has.
 * @param {keyof typeof EXCLUDED} style
 * @param {(typeof PARTS)[number]} part
 */
function characters(style, part) {
	const letters = LETTERS.flatMap((letter) => [letter, letter.toUpperCase()]);
	return [...ASCII, ...letters, 'ß', ...SIGNS].filter(
		(sign) => !EXCLUDED[style].has(sign) && CORE.has(sign) === (part === 'core')
	);
}

/**
 * Returns characters as the value of `unicode-range`, with neighbours as one range.
 * @param {string[]} signs
 */
function unicodeRange(signs) {
	const points = signs.map((sign) => sign.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
	/** @type {number[][]} */
	const runs = [];
	for (const point of points) {
		const run = runs.at(-1);
		if (run?.at(-1) === point - 1) run.push(point);
		else runs.push([point]);
	}
	const hex = (/** @type {number | undefined} */ point) => point?.toString(16);
	return runs
		.map((run) => `U+${hex(run[0])}${run.length > 1 ? `-${hex(run.at(-1))}` : ''}`)
		.join(', ');
}

const FONTS = /** @type {const} */ ([
	{
		name: 'serif-italic',
		source: `${FRAUNCES}/files/fraunces-latin-full-italic.woff2`,
		family: 'serif',
		features: SERIF_FEATURES,
		axes: { opsz: OPSZ, wght: 400, SOFT: 0, WONK },
		face: { family: 'Kantlijn Serif', style: 'italic', weight: '400' }
	},
	{
		name: 'serif-roman',
		source: `${FRAUNCES}/files/fraunces-latin-full-normal.woff2`,
		family: 'serif',
		features: SERIF_FEATURES,
		axes: { opsz: OPSZ, wght: 500, SOFT: 0, WONK },
		face: { family: 'Kantlijn Serif', style: 'normal', weight: '500' }
	},
	{
		// The width axis needs no value, because the source file has only the width 100.
		name: 'sans',
		source: `${INSTRUMENT}/files/instrument-sans-latin-wght-normal.woff2`,
		family: 'sans',
		features: ['kern', 'lnum', 'tnum'],
		axes: { wght: { min: 400, max: 600 } },
		face: { family: 'Kantlijn Sans', style: 'normal', weight: '400 600' }
	}
]);

/** Files to make: each font in two parts, with the descriptors of its `@font-face` rule. */
const FILES = FONTS.flatMap(({ name, face, ...font }) =>
	PARTS.map((part) => {
		const signs = characters(font.family, part);
		return {
			...font,
			file: `${name}-${part}.woff2`,
			text: signs.join(''),
			face: { ...face, range: unicodeRange(signs) }
		};
	})
);

/** Letters of a PDF: all that the sources have of Western European languages. */
const WESTERN = [
	...Array.from({ length: 0xe0 }, (_, index) => String.fromCharCode(0x20 + index)),
	...'ŒœŸ',
	...SIGNS
].join('');

/** Files for PDF reports: whole weights, in the form that the PDF library reads. */
const PDF_FILES = [
	{ name: 'question', style: 'italic', axes: { opsz: OPSZ, wght: 400, SOFT: 0, WONK } },
	{ name: 'heading', style: 'normal', axes: { opsz: OPSZ, wght: 500, SOFT: 0, WONK } },
	{ name: 'text', axes: { wght: 400 } },
	{ name: 'label', axes: { wght: 600 } }
].map(({ name, style, axes }) => ({
	file: `pdf-${name}.ttf`,
	source: style
		? `${FRAUNCES}/files/fraunces-latin-full-${style}.woff2`
		: `${INSTRUMENT}/files/instrument-sans-latin-wght-normal.woff2`,
	text: WESTERN,
	features: style ? SERIF_FEATURES : ['kern', 'liga', 'lnum', 'tnum'],
	axes
}));

const FOLDER = 'src/lib/generated/fonts';
const require = createRequire(import.meta.url);

/** Style sheet with the faces, for pages. */
const STYLES = FILES.map(
	({ file, face }) => `@font-face {
	font-family: '${face.family}';
	font-style: ${face.style};
	font-weight: ${face.weight};
	font-display: swap;
	src: url('./${file}') format('woff2');
	unicode-range: ${face.range};
}
`
).join('');

/** Module with the same faces, for pictures that embed them. */
const MODULE = [
	...FILES.map(({ file }, at) => `import url${at} from './${file}?url';`),
	'export const FACES = [',
	...FILES.map(({ face }, at) => `\t{ ...${JSON.stringify(face)}, url: url${at} },`),
	'];',
	''
].join('\n');

/** @type {import('./build-stamp.js').Step} */
const fonts = {
	stamp: `${FOLDER}/stamp`,
	makes: [...[...FILES, ...PDF_FILES].map(({ file }) => file), 'faces.css', 'faces.ts'].map(
		(file) => `${FOLDER}/${file}`
	),
	/**
	 * Returns the hash of the options above, and of the versions of the packages that make the files.
	 */
	hash() {
		const versions = [FRAUNCES, INSTRUMENT, 'subset-font'].map(
			(name) => require(`${name}/package.json`).version
		);
		return createHash('sha256')
			.update(JSON.stringify([versions, FILES, PDF_FILES, STYLES, MODULE]))
			.digest('hex');
	}
};

async function write() {
	// @ts-expect-error The package has no types.
	const { default: subset } = await import('subset-font');
	await mkdir(join(root, FOLDER), { recursive: true });
	for (const { file, source, text, features, axes } of [...FILES, ...PDF_FILES]) {
		const font = await subset(await readFile(require.resolve(source)), text, {
			targetFormat: file.endsWith('.ttf') ? 'truetype' : 'woff2',
			keepFeatures: features,
			variationAxes: axes,
			noHinting: true,
			dropTables: ['STAT']
		});
		await replace(file, font);
	}
	await replace('faces.css', STYLES);
	await replace('faces.ts', MODULE);
}

/**
 * Writes a file under another name first, because a build and a test may write it at the same time.
 * @param {string} file
 * @param {string | Buffer} contents
 */
async function replace(file, contents) {
	const path = join(root, FOLDER, file);
	await writeFile(`${path}.${process.pid}`, contents);
	await rename(`${path}.${process.pid}`, path);
}

/**
 * Returns a Vite plugin that reduces the fonts when their inputs have changed.
 * @returns {import('vite').Plugin}
 */
export function subsetFonts() {
	return {
		name: 'subset-fonts',
		async config() {
			if (!isUpToDate(fonts)) await stamped(fonts, write);
		}
	};
}
