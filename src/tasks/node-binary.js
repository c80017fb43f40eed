// Checks the installed Node binary before Kantlijn runs with it. The binary comes from an npm
// package per platform. npm compares the package's archive with the lock file only at the
// installation. This check also finds later changes in node_modules.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build-stamp.js';

/** @typedef {{ package: string, file: string, sha256: string }} Binary */

/**
 * Version of Node, and its binary per platform. A new version needs new hashes in node-binary.json,
 * computed from the files in the packages that npm installed.
 * @type {{ version: string, binaries: Record<string, Binary> }}
 */
export const NODE = JSON.parse(readFileSync(new URL('node-binary.json', import.meta.url), 'utf8'));

/**
 * Checks the installed Node against its hash.
 * @param {string} [platform] such as `linux-x64`
 * @param {string} [folder] path of the folder with the packages
 * @throws {Error} with a message for the user, when Node is missing or its hash differs
 */
export function checkNode(
	platform = `${process.platform}-${process.arch}`,
	folder = join(root, 'node_modules')
) {
	const binary = NODE.binaries[platform];
	if (!binary) {
		const known = Object.keys(NODE.binaries).join(', ');
		throw new Error(`Kantlijn brings no Node for ${platform}, only for ${known}.`);
	}
	const path = join(folder, binary.package, binary.file);
	if (!existsSync(path)) {
		throw new Error('Node was not installed into node_modules; remove that folder and try again.');
	}
	const found = createHash('sha256').update(readFileSync(path)).digest('hex');
	if (found === binary.sha256) return;
	throw new Error(
		`${path} is not the Node that belongs to this version of Kantlijn, so nothing was started ` +
			`with it: its SHA-256 is ${found}, and ${binary.sha256} is expected. Remove node_modules ` +
			'and try again. If that does not help, report it as SECURITY.md says.'
	);
}
