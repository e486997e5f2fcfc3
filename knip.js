/**
 * Exports that nothing uses. knip reads the scripts of components only: what their markup says of a namespace
 * (`{m.save()}`) is added to them, so that a message shown on a page counts as used.
 * @param {string} component
 */
function svelte(component) {
	const scripts = [...component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(
		([, script]) => script
	);
	const markup = component.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
	const namespaces = scripts
		.flatMap((script) => [...(script ?? '').matchAll(/import \* as (\w+) from/g)])
		.map(([, name]) => name);
	const uses = namespaces.flatMap((name) =>
		[...markup.matchAll(new RegExp(`(?<![\\w.$])${name}\\.(\\w+)`, 'g'))].map(
			([, member]) => `${name}.${member};`
		)
	);
	return [...scripts, ...new Set(uses)].join('\n');
}

/** @type {import('knip').KnipConfig} */
export default {
	entry: [
		'src/routes/**/+*.{ts,svelte}!',
		'src/{hooks.server,service-worker}.ts!',
		'src/lib/**/tables.server.ts!',

		'server/{main,start,develop,recount,page-weight,generate-geography,live-connections-in-development}.js!',
		'server/recount-report.ts!',
		'tests/{run,verify}.js',
		'tests/bench/{run,bare-relay}.js',
		'tests/bench/{our-server,live-writing,consultations,votes}.ts',
		'docs/images/take-images.js'
	],
	project: ['src/**/*.{ts,js,svelte}!', '!src/**/*.test.ts!', 'server/**/*.{ts,js}!', '!server/**/*.test.ts!', 'tests/**/*.{ts,js}'],
	ignore: ['tests/bench/peer/**'],
	ignoreExportsUsedInFile: true,
	compilers: { svelte }
};
