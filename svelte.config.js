import adapter from '@sveltejs/adapter-node';
import { withFewOpenFiles } from './src/tasks/compress-files.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// The service worker may serve one page at the URL of another page. Relative paths in the
		// page would then be wrong.
		paths: { relative: false },
		adapter: withFewOpenFiles(adapter({ precompress: true })),
		// Style sheets shorter than this are part of the page. As files, they would cost more bytes
		// of headers, and a browser asks for only six files at a time over http/1.1.
		inlineStyleThreshold: 1024,
		files: { hooks: { server: 'src/hooks.server', client: 'src/hooks.client' } },
		// SvelteKit's check of forms is switched off, because hooks.server.ts refuses all
		// cross-site requests that may change something.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'nonce',
			directives: {
				// Also for fonts and requests.
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// SvelteKit's own route announcer hides itself with a style attribute.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		// SvelteKit does neither by itself: NewVersion.svelte checks for a new version, and the
		// layout of the site registers the service worker.
		version: { pollInterval: 0 },
		serviceWorker: { register: false }
	}
};
