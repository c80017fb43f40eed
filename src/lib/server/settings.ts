/**
 * Settings from the environment, read once at the start, with one message per wrong setting.
 * start.ts imports this file unbundled, so it must not import other modules of the project.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Raised for wrong settings; the message has one line per setting. */
export class SettingsError extends Error {
	override name = 'SettingsError';
}

/** Minimum length of SECRET in characters. */
const SECRET_MIN = 32;

/** Each description completes the sentence "NAME must be …". */
const shape = {
	PORT: z
		.string()
		.regex(/^\d{1,5}$/)
		.transform(Number)
		.pipe(z.number().max(65535))
		.default(3000)
		.describe('a whole number from 0 to 65535'),
	// All interfaces over IPv6 and IPv4: `localhost` is ::1 on some machines, and phones use IPv4.
	HOST: z
		.string()
		.regex(/^[0-9a-z][0-9a-z.-]*$|^[0-9a-f:.]+$/i)
		.default('::')
		.describe('an address or a name of this machine, such as 127.0.0.1'),
	ORIGIN: z
		.string()
		.refine(isOrigin)
		.nullable()
		.default(null)
		.describe('an origin without a path, such as https://kantlijn.example'),
	TRUST_PROXY: z
		.string()
		.regex(/^(\d|true|false)$/)
		.transform((text) => (text === 'true' ? 1 : text === 'false' ? 0 : Number(text)))
		.default(0)
		.describe('the number of proxies in front, from 0 to 9, or true or false'),
	DATABASE_URL: z
		.string()
		.transform(databaseOf)
		.pipe(z.union([z.object({ file: z.string() }), z.object({ url: z.string() })]))
		.default(() => ({ file: resolve('data/kantlijn.db') }))
		.describe(
			'file: and a path, such as file:data/kantlijn.db, or the address of a PostgreSQL database, ' +
				'such as postgres://user:password@localhost/kantlijn'
		),
	REDIS_URL: z
		.string()
		.refine((text) => /^rediss?:\/\/[^/?#]/.test(text) && URL.canParse(text))
		.nullable()
		.default(null)
		.describe('the address of a Redis or Valkey, such as redis://localhost:6379'),
	SECRET: z
		.string()
		.min(SECRET_MIN)
		.nullable()
		.default(null)
		.describe(`at least ${SECRET_MIN} characters`),
	SMTP_URL: z
		.string()
		.refine((text) => /^smtps?:\/\/[^/?#]/.test(text) && URL.canParse(text))
		.nullable()
		.default(null)
		.describe('the address of a mail server, such as smtps://user:password@mail.example'),
	MAIL_FROM: z
		.string()
		.regex(/^([^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/)
		.nullable()
		.default(null)
		.describe('who mails come from, such as Kantlijn <noreply@kantlijn.example>'),
	RETENTION_DAYS: z
		.string()
		.regex(/^\d{1,4}$/)
		.transform(Number)
		.pipe(z.number().min(1).max(3650))
		.default(90)
		.describe('a whole number of days from 1 to 3650'),
	METRICS_TOKEN: z
		.string()
		.regex(/^[!-~]{16,}$/)
		.nullable()
		.default(null)
		.describe('at least 16 letters, digits or signs without a space'),
	LOG_LEVEL: z
		.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
		.default('info')
		.describe('one of fatal, error, warn, info, debug, trace, silent')
};

type Name = keyof typeof shape;

/** Settings whose values are left out of messages, which may be logged: secrets and passwords. */
const HIDDEN: readonly Name[] = [
	'SECRET',
	'DATABASE_URL',
	'REDIS_URL',
	'METRICS_TOKEN',
	'SMTP_URL'
];

/** Settings as given; `secret` is `null` when SECRET is not set. */
export type GivenSettings = ReturnType<typeof readSettings>;

export type Settings = GivenSettings & { secret: string };

/**
 * Reads and validates the environment.
 * @throws SettingsError
 */
export function readSettings(env: NodeJS.ProcessEnv) {
	// `PORT=` in an .env file means "not set".
	const given = Object.fromEntries(
		Object.keys(shape).map((name) => [name, env[name] || undefined])
	);
	const read = z.object(shape).safeParse(given);
	if (!read.success) {
		const names = new Set(read.error.issues.map((issue) => issue.path[0] as Name));
		throw new SettingsError([...names].map((name) => faultOf(name, env[name] ?? '')).join('\n'));
	}
	const { data } = read;
	const { SMTP_URL: url, MAIL_FROM: from } = data;
	if ((url === null) !== (from === null)) {
		const [missing, given] = url ? ['MAIL_FROM', 'SMTP_URL'] : ['SMTP_URL', 'MAIL_FROM'];
		throw new SettingsError(`${missing} must be set as well where ${given} is.`);
	}
	if (data.REDIS_URL && 'file' in data.DATABASE_URL) {
		throw new SettingsError(
			'REDIS_URL is for several instances, and those need a PostgreSQL database in DATABASE_URL.'
		);
	}
	return {
		port: data.PORT,
		host: data.HOST,
		origin: data.ORIGIN,
		/** Number of proxies in front whose `X-Forwarded-…` headers are trusted. */
		trustProxy: data.TRUST_PROXY,
		/** Absolute path of a SQLite file, or URL of a PostgreSQL database. */
		database: data.DATABASE_URL,
		/** URL of the Redis over which instances announce changes; `null` makes them poll. */
		redis: data.REDIS_URL,
		secret: data.SECRET,
		/** Mail server and sender; `null` when no mails can be sent. */
		mail: url && from ? { url, from } : null,
		/** Days a workshop is kept after its end or its last activity. */
		retentionDays: data.RETENTION_DAYS,
		/** Bearer token that `/metrics` demands; `null` turns metrics off. */
		metricsToken: data.METRICS_TOKEN,
		logLevel: data.LOG_LEVEL
	};
}

function faultOf(name: Name, value: string): string {
	const is = HIDDEN.includes(name) ? '' : `; it is "${value}"`;
	return `${name} must be ${shape[name].description}${is}.`;
}

function isOrigin(text: string): boolean {
	return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function databaseOf(address: string): { file: string } | { url: string } | undefined {
	if (isPostgres(address)) return { url: address };
	const file = fileOf(address);
	return file === undefined ? undefined : { file };
}

/** Whether this is a PostgreSQL URL. It must name a database, so that none is chosen by default. */
function isPostgres(address: string): boolean {
	return (
		/^postgres(ql)?:\/\//.test(address) &&
		URL.canParse(address) &&
		new URL(address).pathname.length > 1
	);
}

/** Absolute path in `file:data/x.db`, `file:/data/x.db` or `file:///data/x.db`. */
function fileOf(address: string): string | undefined {
	if (!/^file:(?!:)[^?#]*[^/?#]$/.test(address)) return undefined;
	if (!address.startsWith('file://')) return resolve(address.slice('file:'.length));
	return address.startsWith('file:///') ? fileURLToPath(address) : undefined;
}

/**
 * The settings with their secret. Without SECRET, one is generated and kept in a file beside the
 * SQLite database. PostgreSQL demands SECRET, because several instances have to share it.
 * @throws SettingsError
 */
export function loadSettings(env: NodeJS.ProcessEnv): Settings {
	const given = readSettings(env);
	const { secret, database } = given;
	if (secret === null && 'url' in database) {
		throw new SettingsError(
			'SECRET must be set as well where DATABASE_URL is a PostgreSQL database: the same at least ' +
				`${SECRET_MIN} characters on every instance.`
		);
	}
	return {
		...given,
		secret: secret ?? generatedSecret(dirname((database as { file: string }).file))
	};
}

function generatedSecret(folder: string): string {
	const path = join(folder, 'secret');
	try {
		mkdirSync(folder, { recursive: true });
		writeFileSync(path, randomBytes(32).toString('base64url'), {
			flag: 'wx',
			mode: 0o600,
			// On disk before anything is signed with it.
			flush: true
		});
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'EEXIST') {
			throw new SettingsError(`DATABASE_URL must name a folder to write in; ${folder}: ${code}.`);
		}
	}
	return readSecret(path);
}

function readSecret(path: string): string {
	let secret = '';
	try {
		secret = readFileSync(path, 'utf8').trim();
	} catch {
		// An unreadable file gets the same message as one that is too short.
	}
	if (secret.length >= SECRET_MIN) return secret;
	throw new SettingsError(
		`SECRET is not set, and ${path} does not hold one of at least ${SECRET_MIN} characters; ` +
			`set SECRET, or remove that file, which signs everyone out.`
	);
}

let loaded: Settings | undefined;

/** Settings of this process, loaded at the first call. */
export function settings(): Settings {
	return (loaded ??= loadSettings(process.env));
}
