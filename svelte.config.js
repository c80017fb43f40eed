import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// The service worker may serve a page at the URL of another, where relative paths would break.
		paths: { relative: false },
		adapter: adapter({ precompress: true }),
		files: { hooks: { server: 'src/hooks.server', client: 'src/hooks.client' } },
		// hooks.server.ts refuses cross-site requests: all of them, not only forms.
		csrf: { trustedOrigins: ['*'] },
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
		// NewVersion.svelte polls the version and the layout registers the worker, each where needed.
		version: { pollInterval: 0 },
		serviceWorker: { register: false }
	}
};
