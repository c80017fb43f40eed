/**
 * Settings from the environment. They are read once, at the start, and each wrong setting gives one
 * message. start.ts imports this file unbundled, so it must not import other modules of the
 * project.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { databaseOf } from './db/database-address.ts';
import { isFramingOrigin, isOrigin } from './http/origins.ts';

/** Raised for wrong settings; the message has one line per setting. */
export class SettingsError extends Error {
	override name = 'SettingsError';
}

/** Minimum length of SECRET in characters. */
const SECRET_MIN = 32;

/** Schema of a whole number from 1. */
function aNumber(max: number) {
	return z
		.string()
		.regex(/^\d{1,7}$/)
		.transform(Number)
		.pipe(z.number().min(1).max(max));
}

/**
 * Schema of a setting that holds a maximum number.
 * @param usual default value of the setting
 */
const aCount = (usual: number) =>
	aNumber(1_000_000).default(usual).describe('a whole number from 1 to 1000000');

/** Maximum number of EMBED_ORIGINS, since each response with the embedded screen repeats them all. */
const MAX_EMBED_ORIGINS = 20;

/** The schema of each setting. Each description completes the sentence "NAME must be …". */
const shape = {
	PORT: z
		.string()
		.regex(/^\d{1,5}$/)
		.transform(Number)
		.pipe(z.number().max(65535))
		.default(3000)
		.describe('a whole number from 0 to 65535'),
	// The default `::` means all interfaces over IPv6 and IPv4. Both are needed: `localhost` is ::1
	// on some machines, and phones use IPv4.
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
	WRITE_PARTITIONS: aNumber(64).optional().describe('a whole number from 1 to 64'),
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
	RETENTION_DAYS: aNumber(3650).default(90).describe('a whole number of days from 1 to 3650'),
	OPERATOR_CONTACT: z
		.string()
		.trim()
		.regex(/^[^\p{Cc}]{1,200}$/u)
		.nullable()
		.default(null)
		.describe('one line of at most 200 characters, such as De Zwaan, privacy@zwaan.example'),
	EMBED_ORIGINS: z
		.string()
		.transform((text) => text.split(/[\s,]+/).filter(Boolean))
		.pipe(z.array(z.string().refine(isFramingOrigin)).min(1).max(MAX_EMBED_ORIGINS))
		.default([])
		.describe(
			`at most ${MAX_EMBED_ORIGINS} origins without a path, separated by spaces or commas, such as ` +
				'https://slides.example https://*.intranet.example'
		),
	BACKUP_DAYS: aNumber(3650)
		.nullable()
		.default(null)
		.describe('a whole number of days from 1 to 3650'),
	ACCOUNTS_PER_NETWORK: aCount(1_000),
	SEATS_PER_NETWORK: aCount(4_000),
	STREAMS_PER_NETWORK: aCount(5_000),
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

/**
 * Settings whose values contain secrets or passwords. Messages leave these values out, because
 * messages may be logged.
 */
const HIDDEN: readonly Name[] = [
	'SECRET',
	'DATABASE_URL',
	'REDIS_URL',
	'METRICS_TOKEN',
	'SMTP_URL'
];

/** Settings as they are given; `secret` is `null` when SECRET is not set. */
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
	if (url && !data.ORIGIN) {
		throw new SettingsError(
			'ORIGIN must be set as well where SMTP_URL is: the links in mails lead there, and without it ' +
				'whoever asks for a mail could choose where its link leads.'
		);
	}
	if (data.REDIS_URL && 'file' in data.DATABASE_URL) {
		throw new SettingsError(
			'REDIS_URL is for several instances, and those need a PostgreSQL database in DATABASE_URL.'
		);
	}
	const database = data.DATABASE_URL;
	return {
		port: data.PORT,
		host: data.HOST,
		origin: data.ORIGIN,
		/** Number of proxies in front of the server whose `X-Forwarded-…` headers are trusted. */
		trustProxy: data.TRUST_PROXY,
		/** Absolute path of a SQLite file, or URL of a PostgreSQL database; see db/client.ts. */
		database: 'url' in database ? { ...database, partitions: data.WRITE_PARTITIONS } : database,
		/**
		 * URL of the Redis over which instances announce changes; `null` makes them poll the
		 * database.
		 */
		redis: data.REDIS_URL,
		secret: data.SECRET,
		/** Mail server and sender; `null` when no mails can be sent. */
		mail: url && from ? { url, from } : null,
		/** Days from the end of a workshop, or from its last activity, until it is deleted. */
		retentionDays: data.RETENTION_DAYS,
		/** Name and contact of this server's operator, for texts on privacy; `null` when not set. */
		operatorContact: data.OPERATOR_CONTACT,
		/** Days for which the operator keeps backups, for texts on privacy; `null` when not set. */
		backupDays: data.BACKUP_DAYS,
		/** Origins whose pages may frame the embedded screen; empty when no page may. */
		embedOrigins: data.EMBED_ORIGINS as readonly string[],
		/** Limits per network; see rate-limit/limits.ts and live/open-streams.ts. */
		perNetwork: {
			/** Maximum number of accounts started within ten minutes. */
			accounts: data.ACCOUNTS_PER_NETWORK,
			/** Maximum number of seats taken in one workshop within an hour. */
			seats: data.SEATS_PER_NETWORK,
			/** Maximum number of streams that are open at the same time at this instance. */
			streams: data.STREAMS_PER_NETWORK
		},
		/** Bearer token that `/metrics` demands; `null` turns metrics off. */
		metricsToken: data.METRICS_TOKEN,
		logLevel: data.LOG_LEVEL
	};
}

function faultOf(name: Name, value: string): string {
	const is = HIDDEN.includes(name) ? '' : `; it is "${value}"`;
	return `${name} must be ${shape[name].description}${is}.`;
}

/**
 * Loads the settings with their secret. If SECRET is not set, a secret is generated and stored in a
 * file beside the SQLite database. With PostgreSQL, SECRET must be set, because several instances
 * have to share it.
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
			// Flushed, so that the secret is on disk before anything is signed with it.
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
		// An unreadable file gives the same message as a file with a secret that is too short.
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
