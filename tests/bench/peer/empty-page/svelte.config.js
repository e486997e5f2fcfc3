import adapter from '@sveltejs/adapter-node';

const CACHE = '../../../../node_modules/.cache/maillage-empty-page';

/** The least that SvelteKit makes: what our pages are held against by `npm run bench -- pages`. */
export default { kit: { adapter: adapter({ out: `${CACHE}/build` }), outDir: `${CACHE}/kit` } };
