import { countConsultations } from '#lib/consultations/pages/count-held.server.ts';
import type { CountHoldings } from '#lib/contracts/standing/holdings.server.ts';
import { countFiches } from '#lib/fiches/board/queries.server.ts';
import { countPeople } from '#lib/groups/count-people.server.ts';
import { countVotes } from '#lib/votes/pages/count-held.server.ts';

/** Each domain counts its own; the contract is below them, and knows none. */
export const countHoldings: CountHoldings = async (db, contractId) => {
	const [fiches, consultations, votes, people] = await Promise.all([
		countFiches(db, contractId),
		countConsultations(db, contractId),
		countVotes(db, contractId),
		countPeople(db, contractId)
	]);
	return {
		works: fiches + consultations.works + votes.works,
		running: consultations.running + votes.running,
		people
	};
};
