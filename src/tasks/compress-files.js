/**
 * Compresses the files of a build for browsers, a few at a time. SvelteKit opens all of them at
 * once, several thousand with their compressed forms, which is more than a process may open in many
 * containers.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const EXTENSIONS = ['.css', '.html', '.js', '.json', '.svg', '.txt', '.xml'];

/** Number of files that are compressed at the same time. */
const AT_ONCE = 8;

const { BROTLI_MODE_TEXT, BROTLI_PARAM_MODE, BROTLI_PARAM_SIZE_HINT } = constants;

/** @param {string} file */
async function compressFile(file) {
	const plain = await readFile(file);
	const params = {
		[BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
		[BROTLI_PARAM_SIZE_HINT]: plain.length
	};
	await writeFile(`${file}.br`, await promisify(brotliCompress)(plain, { params }));
	await writeFile(
		`${file}.gz`,
		await promisify(gzip)(plain, { level: constants.Z_BEST_COMPRESSION })
	);
}

/**
 * Writes a `.br` and a `.gz` beside each text file in a folder and its subfolders.
 * @param {string} folder may be missing
 */
export async function compressFiles(folder) {
	const found = await readdir(folder, { recursive: true }).catch((error) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
	const files = found.filter((file) => EXTENSIONS.includes(extname(file)));
	const next = async () => {
		for (let file = files.pop(); file; file = files.pop()) await compressFile(join(folder, file));
	};
	await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/**
 * Returns an adapter that compresses files in this way.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export const withFewOpenFiles = (adapter) => ({
	...adapter,
	adapt: (builder) => adapter.adapt({ ...builder, compress: compressFiles })
});
