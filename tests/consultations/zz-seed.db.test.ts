import { it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { anAnswerableConsultation, putConsultation } from '../browser/support/answering.ts';
it('seeds', async () => {
	const opened = await openDatabase({ directory: '/tmp/questions-data' });
	const one = await anAnswerableConsultation(opened.db);
	console.log('PATH', one.path);
	const two = await anAnswerableConsultation(opened.db, { title: 'Fermée' });
	await putConsultation(opened.db, two, { opensAt: new Date('2026-01-01'), closesAt: new Date('2026-02-01') });
	console.log('CLOSED', two.path);
	const three = await anAnswerableConsultation(opened.db, { title: 'Retirée', answerers: 'account' });
	await putConsultation(opened.db, three, { withdrawnReason: 'Le budget a été supprimé.' });
	console.log('WITHDRAWN', three.path);
	const four = await anAnswerableConsultation(opened.db, { title: 'Avec compte', answerers: 'account', naming: 'name', namingReason: 'Le comité veut vous rappeler.' });
	console.log('ACCOUNT', four.path);
	await opened.close();
});
