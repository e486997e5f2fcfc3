import { visitor } from '../accounts/actor.ts';
import { listLines } from '../consultations/builder/lock-questionnaire.server.ts';
import type { ConsultationContext } from '../consultations/consultation-context.server.ts';
import {
	findConsultation,
	listAnsweringGroups,
	listPhases
} from '../consultations/queries.server.ts';
import { listCommunesToChoose } from '../consultations/questions/communes.server.ts';
import { asksCommune } from '../consultations/questions/questions.ts';
import { readConsultation } from '../consultations/read-consultation.server.ts';
import { stateOf as stateOfConsultation } from '../consultations/rules.ts';
import { statementResults } from '../consultations/statements/queries.server.ts';
import type { Contract } from '../contracts/queries.server.ts';
import type { Db } from '../database/database.server.ts';
import { readBallotSetup } from '../votes/ballot/ballot-setup.server.ts';
import { findMissing } from '../votes/building/find-missing.server.ts';
import { stepOfMissing } from '../votes/building/refusal-messages.ts';
import { readVoteWords } from '../votes/life/read-words.server.ts';
import { findVote } from '../votes/queries.server.ts';
import { stateOf as stateOfVote } from '../votes/rules.ts';

/** Nobody reads more of them before a debate: the page says how many are left. */
const STATEMENTS_MAX = 50;

type Wanted = { contract: Contract; slug: string; now: Date };

/** A consultation as it will be read and answered; null when it is not there any more. */
export async function readConsultationPreview(db: Db, { contract, slug, now }: Wanted) {
	const consultation = await findConsultation(db, { contractId: contract.id, slug });
	if (!consultation) return null;
	const [phases, groupIds] = await Promise.all([
		listPhases(db, consultation.id),
		listAnsweringGroups(db, consultation.id)
	]);
	const state = stateOfConsultation(consultation, phases, now);
	const context: ConsultationContext = {
		...{ contract, actor: visitor, consultation, phases, groupIds, state, now }
	};
	const [page, asked] = await Promise.all([
		readConsultation(db, context),
		Promise.all(phases.map((phase) => readAsked(db, phase)))
	]);
	const asksForCommune = asked.some(({ questions }) => questions.some(asksCommune));
	return {
		...{ kind: 'consultation' as const, ...page },
		/** What each phase asks, in their order. */
		asked: new Map(asked.map((of, at) => [at + 1, of])),
		communes: asksForCommune ? await listCommunesToChoose(db, contract.id) : []
	};
}

async function readAsked(db: Db, phase: { id: string; kind: string }) {
	const [lines, statements] = await Promise.all([
		phase.kind === 'questionnaire' ? listLines(db, phase.id) : [],
		phase.kind === 'statements' ? statementResults(db, { phaseId: phase.id }) : []
	]);
	return {
		questions: lines.map(({ position: _, revision: __, ...question }) => question),
		statements: statements.slice(0, STATEMENTS_MAX).map(({ number, body }) => ({ number, body })),
		/** Of the statements, how many are not given. */
		more: Math.max(0, statements.length - STATEMENTS_MAX)
	};
}

/** A vote as it will be read, and its ballot once its method and options go together; null when it is not there any more. */
export async function readVotePreview(db: Db, { contract, slug, now }: Wanted) {
	const vote = await findVote(db, { contractId: contract.id, slug });
	if (!vote) return null;
	const missing = await findMissing(db, vote, now);
	const hasBallot = !missing.some((code) => stepOfMissing(code) === 'methode');
	return {
		kind: 'vote' as const,
		words: await readVoteWords(db, { vote, contract }),
		state: stateOfVote(vote, now),
		ballot: hasBallot ? await readBallotSetup(db, vote) : null
	};
}
