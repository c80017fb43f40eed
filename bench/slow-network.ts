/** A network between a server and its database, of which every packet takes a millisecond or more. */
import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

const DELAY_MS = 1;

function forward(from: Socket, to: Socket): void {
	from.setNoDelay();
	from.on('data', (bytes: Buffer) => setTimeout(() => to.write(bytes), DELAY_MS));
	from.on('close', () => setTimeout(() => to.destroy(), DELAY_MS));
	// The other side learns of a failure by the end of its connection.
	from.on('error', () => undefined);
}

/** Returns the address of a database behind the network, which lasts as long as this process. */
export async function throughSlowNetwork(address: string): Promise<string> {
	const url = new URL(address);
	const { hostname, port } = url;
	const proxy = createServer((client) => {
		const database = connect(Number(port || 5432), hostname);
		forward(client, database);
		forward(database, client);
	});
	proxy.listen(0, '127.0.0.1').unref();
	await once(proxy, 'listening');
	url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
	return url.href;
}
