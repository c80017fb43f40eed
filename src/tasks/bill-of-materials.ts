/**
 * `node src/tasks/bill-of-materials.ts [file]`: prints the bill of materials of what is served and
 * run, in the format CycloneDX: npm's list of the installed packages, without those that only build
 * or test, and with the Debian packages of the file, which has the form of `/var/lib/dpkg/status`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root } from './build-stamp.js';
import { lock, servedPackages } from './served-packages.ts';

interface Component {
	'bom-ref': string;
	type: string;
	name: string;
	version: string;
	purl: string;
	properties?: { name: string; value: string }[];
}

/** The part of a CycloneDX document that is read here. */
export interface BillOfMaterials {
	bomFormat: string;
	specVersion: string;
	metadata: { component: Component };
	components: Component[];
	dependencies: { ref: string; dependsOn?: string[] }[];
}

/**
 * Returns the bill of materials.
 * @param installed npm's list of all installed packages
 * @param served paths, in the lock file, of the packages that it may have
 * @param debian content of `/var/lib/dpkg/status` of the image; empty without an image
 */
export function billOfMaterials(
	installed: BillOfMaterials,
	served: Iterable<string>,
	debian: string
): BillOfMaterials {
	const refs = new Set([...served].map((path) => `${nameOf(path)}@${lock[path]?.version}`));
	const components = installed.components.filter((one) => refs.has(one['bom-ref']));
	const { component } = installed.metadata;
	const kept = new Set([component, ...components].map((one) => one['bom-ref']));
	return {
		...installed,
		// npm names the project after its folder.
		metadata: {
			...installed.metadata,
			component: { ...component, type: 'application', name: 'kantlijn' }
		},
		components: [...components.map(withoutProperties), ...debianPackages(debian)],
		dependencies: installed.dependencies
			.filter(({ ref }) => kept.has(ref))
			.map(({ ref, dependsOn = [] }) => ({
				ref,
				dependsOn: dependsOn.filter((one) => kept.has(one))
			}))
	};
}

const nameOf = (path: string) =>
	path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** npm marks a package that the build takes in as one for development, which it is not here. */
function withoutProperties({ properties: _, ...component }: Component): Component {
	return component;
}

function debianPackages(status: string): Component[] {
	return status.split(/\n\n+/).flatMap((block) => {
		const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
		if (!field('Status').endsWith(' installed')) return [];
		const [name, version, arch] = [field('Package'), field('Version'), field('Architecture')];
		const purl = `pkg:deb/debian/${encodeURIComponent(name)}@${encodeURIComponent(version)}?arch=${arch}`;
		return [{ 'bom-ref': purl, type: 'library', name, version, purl }];
	});
}

if (import.meta.main) {
	const listed = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx'], {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 64 * 2 ** 20
	});
	const file = process.argv[2];
	const debian = file ? readFileSync(file, 'utf8') : '';
	console.log(
		JSON.stringify(billOfMaterials(JSON.parse(listed), servedPackages(), debian), null, '\t')
	);
}
