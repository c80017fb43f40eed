import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { addresses, listen, listenErrorText } from './listen.ts';

it('prints the address on this machine and those in the network when it listens on all', () => {
	const { here, network } = addresses('::', 3000);
	expect(here).toBe('http://localhost:3000');
	for (const address of network) expect(address).toMatch(/^http:\/\/(?!127\.)[\d.]+:3000$/);
});

it('prints the one address that it was told to listen on', () => {
	expect(addresses('127.0.0.1', 80)).toEqual({ here: 'http://127.0.0.1:80', network: [] });
	expect(addresses('::1', 80)).toEqual({ here: 'http://[::1]:80', network: [] });
});

it('finds a free port when it is asked for port 0, and names PORT when one is taken', async () => {
	const [first, second] = [createServer(), createServer()];
	const port = await listen(first, '127.0.0.1', 0);
	expect(port).toBeGreaterThan(0);
	await expect(listen(second, '127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
	first.close();
	expect(listenErrorText('EADDRINUSE', '::', port)).toContain(`PORT ${port} is in use`);
});

it('has no sentence for what no setting can cause', () => {
	expect(listenErrorText('EMFILE', '::', 3000)).toBeNull();
});
