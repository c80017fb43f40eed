/** Starts to listen, lists the server's addresses, and explains why listening failed. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';

/**
 * Starts to listen at the host and port. For the host `::` on a machine without IPv6, it listens on
 * `0.0.0.0` instead.
 * @returns the port: a free one when `port` is 0
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
	try {
		await once(server.listen({ host, port }), 'listening');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const withoutIPv6 = code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL';
		if (host === '::' && withoutIPv6) return listen(server, '0.0.0.0', port);
		throw error;
	}
	return (server.address() as AddressInfo).port;
}

/**
 * Returns a message that names the setting to change; `null` for errors that no setting can cause.
 */
export function listenErrorText(
	code: string | undefined,
	host: string,
	port: number
): string | null {
	switch (code) {
		case 'EADDRINUSE':
			return `PORT ${port} is in use by another program; set PORT to one that is free.`;
		case 'EACCES':
			return `PORT ${port} may not be used by this user; set PORT to one from 1024 upwards.`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return `HOST must be an address or a name of this machine; it is "${host}".`;
		default:
			return null;
	}
}

/**
 * Returns addresses for a browser on this machine (`here`) and for a phone in the same network
 * (`network`, which is empty when the server listens on one address only).
 */
export function addresses(host: string, port: number): { here: string; network: string[] } {
	if (host !== '::' && host !== '0.0.0.0') {
		const name = host.includes(':') ? `[${host}]` : host;
		return { here: `http://${name}:${port}`, network: [] };
	}
	const network = networks().map(({ address }) => `http://${address}:${port}`);
	return { here: `http://localhost:${port}`, network };
}

/** A network of this machine. */
export interface Network {
	/** Name of the interface, such as `Wi-Fi` or `en0`. */
	name: string;
	/** Address of this machine in the network. */
	address: string;
}

/** Names of interfaces that usually lead to no other device: virtual machines, containers, VPNs. */
const VIRTUAL =
	/virtual|vEthernet|vmnet|vbox|virbr|docker|^(br-|veth|bridge|utun|tun|tap|wg|zt|tailscale)|wsl/i;

/** Addresses that a machine gives itself in a network without a router. */
const LINK_LOCAL = /^169\.254\./;

/**
 * Returns the networks of this machine in which other devices may reach it. Those that probably
 * have phones in them come first.
 * @param interfaces interfaces of the machine, by name
 */
export function networks(interfaces = networkInterfaces()): Network[] {
	const isUnlikely = ({ name, address }: Network) => VIRTUAL.test(name) || LINK_LOCAL.test(address);
	return Object.entries(interfaces)
		.flatMap(([name, found]) =>
			(found ?? [])
				.filter(({ internal, family }) => !internal && family === 'IPv4')
				.map(({ address }) => ({ name, address }))
		)
		.toSorted((one, other) => Number(isUnlikely(one)) - Number(isUnlikely(other)));
}
