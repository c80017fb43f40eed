/** Tests what a bill of materials lists. */
import { expect, it } from 'vitest';
import { type BillOfMaterials, billOfMaterials } from './bill-of-materials.ts';
import { lock } from './served-packages.ts';

const version = (name: string) => lock[`node_modules/${name}`]?.version ?? '';
const ref = (name: string) => `${name}@${version(name)}`;
const component = (name: string, of = version(name)) => ({
	'bom-ref': `${name}@${of}`,
	type: 'library',
	name,
	version: of,
	purl: `pkg:npm/${name}@${of}`
});

const INSTALLED: BillOfMaterials = {
	bomFormat: 'CycloneDX',
	specVersion: '1.5',
	metadata: { component: component('kantlijn', '0.0.0') },
	components: ['pg', 'svelte', 'vitest'].map((name) => component(name)),
	dependencies: [
		{ ref: 'kantlijn@0.0.0', dependsOn: [ref('pg'), ref('svelte'), ref('vitest')] },
		{ ref: ref('vitest'), dependsOn: [ref('pg')] },
		{ ref: ref('pg') }
	]
};

const DEBIAN = `Package: libc6
Status: install ok installed
Architecture: amd64
Version: 2.36-9+deb12u14

Package: gone
Status: deinstall ok config-files
Architecture: all
Version: 1
`;

const SERVED = ['node_modules/pg', 'node_modules/svelte'];

it('has the packages that are served or run and those of Debian, and nothing that only tests', () => {
	const { metadata, components, dependencies } = billOfMaterials(INSTALLED, SERVED, DEBIAN);
	expect(metadata.component).toMatchObject({ type: 'application', name: 'kantlijn' });
	const purls = components.map(({ purl }) => purl);
	expect(purls).toEqual([
		`pkg:npm/pg@${version('pg')}`,
		`pkg:npm/svelte@${version('svelte')}`,
		'pkg:deb/debian/libc6@2.36-9%2Bdeb12u14?arch=amd64'
	]);
	expect(dependencies).toEqual([
		{ ref: 'kantlijn@0.0.0', dependsOn: [ref('pg'), ref('svelte')] },
		{ ref: ref('pg'), dependsOn: [] }
	]);
});
