import { expect, it } from 'vitest';
import { logFilterFrom } from '#lib/moderation/log/log-filter.ts';
import {
	countDecisions,
	eachPublicDecision,
	listPublicDecisions
} from '#lib/moderation/log/public-log.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aModeratedCall } from './support/people-text.ts';

describeOnADatabase('the public log of moderation', (db) => {
	const logOf = (contractId: string, address = '') =>
		listPublicDecisions(db(), { contractId, filter: logFilterFrom(new URLSearchParams(address)) });

	it('says each decision and its reason, never the words, their author, nor who decided', async () => {
		const call = await aModeratedCall(db(), { title: 'Bouger au quotidien' });
		const text = await call.write('amina', 'Madame Untel boit');
		await call.report(text, 'phone-1', 'named-person', 'C’est ma voisine');
		await call.hide(text, 'health-data', 'Parlez du quartier');
		const { decisions } = await logOf(call.contractId);
		expect(decisions).toHaveLength(1);
		expect(decisions[0]).toMatchObject({
			...{ kind: 'contribution', outcome: 'hidden', reason: 'health-data', cause: 'report' },
			homeTitle: 'Bouger au quotidien'
		});
		const file = [];
		const filter = logFilterFrom(new URLSearchParams());
		for await (const batch of eachPublicDecision(db(), { contractId: call.contractId, filter }))
			file.push(...batch);
		const said = JSON.stringify([decisions, file]);
		for (const secret of ['Untel', 'voisine', 'Parlez', 'Nadia', text.id, call.coordinator])
			expect(said).not.toContain(secret);
	});

	it('is searched by consultation, kind, outcome, reason and cause; another contract has its own', async () => {
		const call = await aModeratedCall(db(), { title: 'Dépistage', moderation: 'before' });
		const other = await aModeratedCall(db());
		await other.hide(await other.write('amina', 'Un banc'));
		await call.decide(await call.write('amina', 'Un banc'), { outcome: 'shown' });
		await call.hide(await call.write('bruno', 'Achetez ma lessive'), 'advertising');
		const totalOf = async (address: string) => (await logOf(call.contractId, address)).total;
		expect(await totalOf('')).toBe(2);
		expect(await totalOf('decision=hidden')).toBe(1);
		expect(await totalOf('raison=advertising&cause=before-publication')).toBe(1);
		expect(await totalOf('raison=insult')).toBe(0);
		expect(await totalOf('texte=statement')).toBe(0);
		expect(await totalOf('q=dépist')).toBe(2);
		expect(await totalOf('q=_')).toBe(0);
		expect(await countDecisions(db(), call.contractId)).toEqual({
			...{ shown: 1, hidden: 1, secondLooks: 0, reversed: 0 },
			byReason: [{ reason: 'advertising', count: 1 }]
		});
	});
});
