/**
 * Makes valid requests large in number of items, depth and length, in any part: body, form,
 * headers, cookies, query or path.
 */
import type { Chance } from '../testing/seeded-chance.ts';
import {
	COOKIES,
	DEPTHS,
	HEADERS,
	HEADER_SIZES,
	LARGE_SIZES,
	PIECES,
	QUERIES,
	SIZES
} from './growing-pieces.ts';

/** A request with large parts. `what` describes these parts, for failure messages. */
export interface Grown {
	method: string;
	path: string;
	headers: Record<string, string>;
	body: Buffer;
	what: string[];
}

/** A valid request, from which `grown` makes a large one. */
export interface Seed {
	method: string;
	path: string;
	json?: object | undefined;
	form?: Record<string, string> | undefined;
	/** Whether the route accepts bodies of several megabytes. */
	isLarge: boolean;
}

const repeated = (piece: string, length: number) =>
	piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/**
 * Turns a text into a header value, with one byte per character and no control character except
 * tab.
 */
const asHeader = (text: string) =>
	Buffer.from(text)
		.toString('latin1')
		.replace(/[^\t -~\u0080-\u00ff]/g, '?');

/** Returns the JSON text of arrays or objects nested to this depth. */
function nested({ one }: Chance, depth: number): string {
	const [open, close] = one([
		['[', ']'],
		['{"a":', '}'],
		['[[],', ']'],
		['{"questions":[', ']}']
	] as const);
	return open.repeat(depth) + '0' + close.repeat(depth);
}

/**
 * Returns the JSON text, of about `size` bytes, of an array or object whose many members all equal
 * `sample`.
 */
function many({ one, next }: Chance, sample: string, size: number): string {
	const count = Math.max(1, Math.floor(size / (sample.length + 1)));
	if (next() < 0.75) return `[${Array.from({ length: count }, () => sample).join()}]`;
	const name = one(['x', '__proto__', 'constructor', 'é']);
	return `{${Array.from({ length: count }, (_, at) => `"${name}${at}":${sample}`).join()}}`;
}

/**
 * Returns the JSON text of a large value that replaces `before`, and a description of what is
 * large.
 */
function grownValue(chance: Chance, before: unknown, sizes: readonly number[]): [string, string] {
	const { one, next } = chance;
	const size = one(sizes);
	const kind = next();
	if (kind < 0.3) {
		const piece = one(PIECES);
		return [JSON.stringify(repeated(piece, size)), `${size} of ${JSON.stringify(piece)}`];
	}
	if (kind < 0.4) return [`${one(['', '-', '0.', '1e'])}${'9'.repeat(size)}`, `${size} digits`];
	if (kind < 0.6) {
		const depth = one(DEPTHS);
		return [nested(chance, depth), `${depth} deep`];
	}
	const first = Array.isArray(before) ? before[0] : before;
	const samples = ['{}', '1', '""', 'null', '[]', JSON.stringify(first ?? 'x')];
	const sample = one(samples);
	return [many(chance, sample, size), `${size} bytes of ${sample.slice(0, 40)}`];
}

/** Returns the JSON text of an export file with many equal items, which are faulty or valid. */
function grownExport({ one }: Chance, size: number): string {
	const sample = one([
		'{}',
		'{"question":""}',
		'{"id":"x","question":"Vraag?","placements":[{}]}',
		'{"question":"Vraag?","benefits":["x","x"],"placements":[{"position":0},{"position":2}]}'
	]);
	const list = many({ one, next: () => 0 } as unknown as Chance, sample, size);
	return `{"${one(['assignments', 'teams', 'workshops', 'decks'])}":${list}}`;
}

function grownJson(chance: Chance, json: object, sizes: readonly number[], isLarge: boolean) {
	const { one, next } = chance;
	if (isLarge && next() < 0.6) {
		const size = one(sizes);
		return { text: grownExport(chance, size), what: `an account of ${size} bytes` };
	}
	const fields = Object.entries(json);
	const kind = next();
	if (kind < 0.15 || fields.length === 0) {
		const [text, what] = grownValue(chance, json, sizes);
		return { text, what: `body: ${what}` };
	}
	if (kind < 0.3) {
		const extra = repeated(one(PIECES), one(sizes));
		const text = JSON.stringify({ ...json, [extra]: 1 });
		return { text, what: `a name of ${extra.length}` };
	}
	const [grown] = one(fields);
	let what = '';
	const parts = fields.map(([name, value]) => {
		if (name !== grown) return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
		const [text, how] = grownValue(chance, value, sizes);
		what = `${name}: ${how}`;
		return `${JSON.stringify(name)}:${text}`;
	});
	return { text: `{${parts.join()}}`, what };
}

function grownForm(chance: Chance, form: Record<string, string>, sizes: readonly number[]) {
	const { one, next } = chance;
	const size = one(sizes);
	const piece = one(PIECES);
	const names = [
		...Object.keys(form),
		'question',
		'email',
		'password',
		'code',
		'own',
		'names',
		'x'
	];
	const name = one(names);
	if (next() < 0.3) {
		const boundary = repeated('b', one([1, 60, 500]));
		const part = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${one(['', '1'])}\r\n`;
		const count = next() < 0.5 ? Math.ceil(size / part.length) : 1;
		const long = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="f"\r\n\r\n`;
		const body = part.repeat(count) + long + repeated(piece, size) + `\r\n--${boundary}--\r\n`;
		return {
			text: body,
			type: `multipart/form-data; boundary=${boundary}`,
			what: `${count} parts, ${name}: ${size} of ${JSON.stringify(piece)}`
		};
	}
	const rest = new URLSearchParams({ sent: 'yes', ...form }).toString();
	const value = encodeURIComponent(repeated(piece, size).toWellFormed()).slice(0, size);
	const text =
		next() < 0.5
			? `${rest}&${name}=${value}`
			: `${rest}${`&${name}=1`.repeat(Math.ceil(size / (name.length + 3)))}`;
	const type = 'application/x-www-form-urlencoded';
	return { text, type, what: `form, ${name}: ${size} of ${JSON.stringify(piece)}` };
}

function growHeaders(chance: Chance, { headers, what }: Grown): void {
	const { one, next, upTo } = chance;
	for (let n = 1 + upTo(2); n > 0; n -= 1) {
		const [name, size, piece] = [one(HEADERS), one(HEADER_SIZES), one(PIECES)];
		headers[name] =
			`${one(['', 'a', 'text/html', 'nl', 'Bearer '])}${asHeader(repeated(piece, size))}`.trim();
		what.push(`${name}: ${size} of ${JSON.stringify(piece)}`);
	}
	if (next() < 0.1) {
		for (let n = upTo(300); n > 0; n -= 1) headers[`x-many-${n}`] = 'y';
		what.push('many headers');
	}
}

function growCookies({ one, next }: Chance, { headers, what }: Grown): void {
	const [name, size, piece] = [one(COOKIES), one(HEADER_SIZES), one(PIECES)];
	const long = asHeader(repeated(piece, size)).trim();
	const many = `${name}=1; `.repeat(Math.ceil(size / 12));
	const grown = next() < 0.5 ? `${name}=${long}` : `${many}${name}=${long.slice(0, 200)}`;
	const own = headers.cookie && next() < 0.7 ? `${headers.cookie}; ` : '';
	headers.cookie = next() < 0.5 ? own + grown : `${grown}; ${own}`;
	what.push(`cookie ${name}: ${size} of ${JSON.stringify(piece)}`);
}

function growPath({ one, next }: Chance, request: Grown): void {
	const [size, piece] = [one([10, 100, 1_000, 6_000, 13_000]), one(PIECES)];
	const text = next() < 0.5 ? piece : encodeURIComponent(piece.toWellFormed());
	const grown = asHeader(repeated(text, size)).replace(/[\s#?\u0080-\u00ff]/g, '~');
	if (next() < 0.7) {
		const name = one(QUERIES);
		const value = next() < 0.5 ? `${name}=${grown}` : `${name}=1&`.repeat(Math.ceil(size / 6));
		request.path += `${request.path.includes('?') ? '&' : '?'}${value}`;
		request.what.push(`query ${name}: ${size} of ${text}`);
		return;
	}
	const [path = '', query] = request.path.split('?', 2);
	const steps = path.split('/');
	steps[Math.max(1, Math.floor(next() * (steps.length + 1)))] = grown;
	request.path = steps.join('/') + (query ? `?${query}` : '');
	request.what.push(`path: ${size} of ${text}`);
}

/** Makes a valid request large in one or several parts. */
export function grown(seed: Seed, headers: Record<string, string>, chance: Chance): Grown {
	const { next } = chance;
	const { method, path, json, form } = seed;
	const request: Grown = { method, path, headers: { ...headers }, body: Buffer.alloc(0), what: [] };
	const sizes = seed.isLarge ? LARGE_SIZES : SIZES;
	if (form) {
		const { text, type, what } = grownForm(chance, form, sizes);
		Object.assign(request, { body: Buffer.from(text) });
		request.headers['content-type'] = type;
		request.what.push(what);
	} else if (json || next() < 0.1) {
		const { text, what } = grownJson(chance, json ?? {}, sizes, seed.isLarge);
		Object.assign(request, { body: Buffer.from(text) });
		request.headers['content-type'] = 'application/json';
		request.what.push(what);
	}
	const isOnlyBody = request.body.length > 0 && next() < 0.6;
	if (!isOnlyBody) {
		if (next() < 0.5) growHeaders(chance, request);
		if (next() < 0.4) growCookies(chance, request);
		if (next() < 0.5 || request.what.length === 0) growPath(chance, request);
	}
	return request;
}
