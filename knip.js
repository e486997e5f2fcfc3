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
	// What a component exports is called through `bind:this`, which no import names.
	const own = scripts.map((script) => (script ?? '').replace(/^\s*export function/gm, 'function'));
	const namespaces = scripts
		.flatMap((script) => [...(script ?? '').matchAll(/import \* as (\w+) from/g)])
		.map(([, name]) => name);
	const uses = namespaces.flatMap((name) =>
		[...markup.matchAll(new RegExp(`(?<![\\w.$])${name}\\.(\\w+)`, 'g'))].map(
			([, member]) => `${name}.${member};`
		)
	);
	return [...own, ...new Set(uses)].join('\n');
}

/** @type {import('knip').KnipConfig} */
export default {
	entry: [
		'server/{main,start,develop,check-documents,recount,backup,restore,admin}.js!',
		'server/{prepare-data,page-weight,generate-geography}.js!',
		'server/{adapter,live-connections-in-development,thread-programs}.js!',
		'server/{check-documents-report,recount-report,open-data,backup/commands,administration/run-command}.ts!',
		'src/{hooks.server,service-worker}.ts!',
		'src/routes/**/+*.{ts,svelte}!',
		// Read by drizzle-kit, by their names.
		'src/lib/**/tables.server.ts!',
		'tests/{run,verify,format,audit}.js',
		'tests/documents/support/{live-alone,compact-and-die}.ts',
		'tests/support/times-reporter.js',
		'tests/votes/support/caster.ts',
		'tests/bench/{run,bare-relay,coalescing-relay}.js',
		'tests/bench/{our-server,collaboration,consultations,votes,pages}.ts',
		'tests/bench/collaboration/generator.ts',
		'docs/images/take-images.js'
	],
	project: [
		'src/**/*.{ts,js,svelte}!',
		'server/**/*.{ts,js}!',
		'!{src,server}/**/*.test.ts!',
		'tests/**/*.{ts,js}'
	],
	ignore: ['tests/bench/peer/**'],
	// Run by name: `npx svelte-check`, the communes from which a file is generated, the types of a server in tests.
	ignoreDependencies: ['svelte-check', '@etalab/decoupage-administratif', '@types/smtp-server'],
	ignoreExportsUsedInFile: true,
	compilers: { svelte }
};
