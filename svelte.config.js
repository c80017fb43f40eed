import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// The service worker shows one page at the address of another: there, what is relative is elsewhere.
		paths: { relative: false },
		adapter: adapter({ precompress: true }),
		files: { hooks: { server: 'src/hooks.server', client: 'src/hooks.client' } },
		// `Origin` is still checked for forms; `ORIGIN` and the proxy's headers are settled in start.ts.
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// SvelteKit's own route announcer hides itself with a style attribute.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		// Asked for by Version.svelte, and registered by the layout: neither is for everybody.
		version: { pollInterval: 0 },
		serviceWorker: { register: false }
	}
};
