import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSettings, readSettings, SettingsError } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'kantlijn-env-'));
afterAll(() => rmSync(folder, { recursive: true }));

function refusal(env: NodeJS.ProcessEnv): string {
	try {
		loadSettings(env);
	} catch (error) {
		if (error instanceof SettingsError) return error.message;
		throw error;
	}
	throw new Error('The settings were accepted.');
}

describe('readSettings', () => {
	const defaults = {
		port: 3000,
		host: '::',
		origin: null,
		trustProxy: 0,
		database: { file: resolve('data/kantlijn.db') },
		redis: null,
		secret: null,
		mail: null,
		retentionDays: 90,
		operatorContact: null,
		backupDays: null,
		embedOrigins: [],
		perNetwork: { accounts: 1_000, seats: 4_000, streams: 5_000 },
		metricsToken: null,
		logLevel: 'info'
	};

	it('needs no setting at all', () => {
		expect(readSettings({})).toEqual(defaults);
	});

	it('takes an empty setting for one that is not set', () => {
		const empty = { PORT: '', HOST: '', ORIGIN: '', TRUST_PROXY: '', DATABASE_URL: '', SECRET: '' };
		expect(readSettings({ ...empty, LOG_LEVEL: '' })).toEqual(defaults);
	});

	it('takes every setting', () => {
		const secret = 'x'.repeat(32);
		expect(
			readSettings({
				PORT: '0',
				HOST: '127.0.0.1',
				ORIGIN: 'https://kantlijn.example',
				TRUST_PROXY: '2',
				DATABASE_URL: 'file:///var/lib/kantlijn%20a/k.db',
				SECRET: secret,
				SMTP_URL: 'smtps://me:hush@mail.example:465',
				MAIL_FROM: 'Kantlijn <noreply@kantlijn.example>',
				RETENTION_DAYS: '30',
				OPERATOR_CONTACT: 'De Zwaan, privacy@zwaan.example',
				BACKUP_DAYS: '14',
				EMBED_ORIGINS: 'https://slides.example, https://*.intranet.example:8443 http://10.0.0.4',
				ACCOUNTS_PER_NETWORK: '10',
				SEATS_PER_NETWORK: '20',
				STREAMS_PER_NETWORK: '30',
				LOG_LEVEL: 'silent'
			})
		).toEqual({
			port: 0,
			host: '127.0.0.1',
			origin: 'https://kantlijn.example',
			trustProxy: 2,
			database: { file: '/var/lib/kantlijn a/k.db' },
			redis: null,
			secret,
			mail: {
				url: 'smtps://me:hush@mail.example:465',
				from: 'Kantlijn <noreply@kantlijn.example>'
			},
			retentionDays: 30,
			operatorContact: 'De Zwaan, privacy@zwaan.example',
			backupDays: 14,
			embedOrigins: [
				'https://slides.example',
				'https://*.intranet.example:8443',
				'http://10.0.0.4'
			],
			perNetwork: { accounts: 10, seats: 20, streams: 30 },
			metricsToken: null,
			logLevel: 'silent'
		});
	});

	it.each([
		['true', 1],
		['false', 0],
		['0', 0]
	])('counts the proxies in TRUST_PROXY=%s', (TRUST_PROXY, count) => {
		expect(readSettings({ TRUST_PROXY }).trustProxy).toBe(count);
	});

	it.each([
		['file:x.db', resolve('x.db')],
		['file:/srv/x.db', '/srv/x.db']
	])('finds the file in DATABASE_URL=%s', (DATABASE_URL, file) => {
		expect(readSettings({ DATABASE_URL }).database).toEqual({ file });
	});

	it.each(['postgres://me:hush@db:5433/kantlijn', 'postgresql:///kantlijn?host=/run/postgresql'])(
		'takes DATABASE_URL=%s for a PostgreSQL database',
		(DATABASE_URL) => {
			expect(readSettings({ DATABASE_URL }).database).toEqual({ url: DATABASE_URL });
		}
	);

	it('reads how many groups of writes go beside each other on PostgreSQL', () => {
		const DATABASE_URL = 'postgres://db/kantlijn';
		const { database } = readSettings({ DATABASE_URL, WRITE_PARTITIONS: '8' });
		expect(database).toEqual({ url: DATABASE_URL, partitions: 8 });
		expect(refusal({ DATABASE_URL, WRITE_PARTITIONS: '0' })).toBe(
			'WRITE_PARTITIONS must be a whole number from 1 to 64; it is "0".'
		);
	});

	it('says what is expected and what it found', () => {
		expect(refusal({ PORT: 'abc' })).toBe(
			'PORT must be a whole number from 0 to 65535; it is "abc".'
		);
	});

	it.each([
		['PORT', ['65536', '-1', '3000.5', '1e3', '0x50']],
		['HOST', ['http://localhost', 'a b', '/tmp/socket']],
		[
			'ORIGIN',
			['kantlijn.example', 'https://k.example/', 'https://k.example/app', 'ftp://k.example']
		],
		['TRUST_PROXY', ['yes', '-1', '10']],
		['DATABASE_URL', ['data/x.db', 'file:', 'file:data/', 'file::memory:', 'file://host/x.db']],
		[
			'DATABASE_URL',
			['postgres://db', 'postgres://db/', 'mysql://db/kantlijn', 'postgres:kantlijn']
		],
		['REDIS_URL', ['localhost:6379', 'http://localhost:6379', 'redis://']],
		['SECRET', ['x'.repeat(31)]],
		['ACCOUNTS_PER_NETWORK', ['0', '-1', '1.5', '1000001', 'many']],
		['METRICS_TOKEN', ['short', 'with a space in it', 'x'.repeat(15)]],
		['SMTP_URL', ['mail.example', 'https://mail.example', 'smtp://']],
		['MAIL_FROM', ['noreply', 'Kantlijn <noreply>', 'a@b.nl, c@d.nl']],
		['OPERATOR_CONTACT', ['x'.repeat(201)]],
		['BACKUP_DAYS', ['0', 'a while']],
		[
			'EMBED_ORIGINS',
			[
				...['slides.example', 'https://slides.example/', 'https://a.example https://b.example/x'],
				...[
					'*',
					'https://*',
					'https://*.example',
					'https://*:443',
					'https://a.*.example',
					'https:'
				],
				...["'self'", 'data:', 'https://a.example;script-src', 'https://A.example', ','],
				Array.from({ length: 21 }, (_, number) => `https://s${number}.example`).join()
			]
		],
		['RETENTION_DAYS', ['0', '-1', '1.5', 'ever', '99999']],
		['LOG_LEVEL', ['loud', 'INFO']]
	] as const)('refuses a wrong %s and names it', (name, values) => {
		for (const value of values) {
			expect(refusal({ [name]: value }), value).toMatch(new RegExp(`^${name} must be .+\\.$`));
		}
	});

	it('has a line for each fault', () => {
		const lines = refusal({ PORT: 'abc', LOG_LEVEL: 'loud', HOST: '127.0.0.1' }).split('\n');
		expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'LOG_LEVEL']);
	});

	it.each([
		[{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM must be set as well where SMTP_URL is.'],
		[{ MAIL_FROM: 'a@b.nl' }, 'SMTP_URL must be set as well where MAIL_FROM is.']
	])('wants to know both where mails go and who they are from: %o', (env, sentence) => {
		expect(refusal(env)).toBe(sentence);
	});

	it.each([{}, { TRUST_PROXY: '1' }])(
		'sends no mail with links whose address others choose: %o',
		(env) => {
			const mail = { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.nl', ...env };
			expect(refusal(mail)).toMatch(/^ORIGIN must be set as well where SMTP_URL is: [^\n]+\.$/);
			expect(readSettings({ ...mail, ORIGIN: 'https://k.example' }).mail).not.toBeNull();
		}
	);

	it('takes REDIS_URL only where several instances can be', () => {
		const REDIS_URL = 'redis://me:hush@cache:6379';
		expect(refusal({ REDIS_URL })).toMatch(/^REDIS_URL is for several instances, [^\n]+\.$/);
		const DATABASE_URL = 'postgres://db/kantlijn';
		expect(readSettings({ DATABASE_URL, REDIS_URL }).redis).toBe(REDIS_URL);
	});

	it('repeats neither a secret nor the password in an address', () => {
		const said = refusal({
			SECRET: 'hush',
			DATABASE_URL: 'mysql://me:hush@db/kantlijn',
			SMTP_URL: 'me:hush@mail.example'
		});
		expect(said.split('\n')).toHaveLength(3);
		expect(said).not.toContain('hush');
	});
});

describe('the secret', () => {
	const beside = (name: string) => ({ DATABASE_URL: `file:${join(folder, name, 'kantlijn.db')}` });

	it('is made beside the database, for the owner only, and used again', () => {
		const { secret } = loadSettings(beside('new/deep'));
		const path = join(folder, 'new/deep/secret');
		expect(secret.length).toBeGreaterThanOrEqual(43);
		expect(readFileSync(path, 'utf8')).toBe(secret);
		expect(statSync(path).mode & 0o777).toBe(0o600);
		expect(loadSettings(beside('new/deep')).secret).toBe(secret);
	});

	it('is another one for another database', () => {
		expect(loadSettings(beside('a')).secret).not.toBe(loadSettings(beside('b')).secret);
	});

	it('is not kept anywhere when it is given', () => {
		const secret = 's'.repeat(40);
		expect(loadSettings({ ...beside('given'), SECRET: secret }).secret).toBe(secret);
		expect(() => statSync(join(folder, 'given'))).toThrow('ENOENT');
	});

	it('is not believed when its file was cut short', () => {
		mkdirSync(join(folder, 'short'));
		writeFileSync(join(folder, 'short/secret'), 'abc');
		expect(refusal(beside('short'))).toMatch(/^SECRET is not set, and .+short\/secret does not/);
	});

	it('must be given where it would lie beside the sessions that it signs', () => {
		const DATABASE_URL = 'postgres://me:hush@db/kantlijn';
		expect(refusal({ DATABASE_URL })).toMatch(
			/^SECRET must be set as well where DATABASE_URL is a/
		);
		const SECRET = 's'.repeat(32);
		expect(loadSettings({ DATABASE_URL, SECRET }).secret).toBe(SECRET);
	});

	it('cannot be made where nothing can be written', () => {
		writeFileSync(join(folder, 'file'), '');
		expect(refusal(beside('file/x'))).toMatch(/^DATABASE_URL must name a folder/);
	});
});
