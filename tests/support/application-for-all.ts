import { buildIfOlder } from '../../server/prepare.js';
import { makeDemonstrationTemplate } from './demonstration-template.ts';

/** What every test of a process starts from, made once before there are several workers to make it. */
export default async function applicationForAll(): Promise<void> {
	buildIfOlder();
	await makeDemonstrationTemplate();
}
