import type { TestProject } from 'vitest/node';
import { buildIfOlder } from '../../server/prepare.js';
import { makeDemonstrationTemplate } from './demonstration-template.ts';
import { makeDemonstration } from './postgres-copies.ts';

/** What every test of a process starts from, made once before there are several workers to make it. */
export default async function applicationForAll(project: TestProject): Promise<void> {
	buildIfOlder();
	await makeDemonstrationTemplate();
	const { postgresUrl } = project.getProvidedContext();
	if (postgresUrl !== null) await makeDemonstration(postgresUrl);
}
