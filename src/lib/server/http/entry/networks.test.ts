import { networkInterfaces } from 'node:os';
import { expect, it, vi } from 'vitest';
import { addresses, networks } from './listen.ts';

vi.mock('node:os', () => ({ networkInterfaces: vi.fn() }));

const has = (found: Record<string, string>) => {
	const entries = Object.entries(found).map(([name, address]) => [
		name,
		[{ address, family: 'IPv4', internal: address.startsWith('127.') }]
	]);
	vi.mocked(networkInterfaces).mockReturnValue(Object.fromEntries(entries));
};

it.each([
	['vEthernet (WSL)', '172.30.96.1'],
	['VirtualBox Host-Only Network', '192.168.56.1'],
	['docker0', '172.17.0.1'],
	['br-5f2a', '172.18.0.1'],
	['utun4', '10.8.0.2'],
	['Ethernet 2', '169.254.13.7']
])('a phone is sent to the Wi-Fi rather than to %s, which comes first', (name, address) => {
	has({ lo: '127.0.0.1', [name]: address, 'Wi-Fi': '192.168.1.14' });
	expect(networks().map((one) => one.address)).toEqual(['192.168.1.14', address]);
	expect(addresses('::', 3000).network[0]).toBe('http://192.168.1.14:3000');
});

it('likely networks keep the order of the machine', () => {
	has({ en0: '192.168.1.14', en1: '10.0.0.5' });
	expect(networks().map(({ name }) => name)).toEqual(['en0', 'en1']);
});
