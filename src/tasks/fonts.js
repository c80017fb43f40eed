/**
 * Subsets the fonts to what Dutch and English need, into src/lib/generated/fonts, before anything
 * is built or served: 179 kB of whole files become 54. src/lib/styles/fonts.css uses the result.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isUpToDate, root, stamped } from './build-stamp.js';

const FRAUNCES = '@fontsource-variable/fraunces';
const INSTRUMENT = '@fontsource-variable/instrument-sans';

/** Between the sizes of a list (20 px) and of a stage (100 px): crisp on one, open on the other. */
const OPSZ = 60;
/** With 1, the italic's h, k, l, b and d end in a curl and "lukt" reads as "fukt". */
const WONK = 0;
/** `rvrn` holds the plain letters that WONK 0 asks for: without it the curls come back. */
const SERIF_FEATURES = ['rvrn', 'kern', 'liga', 'lnum', 'tnum'];

const ASCII = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index));
const LETTERS = [...'áàâäãåçéèêëíìîïñóòôöõúùûüýÿ'];
/** The last three are the spaces: no-break, thin, narrow no-break. */
const SIGNS = [...'„“”‚‘’–—…·•×−±€£°½«»←→↑↓✓\u00a0\u2009\u202f'];
/** What programs are written with, not questions; kerning makes these signs dear (3 kB). */
const SPARED = { serif: new Set('\\^_`{|}~<>[]'), sans: new Set('\\^`{|}~') };

/** @param {keyof typeof SPARED} style */
function characters(style) {
	const letters = LETTERS.flatMap((letter) => [letter, letter.toUpperCase()]);
	return [...ASCII, ...letters, ...SIGNS].filter((sign) => !SPARED[style].has(sign)).join('');
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
		// This file's width is 100 already.
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
	/** Changes with the options above and with the version of anything that makes the files. */
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
	// @ts-expect-error It comes without types.
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
		// Written aside and moved: a build and a test may do this at the same moment.
		const path = join(root, FOLDER, `${name}.woff2`);
		await writeFile(`${path}.${process.pid}`, font);
		await rename(`${path}.${process.pid}`, path);
	}
}

/** @returns {import('vite').Plugin} */
export function subsetFonts() {
	return {
		name: 'subset-fonts',
		async config() {
			if (!isUpToDate(fonts)) await stamped(fonts, write);
		}
	};
}
