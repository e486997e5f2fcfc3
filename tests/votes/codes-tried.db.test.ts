import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashCode } from '#lib/votes/roll/code-hash.server.ts';
import { drawCode } from '#lib/shared/typed/secret-code.ts';
import { openLetter } from '#lib/votes/roll/open-letter.server.ts';
import { voter } from '#lib/votes/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aVoteToOpen } from '../support/votes.ts';

const aCode = () => drawCode((count) => randomBytes(count));

describeOnADatabase('codes of letters', (db, driver) => {
	const aLetter = async () => {
		const { voteId } = await aVoteToOpen(db());
		const code = aCode();
		await db()
			.insert(voter)
			.values({ voteId, number: 900, origin: 'code', codeHash: hashCode(code) });
		return code;
	};
	const open = (typed: string, address: string) => openLetter(db(), { typed, address });

	it('that are right are never counted: a whole village passes behind one address', async () => {
		const code = await aLetter();
		for (let n = 0; n < 100; n += 1)
			expect(await open(code, `${driver} village`)).toMatchObject({ code });
	});

	it('that are tried all at once find no more than those tried one by one', async () => {
		const code = await aLetter();
		const wrong = Array.from({ length: 80 }, aCode);
		const tried = await Promise.all([...wrong, code].map((typed) => open(typed, `${driver} many`)));
		expect(tried.filter((answer) => 'unknown' in answer)).toHaveLength(60);
		expect(tried.at(-1)).toMatchObject({ waitMinutes: expect.any(Number) });
		expect(await open(code, `${driver} elsewhere`)).toMatchObject({ code });
	});
});
