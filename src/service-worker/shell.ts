/**
 * Cache of the files that a cached page needs: scripts and styles found in its HTML, and all fonts,
 * which only style sheets refer to. File names contain a hash, so a cached file never expires.
 */
import { build, version } from '$service-worker';

const SHELLS = 'shell-';
const SHELL = SHELLS + version;

export const IMMUTABLE = '/_app/immutable/';

const shell = () => caches.open(SHELL);

export async function addFonts(): Promise<void> {
	await (await shell()).addAll(build.filter((path) => path.endsWith('.woff2')));
}

/** Caches all files that a page refers to, in its HTML or in SvelteKit's `Link` preload header. */
export async function addAllOf(page: Response): Promise<void> {
	const text = `${page.headers.get('link')} ${await page.text()}`;
	const names = text.match(/\/_app\/immutable\/[\w./-]+/g) ?? [];
	await Promise.all([...new Set(names)].map((name) => fromShell(new Request(name))));
}

/**
 * File from the cache of any version, since a cached page refers to its own build; else fetched.
 */
export async function fromShell(request: Request): Promise<Response> {
	const cached = await caches.match(request, { ignoreVary: true });
	if (cached) return cached;
	const answer = await fetch(request);
	const copy = answer.clone();
	// A full disk prevents caching, but must not prevent the page.
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
