/**
 * Settings of adapter-node. It reads them from the environment at the moment when it is imported.
 */

/** Maximum size in bytes of a body that SvelteKit or the fast path reads. */
export const BODY_LIMIT = 64 * 1024;

/**
 * Names of the headers from which adapter-node reads protocol, host and address. The server
 * overwrites them on every request, so that callers cannot set them.
 */
export const INTERNAL_HEADERS = {
	PROTOCOL_HEADER: 'x-kantlijn-protocol',
	HOST_HEADER: 'x-kantlijn-host',
	ADDRESS_HEADER: 'x-kantlijn-address'
};

/**
 * Makes adapter-node read protocol, host and address only from the headers that
 * `writeArrivalHeaders` writes.
 */
export function configureAdapter(env: NodeJS.ProcessEnv, origin: string | null) {
	delete env.PORT_HEADER;
	delete env.XFF_DEPTH;
	if (origin) env.ORIGIN = origin;
	else delete env.ORIGIN;
	Object.assign(env, INTERNAL_HEADERS, { BODY_SIZE_LIMIT: String(BODY_LIMIT) });
}
