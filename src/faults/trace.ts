/** Reads strace's record of a server: what the server wrote to files, synced, and sent. */

export type Call =
	| { kind: 'create' | 'remove' | 'sync'; file: string }
	| { kind: 'write'; file: string; at: number; bytes: Buffer }
	| { kind: 'truncate'; file: string; length: number }
	/** Bytes sent over a connection. */
	| { kind: 'send'; bytes: Buffer };

/**
 * Returns the command that traces a server into a file. Because of `-D`, the process id of the
 * command belongs to the server and not to strace.
 */
export function straceInto(log: string): string[] {
	const calls = 'openat,pwrite64,write,writev,ftruncate,unlink,fsync,fdatasync';
	const whole = ['-xx', '-s', '1000000'];
	return ['strace', '-f', '-D', '-y', '--seccomp-bpf', ...whole, '-o', log, '-e', `trace=${calls}`];
}

const WHOLE = /^(\d+) +(\w+)\((.*)\) += (-?\d+)/;
const BEGUN = /^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$/;
const ENDED = /^(\d+) +<\.\.\. (\w+) resumed>(.*)\) += (-?\d+)/;

/** Parses strace's record, and yields the successful calls in the order of their completion. */
export function* callsIn(log: string): Generator<Call> {
	/** Arguments of each thread's unfinished call, by thread id. */
	const begun = new Map<string, string>();
	for (const line of log.split('\n')) {
		const half = BEGUN.exec(line);
		if (half) {
			begun.set(half[1] ?? '', half[3] ?? '');
			continue;
		}
		const [, thread = '', name = '', rest = '', result = ''] =
			WHOLE.exec(line) ?? ENDED.exec(line) ?? [];
		const args = (ENDED.test(line) ? (begun.get(thread) ?? '') : '') + rest;
		const call = Number(result) < 0 ? null : read(name, args, Number(result));
		if (call) yield call;
	}
}

function read(name: string, args: string, result: number): Call | null {
	const file = textOf(/^\d+<((?:\\x..)*)>/.exec(args)?.[1]);
	const strings = [...args.matchAll(/"((?:\\x..)*)"/g)].map(([, text]) => bytesOf(text));
	const numbers = args.split(', ').slice(-2).map(Number);
	switch (name) {
		case 'openat':
			return args.includes('O_CREAT') ? { kind: 'create', file: String(strings[0]) } : null;
		case 'unlink':
			return { kind: 'remove', file: String(strings[0]) };
		case 'fsync':
		case 'fdatasync':
			return { kind: 'sync', file };
		case 'ftruncate':
			return { kind: 'truncate', file, length: numbers[1] ?? NaN };
		case 'pwrite64': {
			const bytes = strings[0]?.subarray(0, result);
			return bytes ? { kind: 'write', file, at: numbers[1] ?? NaN, bytes } : null;
		}
		case 'write':
		case 'writev':
			if (!/^(socket|TCP)/.test(file)) return null;
			return { kind: 'send', bytes: Buffer.concat(strings).subarray(0, result) };
		default:
			return null;
	}
}

const bytesOf = (escaped = '') => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
const textOf = (escaped?: string) => bytesOf(escaped).toString();
