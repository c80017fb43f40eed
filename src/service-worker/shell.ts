/**
 * Cache of the files that a cached page needs: the scripts and styles in its HTML, and all fonts,
 * to which only style sheets refer. File names contain a hash, so a cached file never expires.
 */
import { build, version } from '$service-worker';

const SHELLS = 'shell-';
const SHELL = SHELLS + version;

export const IMMUTABLE = '/_app/immutable/';

const shell = () => caches.open(SHELL);

export async function addFonts(): Promise<void> {
	await (await shell()).addAll(build.filter((path) => path.endsWith('.woff2')));
}

/** Caches all files to which a page's HTML refers. */
export async function addAllOf(page: Response): Promise<void> {
	const names = (await page.text()).match(/\/_app\/immutable\/[\w./-]+/g) ?? [];
	await Promise.all([...new Set(names)].map((name) => fromShell(new Request(name))));
}

/**
 * Returns a file from the cache of any version, because a cached page refers to the files of its
 * own build. A file that is not in the cache is fetched and cached.
 */
export async function fromShell(request: Request): Promise<Response> {
	const cached = await caches.match(request, { ignoreVary: true });
	if (cached) return cached;
	const answer = await fetch(request);
	const copy = answer.clone();
	// On a full disk the file cannot be cached, but the page still gets it.
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
