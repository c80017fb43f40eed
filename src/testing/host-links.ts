/** Makes and lists the further host links of a workshop, as the account that created it. */
import type { TestWorkshop } from './workshop.ts';

type Room = Pick<TestWorkshop, 'code' | 'host'>;

/** Makes a host link. Returns the link's secret. */
export async function addHostLink({ code, host }: Room, name = 'Karin'): Promise<string> {
	const { status, text } = await host.submit(`/w/${code}/host?/addLink`, { host: name });
	const secret = new RegExp(`/w/${code}/host#([\\w-]{43})`).exec(text)?.[1];
	if (status !== 200 || !secret) throw new Error(`No host link: ${status} ${text}`);
	return secret;
}

/** Returns the ids of the host links, in the order of the page. */
export async function idsOfHostLinks({ code, host }: Room): Promise<string[]> {
	const { text } = await host.get<string>(`/w/${code}/host`);
	return [...text.matchAll(/name="link" value="([^"]+)"/g)].map(([, id = '']) => id);
}
