/** An HTTPS reverse proxy as used in production. It sets x-forwarded-proto and x-forwarded-host. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface HttpsProxy {
	readonly port: number;
	stop(): void;
}

/**
 * Starts the proxy in front of a server.
 * @param port port of the server, which must trust the proxy's headers
 */
export async function httpsTo(port: number): Promise<HttpsProxy> {
	const proxy = createServer(certificate(), (incoming, outgoing) => {
		const { method, url: path } = incoming;
		const headers = {
			...incoming.headers,
			'x-forwarded-proto': 'https',
			'x-forwarded-host': incoming.headers.host
		};
		const forwarded = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
			outgoing.writeHead(response.statusCode ?? 502, response.headers);
			response.pipe(outgoing);
		});
		forwarded.on('error', () => outgoing.writeHead(502).end());
		incoming.pipe(forwarded);
	});
	await once(proxy.listen(0, '127.0.0.1'), 'listening');
	return {
		port: (proxy.address() as AddressInfo).port,
		stop() {
			proxy.close();
			proxy.closeAllConnections();
		}
	};
}

/** Makes a self-signed X.509 v1 certificate for `room.test`, valid from yesterday to tomorrow. */
function certificate(): { key: string; cert: string } {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const algorithm = node(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
	const day = (offset: number) => {
		const time = new Date(Date.now() + offset * 86_400_000).toISOString();
		return node(0x17, Buffer.from(`${time.slice(2, 19).replace(/\D/g, '')}Z`));
	};
	const commonName = Buffer.from('0603550403', 'hex');
	const name = node(0x30, node(0x31, node(0x30, commonName, node(0x0c, Buffer.from('room.test')))));
	const body = node(
		0x30,
		node(0x02, Buffer.from([1])),
		algorithm,
		name,
		node(0x30, day(-1), day(1)),
		name,
		publicKey.export({ type: 'spki', format: 'der' })
	);
	const signature = node(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
	const whole = node(0x30, body, algorithm, signature).toString('base64');
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${whole.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
	};
}

/** Encodes a DER element (X.690): a tag, a length of one to three bytes, and the content. */
function node(tag: number, ...parts: Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	const { length } = content;
	const size =
		length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
	return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
