import { adapter } from './server/adapter.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter(),
		alias: {},
		// Asked once, for whatever is sent and in words: `withOwnOrigin` (src/hooks.server.ts). SvelteKit asks it of forms only.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// SvelteKit's own route announcer and ProseMirror set style attributes; no style element may come from elsewhere.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		// One page registers it by itself, for its own address: see src/lib/consultations/entry/keep-page.ts.
		serviceWorker: { register: false },
		output: { bundleStrategy: 'split' }
	}
};
