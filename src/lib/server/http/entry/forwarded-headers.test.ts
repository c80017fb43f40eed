import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { configureAdapter } from './adapter-settings.ts';
import { arrivalOf, writeArrivalHeaders } from './forwarded-headers.ts';

function arrival(headers: IncomingHttpHeaders, trustProxy = 0, origin: string | null = null) {
	const request = {
		headers: { host: 'room.test:3000', ...headers },
		socket: { remoteAddress: '::ffff:10.0.0.9' }
	};
	return arrivalOf(request, trustProxy, origin);
}

const forwarded = {
	'x-forwarded-proto': 'https',
	'x-forwarded-host': 'kantlijn.example',
	'x-forwarded-for': '203.0.113.7'
};

describe('where a request came from', () => {
	it('is read from the connection, whatever the client says of itself', () => {
		const direct = { https: false, host: 'room.test:3000', address: '10.0.0.9' };
		expect(arrival({})).toEqual(direct);
		expect(arrival(forwarded)).toEqual(direct);
	});

	it('is read from the headers of a trusted proxy', () => {
		expect(arrival(forwarded, 1)).toEqual({
			https: true,
			host: 'kantlijn.example',
			address: '203.0.113.7'
		});
	});

	it('keeps the host where the proxy does not name another', () => {
		expect(arrival({ 'x-forwarded-proto': 'https' }, 1)?.host).toBe('room.test:3000');
	});

	it.each([
		[1, '3.3.3.3'],
		[2, '2.2.2.2'],
		[3, '1.1.1.1'],
		[4, '1.1.1.1']
	])('with %i proxies is so many entries from the right: %s', (trustProxy, address) => {
		const list = { 'x-forwarded-for': '1.1.1.1, 2.2.2.2,3.3.3.3' };
		expect(arrival(list, trustProxy)?.address).toBe(address);
	});

	it.each(['unknown', '', '1.2.3.4:567', '<script>'])(
		'is the connection where the entry is no address: %j',
		(entry) => expect(arrival({ 'x-forwarded-for': entry }, 1)?.address).toBe('10.0.0.9')
	);

	it('is plain http for any protocol but https', () => {
		expect(arrival({ 'x-forwarded-proto': 'HTTPS://evil' }, 1)?.https).toBe(false);
	});

	it('takes the protocol of the origin that was set', () => {
		expect(arrival({}, 0, 'https://kantlijn.example')?.https).toBe(true);
		expect(arrival(forwarded, 1, 'http://kantlijn.example')?.https).toBe(false);
	});
});

describe('the host', () => {
	it.each(['localhost', '192.168.1.5:3000', '[::1]:3000', 'a-b.example.', 'my_laptop'])(
		'may be %s',
		(host) => expect(arrival({ host })?.host).toBe(host)
	);

	it.each(['', 'a b', 'a/b', 'a@b', 'a?b', 'a#b', 'a,b', 'a:b', 'a:123456', '..', '[::1', 'é'])(
		'may not be %j',
		(host) => expect(arrival({ host })).toBeNull()
	);
});

describe('what adapter-node is told', () => {
	it('cannot be sent by a client', () => {
		const env: NodeJS.ProcessEnv = { ORIGIN: '', XFF_DEPTH: '3', PORT_HEADER: 'x-port' };
		configureAdapter(env, null);
		const { ADDRESS_HEADER, HOST_HEADER, PROTOCOL_HEADER, ...others } = env;
		expect(others).toEqual({ BODY_SIZE_LIMIT: '65536' });

		const names = [PROTOCOL_HEADER, HOST_HEADER, ADDRESS_HEADER].map(String);
		const headers: IncomingHttpHeaders = {};
		for (const name of names) headers[name] = 'forged';
		writeArrivalHeaders({ headers }, { https: false, host: 'room.test', address: '10.0.0.9' });
		expect(names.map((name) => headers[name])).toEqual(['http', 'room.test', '10.0.0.9']);
	});

	it('includes the origin where one is set', () => {
		const env: NodeJS.ProcessEnv = {};
		configureAdapter(env, 'https://kantlijn.example');
		expect(env.ORIGIN).toBe('https://kantlijn.example');
	});
});
