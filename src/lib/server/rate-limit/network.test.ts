import { describe, expect, it } from 'vitest';
import { networkOf } from './network.ts';

describe('the network of an address', () => {
	it.each(['192.168.1.5', '10.0.0.7', ''])('is that address itself for %j', (address) => {
		expect(networkOf(address)).toBe(address);
	});

	it.each([
		['::ffff:192.0.2.33', '192.0.2.33'],
		['::ffff:c000:221', '192.0.2.33'],
		['0:0:0:0:0:FFFF:192.0.2.33', '192.0.2.33']
	])('is the IPv4 address in %s', (address, network) => {
		expect(networkOf(address)).toBe(network);
	});

	it.each([
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
		['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
		['2001:db8:1:2::1', '2001:db8:1:2::/64'],
		['2001:db8::1', '2001:db8:0:0::/64'],
		['fe80::1%eth0', 'fe80:0:0:0::/64'],
		['::1', '0:0:0:0::/64'],
		['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
		['1:2:3:4:5:6:192.0.2.33', '1:2:3:4::/64']
	])('is the /64 of %s', (address, network) => {
		expect(networkOf(address)).toBe(network);
	});
});
