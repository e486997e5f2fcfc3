import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { safeError } from './log.ts';

it('keeps the values of a failed query out of the log', () => {
	const cause = Object.assign(new Error('Key (email)=(amina@exemple.test) already exists'), {
		code: '23505'
	});
	const error = new DrizzleQueryError(
		'insert into account values ($1)',
		['amina@exemple.test'],
		cause
	);
	const logged = safeError(error);
	expect(JSON.stringify(logged)).not.toContain('amina');
	expect(logged).toMatchObject({ message: 'insert into account values ($1)', code: '23505' });
});
