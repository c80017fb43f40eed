/**
 * Serves the build's files with a hash in their name from memory. Thousands of phones may open a
 * page at the same moment, and each requests a dozen of these files. adapter-node would take ten
 * times as long per file.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { accepts } from '../accepted-encodings.ts';

const PREFIX = '/_app/immutable/';

const TYPES: Record<string, string> = {
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.woff2': 'font/woff2',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png'
};

/** Encodings for which the build has compressed files, in order of preference. */
const ENCODINGS = [
	['br', '.br'],
	['gzip', '.gz']
] as const;

/**
 * Headers that are removed from responses with these files. The headers have an effect only on
 * pages, and would add half a kilobyte to each file.
 */
const PAGE_HEADERS = [
	'Content-Security-Policy',
	'Permissions-Policy',
	'Referrer-Policy',
	'X-Frame-Options'
];

/**
 * Serves a request, if it is for one of the build's files with a hash in their name.
 * @returns whether a response was sent
 */
export type Serve = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Returns the function that serves the build's files with a hash in their name.
 * @param client the build's folder of files for browsers; it may be missing
 */
export function immutableFiles(client: string): Serve {
	const folder = join(client, PREFIX);
	const names = new Set(
		existsSync(folder)
			? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
					Object.hasOwn(TYPES, extname(name))
				)
			: []
	);
	const read = new Map<string, Buffer | null>();

	/**
	 * Returns the bytes of a file; `null` if it is missing. A file is read at its first request, so
	 * that the server starts fast.
	 */
	function contents(name: string): Buffer | null {
		let bytes = read.get(name);
		if (bytes === undefined) {
			const path = join(folder, name);
			bytes = existsSync(path) ? readFileSync(path) : null;
			read.set(name, bytes);
		}
		return bytes;
	}

	/** Whether there is a compressed form of a file; fonts and pictures are compressed in themselves. */
	const varies = (name: string) => ENCODINGS.some(([, ending]) => contents(name + ending) !== null);

	return (request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') return false;
		const [path = ''] = request.url?.split('?', 1) ?? [];
		if (!path.startsWith(PREFIX)) return false;
		const name = path.slice(PREFIX.length);
		if (!names.has(name)) return false;
		const accepted = String(request.headers['accept-encoding'] ?? '');
		const [encoding, ending] = ENCODINGS.find(
			([encoding, ending]) => accepts(accepted, encoding) && contents(name + ending)
		) ?? [null, ''];
		const body = contents(name + ending);
		if (!body) return false;
		for (const name of PAGE_HEADERS) response.removeHeader(name);
		// In HTTP/1.1 a connection stays open unless a header says otherwise.
		if (request.httpVersion === '1.1') response.removeHeader('Connection');
		response.writeHead(200, {
			'Content-Type': TYPES[extname(name)],
			'Content-Length': body.length,
			'Cache-Control': 'public, max-age=31536000, immutable',
			...(varies(name) && { Vary: 'Accept-Encoding' }),
			...(encoding && { 'Content-Encoding': encoding })
		});
		response.end(request.method === 'HEAD' ? undefined : body);
		return true;
	};
}
