/** Opening the door: on which address, what is printed about it, and why it may stay shut. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';

/** @returns the port, which is another one than was asked for when that was 0 */
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

/** A sentence that names the setting to change, for the faults a setting can cause. */
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

/** What to type into a browser here, and on a phone in the same network. */
export function addresses(host: string, port: number): { here: string; network: string[] } {
	if (host !== '::' && host !== '0.0.0.0') {
		const name = host.includes(':') ? `[${host}]` : host;
		return { here: `http://${name}:${port}`, network: [] };
	}
	const network = Object.values(networkInterfaces())
		.flatMap((found) => found ?? [])
		.filter(({ internal, family }) => !internal && family === 'IPv4')
		.map(({ address }) => `http://${address}:${port}`);
	return { here: `http://localhost:${port}`, network };
}
