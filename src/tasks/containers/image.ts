/** Builds the image, and checks what is in it and what is not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BillOfMaterials } from '../bill-of-materials.ts';
import { root } from '../build-stamp.js';
import { getBaseImages } from './base-images.ts';
import { type ComposeFile, readCompose } from './compose-file.ts';
import type { Podman } from './podman.ts';
import { type Part, demand, step } from './steps.ts';

/** Name under which the image is built; the compose files have it with the same default. */
export const IMAGE = 'kantlijn:latest';

const MEGABYTE = 1_000_000;
const MAX_MEGABYTES = 250;

/** Programs that build or fetch, and that a server does not need. */
const BUILD_TOOLS = [
	...['cc', 'gcc', 'g++', 'clang', 'make', 'cmake', 'ld', 'as', 'python3', 'ruby', 'go', 'cargo'],
	...['npm', 'npx', 'yarn', 'pnpm', 'corepack', 'node', 'git', 'curl', 'wget']
];

/** Packages that only build or test. */
const BUILD_PACKAGES = ['vite', 'typescript', 'eslint', 'svelte', '@sveltejs', 'vitest', 'yaml'];

/** Values for the variables of the compose files in this test. */
export const VALUES = {
	SECRET: 'only-for-this-test-'.repeat(3),
	POSTGRES_PASSWORD: 'onlyforthistest1',
	VALKEY_PASSWORD: 'onlyforthistest2',
	ADDRESS: 'kantlijn.localhost'
};

export function imagePart(podman: Podman): Part {
	const inImage = (...command: string[]) =>
		podman.do('run', '--rm', '--pull=never', '--network=none', IMAGE, ...command);
	const inspect = async (format: string) =>
		podman.do('image', 'inspect', '--format', format, IMAGE);

	return {
		title: 'The image',
		end: async () => undefined,
		steps: [
			step('The images on which everything rests are there.', async () => {
				const files = ['compose.yaml', 'compose.embedded.yaml'].map((name) =>
					readCompose(name, VALUES)
				);
				return getBaseImages(podman, [
					...new Set([...imagesOfBuild(), ...files.flatMap(imagesOf)])
				]);
			}),
			step('The Dockerfile builds as it is.', async () => {
				await podman.do('build', '--format=docker', '--pull=never', '-t', IMAGE, root);
			}),
			step(`The image has at most ${MAX_MEGABYTES} MB compressed:`, async () => {
				const bytes = Number(await podman.shell(`podman save ${IMAGE} | gzip | wc -c`));
				const size = `${Math.round(bytes / MEGABYTE)} MB`;
				demand(bytes > 0 && bytes <= MAX_MEGABYTES * MEGABYTE, `The image has ${size}.`);
				return size;
			}),
			step('It has no build tools, one Node, and no package that only builds.', async () => {
				const looked = `for one in ${BUILD_TOOLS.join(' ')}; do command -v $one; done; true`;
				const tools = await inImage('sh', '-c', looked);
				demand(tools === '', `The image has ${tools}.`);
				const listed = await inImage('sh', '-c', 'ls node_modules node_modules/node-*');
				const names = listed.split(/\s+/);
				demand(names.includes('kysely') && names.includes('bin'), `Only ${listed} is there.`);
				const found = [...BUILD_PACKAGES, 'include'].filter((name) => names.includes(name));
				demand(found.length === 0, `The image has ${found}.`);
			}),
			step('Its bill of materials has every package of npm and of Debian in it:', async () => {
				const bill: BillOfMaterials = JSON.parse(await inImage('cat', 'sbom.cdx.json'));
				demand(bill.bomFormat === 'CycloneDX', `The format is ${bill.bomFormat}.`);
				const refs = bill.components.map((one) => one['bom-ref']);
				demand(new Set(refs).size === refs.length, 'A package is listed twice.');
				const known = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
				const debian = await inImage('dpkg-query', '-W', '-f', '${Package}@${Version}\n');
				const npm = await inImage('node_modules/.bin/node', '-e', LIST_PACKAGES);
				const there = [...debian.split('\n'), ...npm.split('\n')];
				const missing = there.filter((one) => !known.has(one));
				demand(there.length > 100 && missing.length === 0, `It does not have ${missing}.`);
				const isServed = refs.some((ref) => ref.startsWith('svelte@'));
				demand(isServed, 'It does not have what the build took in.');
				return `${known.size} packages`;
			}),
			step('It is started without root and has a health check.', async () => {
				const user = await inImage('id', '-u');
				demand(user === '1000', `It runs as user ${user}.`);
				const check = await inspect('{{json .HealthCheck}}');
				demand(check.includes('/healthz'), `Its health check is ${check}.`);
			})
		]
	};
}

/** Prints name and version of each installed package that can be imported or run. */
const LIST_PACKAGES = `
	for (const path of require('node:fs').globSync('node_modules/**/package.json')) {
		const { name, version } = JSON.parse(require('node:fs').readFileSync(path, 'utf8'));
		if (version && path.endsWith('node_modules/' + name + '/package.json')) {
			console.log(name + '@' + version);
		}
	}`;

/** Returns the images on which the Dockerfile builds. */
function imagesOfBuild(): string[] {
	const text = readFileSync(join(root, 'Dockerfile'), 'utf8');
	return [...text.matchAll(/^ARG \w+_IMAGE=(\S+)$/gm)].map(([, name = '']) => name);
}

/** Returns the images of a compose file that are not built here. */
const imagesOf = ({ services }: ComposeFile): string[] =>
	Object.values(services)
		.filter(({ build }) => !build)
		.map(({ image }) => image);
