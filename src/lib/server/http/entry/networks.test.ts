import { expect, it } from 'vitest';
import { networks } from './listen.ts';

const has = (found: Record<string, string>) =>
	Object.fromEntries(
		Object.entries(found).map(([name, address]) => {
			const common = { netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null };
			const internal = address.startsWith('127.');
			return [name, [{ ...common, address, family: 'IPv4' as const, internal }]];
		})
	);

it.each([
	['vEthernet (WSL)', '172.30.96.1'],
	['VirtualBox Host-Only Network', '192.168.56.1'],
	['docker0', '172.17.0.1'],
	['br-5f2a', '172.18.0.1'],
	['utun4', '10.8.0.2'],
	['Ethernet 2', '169.254.13.7']
])('a phone is sent to the Wi-Fi rather than to %s, which comes first', (name, address) => {
	const found = networks(has({ lo: '127.0.0.1', [name]: address, 'Wi-Fi': '192.168.1.14' }));
	expect(found.map((one) => one.address)).toEqual(['192.168.1.14', address]);
});

it('likely networks keep the order of the machine', () => {
	const found = networks(has({ en0: '192.168.1.14', en1: '10.0.0.5' }));
	expect(found.map(({ name }) => name)).toEqual(['en0', 'en1']);
});
