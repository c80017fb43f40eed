/**
 * Event that hooks, `authorise` and endpoints receive. It has the members that SvelteKit's
 * `RequestEvent` and the fast path's event (entry/fast-path-event.ts) share.
 */
export interface ApiEvent {
	locals: App.Locals;
	params: Readonly<Record<string, string | undefined>>;
	route: { id: string | null };
	url: URL;
	request: {
		method: string;
		headers: { get(name: string): string | null };
		arrayBuffer(): Promise<ArrayBuffer>;
	};
	cookies: {
		get(name: string): string | undefined;
		getAll(): { name: string; value: string }[];
		set(name: string, value: string, options: CookieOptions): void;
		delete(name: string, options: CookieOptions): void;
	};
	platform?: Readonly<App.Platform> | undefined;
	getClientAddress(): string;
}

export interface CookieOptions {
	path: string;
	httpOnly: boolean;
	sameSite: 'lax';
	secure: boolean;
	/** Lifetime of the cookie, in seconds. */
	maxAge?: number;
}

/** Handler of an endpoint, which SvelteKit and the fast path can both call. */
export type ApiHandler = (event: ApiEvent) => Promise<Response>;

/** Whether a request is to the HTTP interface, which answers with problem documents. */
export const isApi = ({ url }: Pick<ApiEvent, 'url'>) => /^\/api(\/|$)/.test(url.pathname);

/** Returns a parameter of the route; empty when the route has none of this name. */
export const pathParameter = ({ params }: Pick<ApiEvent, 'params'>, name: string) =>
	params[name] ?? '';
