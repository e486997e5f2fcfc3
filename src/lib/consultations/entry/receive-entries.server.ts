import { safeParse } from 'valibot';
import { createCommuneFinder } from '../questions/communes.server.ts';
import { contributionForm } from '../contributions/forms.ts';
import type { Db } from '../../database/database.server.ts';
import type { Consultation, Phase } from '../queries.server.ts';
import type { Typed } from '../../shared/typed-form.ts';
import type { Invalid } from '../questionnaire/read-submission.server.ts';
import { recordEntry } from './record-entry.server.ts';
import type { FindCommunes } from '../questions/read-value.ts';
import { correctEntry } from './correct-entry.server.ts';
import type { Batch, Sending } from './forms.ts';
import type { EntryOutcome, EntryRefusal } from './outcomes.ts';
import { recordBatch } from './record-batch.server.ts';
import { recordContributionEntry } from './record-contribution-entry.server.ts';

type Received = {
	consultation: Consultation;
	phases: readonly Phase[];
	accountId: string;
	batch: Batch;
};
type Entry = Sending['entries'][number];

/** Takes in what a facilitator typed, form by form: one that is refused stops no other. */
export async function receiveEntries(
	db: Db,
	{ entries, ...received }: Received & { entries: readonly Entry[] }
): Promise<EntryOutcome[]> {
	const findCommunes = await createCommuneFinder(db, received.consultation.contractId);
	const outcomes: EntryOutcome[] = [];
	for (const entry of entries) {
		const said = await db.transaction((tx) => receiveOne(tx, { entry, findCommunes, ...received }));
		const { entryKey } = entry;
		if (typeof said === 'string') outcomes.push({ entryKey, outcome: said });
		else outcomes.push({ entryKey, outcome: 'refused', ...said });
	}
	return outcomes;
}

type One = Received & { entry: Entry; findCommunes: FindCommunes };
type Said = 'recorded' | 'known' | 'corrected' | EntryRefusal;

async function receiveOne(tx: Db, one: One): Promise<Said> {
	const { entry, phases, consultation, accountId, batch } = one;
	const phase = phases.find(({ id }) => id === entry.phaseId);
	if (!phase || phase.kind === 'statements') return { code: 'gone' };
	const refusal = await recordBatch(tx, { batch, consultationId: consultation.id, accountId });
	// A full batch takes no new form; what arrived before may still be corrected.
	if (refusal && refusal !== 'batch-full') return { code: refusal };
	if (refusal && entry.revision === 1) return { code: refusal };
	if (phase.kind === 'contributions') return receiveContribution(tx, one);
	return receiveAnswer(tx, one);
}

async function receiveAnswer(
	tx: Db,
	{ entry, consultation, accountId, batch, findCommunes }: One
): Promise<Said> {
	const { phaseId, entryKey, revision, typed } = entry;
	const place = { consultationId: consultation.id, phaseId, entryKey };
	const sent = { form: typed, findCommunes };
	const said = await recordEntry(tx, { ...place, ...sent, batchId: batch.id, revision });
	if (said === 'known') {
		if (revision === 1) return 'known';
		const { heldOn } = batch;
		const again = await correctEntry(tx, { ...place, ...sent, accountId, heldOn, revision });
		if (again === 'corrected' || again === 'known') return again;
		return typeof again === 'string' ? { code: again } : refusalOf(again);
	}
	if (typeof said === 'string') return { code: said };
	return 'invalid' in said ? refusalOf(said) : 'recorded';
}

function refusalOf({ invalid, profile, isEmpty }: Invalid): EntryRefusal {
	if (isEmpty) return { code: 'empty' };
	const { refusals, communes } = invalid;
	if (!profile.refusal) return { code: 'to-correct', refusals, communes };
	return {
		code: 'to-correct',
		refusals: { ...refusals, 'profile-commune': profile.refusal },
		communes: { ...communes, 'profile-commune': profile.communes }
	};
}

async function receiveContribution(
	tx: Db,
	{ entry, consultation, accountId, batch }: One
): Promise<Said> {
	const { phaseId, entryKey, revision, typed } = entry;
	const read = safeParse(contributionForm, { ...firstOf(typed), formKey: entryKey });
	if (!read.success) {
		const refusals: Record<string, string> = {};
		for (const issue of read.issues) refusals[String(issue.path?.[0]?.key)] ??= issue.message;
		return { code: 'to-correct', refusals };
	}
	const { name, formKey: _, ...content } = read.output;
	const said = await recordContributionEntry(tx, {
		...{ consultationId: consultation.id, phaseId, batchId: batch.id, heldOn: batch.heldOn },
		...{ entryKey, revision, accountId, content, name }
	});
	const isTaken = said === 'recorded' || said === 'known' || said === 'corrected';
	return isTaken ? said : { code: said };
}

function firstOf(typed: Typed): Record<string, string> {
	return Object.fromEntries(Object.entries(typed).map(([name, [value = '']]) => [name, value]));
}
