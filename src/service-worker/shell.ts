/**
 * The files that a kept page needs: scripts and styles by what its text names, and the fonts, which
 * only style sheets name. Their names carry a hash, so that what is here never has to be asked again.
 */
import { build, version } from '$service-worker';

const SHELLS = 'shell-';
const SHELL = SHELLS + version;

export const IMMUTABLE = '/_app/immutable/';

const shell = () => caches.open(SHELL);

export async function addFonts(): Promise<void> {
	await (await shell()).addAll(build.filter((path) => path.endsWith('.woff2')));
}

/** Whatever a page names, in its text or in the header by which SvelteKit has it loaded early. */
export async function addAllOf(page: Response): Promise<void> {
	const text = `${page.headers.get('link')} ${await page.text()}`;
	const names = text.match(/\/_app\/immutable\/[\w./-]+/g) ?? [];
	await Promise.all([...new Set(names)].map((name) => fromShell(new Request(name))));
}

/** Of any version: a page that was kept names the files of its own. */
export async function fromShell(request: Request): Promise<Response> {
	const kept = await caches.match(request, { ignoreVary: true });
	if (kept) return kept;
	const answer = await fetch(request);
	const copy = answer.clone();
	// A browser without room for it shows the page all the same.
	if (answer.ok)
		await shell()
			.then((cache) => cache.put(request, copy))
			.catch(() => undefined);
	return answer;
}

export async function dropOldShells(): Promise<void> {
	for (const name of await caches.keys()) {
		if (name.startsWith(SHELLS) && name !== SHELL) await caches.delete(name);
	}
}
