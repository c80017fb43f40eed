/** Tests how a compose file is read, and that the project's files can be. */
import { describe, expect, it } from 'vitest';
import { healthyFirst, inOrder, interpolate, readCompose, runArguments } from './compose-file.ts';

const VALUES = {
	SECRET: 's'.repeat(44),
	POSTGRES_PASSWORD: 'p1',
	VALKEY_PASSWORD: 'v1',
	ADDRESS: 'kantlijn.localhost'
};

const AT = {
	project: 'test',
	network: 'net',
	portFor: (port: string) => Number(port.split('/')[0]) + 10_000,
	fileFor: (config: string) => `/files/${config}`
};

describe('variables in a compose file', () => {
	it.each([
		['a${ONE}b', 'a1b'],
		['${ONE:?}', '1'],
		['${TWO:-two}', 'two'],
		['${ONE:-two}', '1'],
		['${TWO}', ''],
		['$$HOME', '$HOME']
	])('%s becomes %s', (text, expected) => {
		expect(interpolate(text, { ONE: '1' })).toBe(expected);
	});

	it('a demanded one without a value is named', () => {
		expect(() => interpolate('${TWO:?}', {})).toThrow('needs a value for TWO');
	});
});

describe('compose.yaml', () => {
	const file = readCompose('compose.yaml', VALUES);

	it('starts the instances once database and messages are healthy, and Caddy last', () => {
		expect(inOrder(file).slice(-1)).toEqual(['caddy']);
		for (const name of ['kantlijn-1', 'kantlijn-2']) {
			const one = file.services[name];
			expect(one && healthyFirst(one)).toEqual(['postgres', 'valkey']);
			expect(inOrder(file).indexOf(name)).toBeGreaterThan(inOrder(file).indexOf('valkey'));
		}
	});

	it('gives Valkey the password that the instances use', () => {
		expect(runArguments(file, 'valkey', AT).join(' ')).toContain('--requirepass v1');
		expect(runArguments(file, 'kantlijn-2', AT)).toContain('REDIS_URL=redis://:v1@valkey:6379');
	});

	it('refuses to start without a password', () => {
		expect(() => readCompose('compose.yaml', { ...VALUES, VALKEY_PASSWORD: '' })).toThrow(
			'VALKEY_PASSWORD'
		);
	});
});

it.each(['compose.yaml', 'compose.embedded.yaml'])(
	'%s runs Kantlijn without root, on a read-only file system and without capabilities',
	(name) => {
		const file = readCompose(name, VALUES);
		const ours = Object.keys(file.services).filter((service) => service.startsWith('kantlijn'));
		expect(ours.length).toBeGreaterThan(0);
		for (const service of ours) {
			const args = runArguments(file, service, AT).join(' ');
			expect(args).toContain('--read-only ');
			expect(args).toContain('--cap-drop ALL');
			expect(args).toContain('--security-opt no-new-privileges');
			expect(args).toContain('--stop-timeout 15');
		}
	}
);

it('the embedded case is one service with one volume, and Caddy', () => {
	const { services } = readCompose('compose.embedded.yaml', VALUES);
	expect(Object.keys(services)).toEqual(['kantlijn', 'caddy']);
	expect(services.kantlijn?.volumes).toEqual(['data:/app/data']);
});
