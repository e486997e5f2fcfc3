import adapter from '@sveltejs/adapter-node';

/** The least that SvelteKit makes: what our pages are held against by `npm run bench -- pages`. */
export default { kit: { adapter: adapter({ out: 'build' }) } };
