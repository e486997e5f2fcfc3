import { afterEach, expect, it } from 'vitest';
import { listConsultations } from '#lib/consultations/pages/list-consultations.server.ts';
import { stateSentence } from '#lib/consultations/pages/public-messages.ts';
import { consultationPhase } from '#lib/consultations/tables.server.ts';
import { defaultLocale, installLocaleReader } from '#lib/shared/messages.ts';
import { anOpenConsultation } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';

const now = new Date('2027-03-10T09:00:00Z');
const at = (day: string) => new Date(`${day}T17:00:00Z`);
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

afterEach(() => installLocaleReader(() => defaultLocale));

describeOnADatabase('a list of consultations', (db) => {
	async function lineWith(...dates: [title: string, opens: string, closes: string][]) {
		const { contractId, consultationId } = await anOpenConsultation(db(), {
			openedAt: at('2027-03-01')
		});
		await db().delete(consultationPhase);
		await db()
			.insert(consultationPhase)
			.values(
				dates.map(([title, opens, closes], index) => ({
					...{ consultationId, title, position: index + 1, kind: 'contributions' as const },
					...{ opensAt: at(opens), closesAt: at(closes) }
				}))
			);
		const lines = await listConsultations(db(), { contractId, now });
		return lines[0]!;
	}

	it('says the end of what is open now, not the end of what comes later', async () => {
		const line = await lineWith(
			['Le questionnaire', '2027-03-01', '2027-03-13'],
			['Vos idées', '2027-03-01', '2027-03-20']
		);
		expect(line.nextAt).toEqual(at('2027-03-13'));
		expect(plain(stateSentence(line))).toBe(
			'Vous pouvez répondre : « Le questionnaire » jusqu’au 13 mars 2027 à 18:00 (heure de Paris) ; « Vos idées » jusqu’au 20 mars 2027 à 18:00 (heure de Paris).'
		);
		installLocaleReader(() => 'en');
		expect(plain(stateSentence(line))).toBe(
			'You can answer: “Le questionnaire” until 13 March 2027 at 18:00 (Paris time); “Vos idées” until 20 March 2027 at 18:00 (Paris time).'
		);
	});

	it('says one date where all that is open ends together, and leaves out what has not begun', async () => {
		const together = await lineWith(
			['Le questionnaire', '2027-03-01', '2027-03-13'],
			['Vos idées', '2027-03-01', '2027-03-13'],
			['Vos phrases', '2027-03-15', '2027-03-30']
		);
		expect(plain(stateSentence(together))).toBe(
			'Vous pouvez répondre jusqu’au 13 mars 2027 à 18:00 (heure de Paris).'
		);
		const between = await lineWith(
			['Le questionnaire', '2027-03-01', '2027-03-08'],
			['Vos phrases', '2027-03-15', '2027-03-30']
		);
		expect(between.nextAt).toEqual(at('2027-03-15'));
		expect(plain(stateSentence(between))).toBe(
			'La prochaine étape ouvre le 15 mars 2027 à 18:00 (heure de Paris).'
		);
	});
});
