/**
 * Reduces the fonts to the letters of Dutch and English, from 179 to 54 kB. The result is written
 * to src/lib/generated/fonts before a build or the development server starts, and
 * src/lib/styles/fonts.css uses it.
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

/**
 * Returns the characters that are kept in the serif or the sans-serif font.
 * @param {keyof typeof EXCLUDED} style
 */
function characters(style) {
	const letters = LETTERS.flatMap((letter) => [letter, letter.toUpperCase()]);
	return [...ASCII, ...letters, ...SIGNS].filter((sign) => !EXCLUDED[style].has(sign)).join('');
}

const FACES = [
	{
		name: 'serif-italic',
		source: `${FRAUNCES}/files/fraunces-latin-full-italic.woff2`,
		text: characters('serif'),
		features: SERIF_FEATURES,
		axes: { opsz: OPSZ, wght: 400, SOFT: 0, WONK }
	},
	{
		name: 'serif-roman',
		source: `${FRAUNCES}/files/fraunces-latin-full-normal.woff2`,
		text: characters('serif'),
		features: SERIF_FEATURES,
		axes: { opsz: OPSZ, wght: 500, SOFT: 0, WONK }
	},
	{
		// The width axis needs no value, because the source file has only the width 100.
		name: 'sans',
		source: `${INSTRUMENT}/files/instrument-sans-latin-wght-normal.woff2`,
		text: characters('sans'),
		features: ['kern', 'liga', 'lnum', 'tnum'],
		axes: { wght: { min: 400, max: 700 } }
	}
];

const FOLDER = 'src/lib/generated/fonts';
const require = createRequire(import.meta.url);

/** @type {import('./build-stamp.js').Step} */
const fonts = {
	stamp: `${FOLDER}/stamp`,
	makes: FACES.map(({ name }) => `${FOLDER}/${name}.woff2`),
	/**
	 * Returns the hash of the options above, and of the versions of the packages that make the files.
	 */
	hash() {
		const versions = [FRAUNCES, INSTRUMENT, 'subset-font'].map(
			(name) => require(`${name}/package.json`).version
		);
		return createHash('sha256')
			.update(JSON.stringify([versions, FACES]))
			.digest('hex');
	}
};

async function write() {
	// @ts-expect-error The package has no types.
	const { default: subset } = await import('subset-font');
	await mkdir(join(root, FOLDER), { recursive: true });
	for (const { name, source, text, features, axes } of FACES) {
		const font = await subset(await readFile(require.resolve(source)), text, {
			targetFormat: 'woff2',
			keepFeatures: features,
			variationAxes: axes,
			noHinting: true,
			dropTables: ['STAT']
		});
		// Written under another name first, because a build and a test may write the file at the same
		// time.
		const path = join(root, FOLDER, `${name}.woff2`);
		await writeFile(`${path}.${process.pid}`, font);
		await rename(`${path}.${process.pid}`, path);
	}
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
