import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { listConsultations } from '#lib/consultations/pages/list-consultations.server.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';
import { mayCoordinate, mayEditContract } from '#lib/contracts/permissions.ts';
import { filterFrom, isFiltered } from '#lib/fiches/filter.ts';
import { gapKinds } from '#lib/fiches/gaps.ts';
import { ficheFilterOf, listFilterOptions } from '#lib/fiches/board/list-page.server.ts';
import { maySeeBoard, statusesForNewFiche } from '#lib/fiches/permissions.ts';
import { listBoard, listFiches } from '#lib/fiches/board/queries.server.ts';
import { listWeek } from '#lib/fiches/board/week.server.ts';
import { ficheStatuses, movesOf } from '#lib/fiches/workflow.ts';
import { mayModerate } from '#lib/moderation/permissions.ts';
import { surveyWaiting } from '#lib/moderation/queue/waiting.server.ts';
import type { PageServerLoad } from './$types';

/** Cards of a stage; those after them are in the list. */
const COLUMN_SHOWN = 12;

/** The board and the list are forms and links: they need no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { contract, actor } = context;
	if (!maySeeBoard(actor)) error(403);
	const { db } = event.locals;
	const { searchParams } = event.url;
	const filter = filterFrom(searchParams);
	const view = searchParams.get('vue') === 'liste' ? 'list' : 'board';
	const contractId = contract.id;
	// None of them waits for another.
	const [options, all, week, consultations, waiting] = await Promise.all([
		listFilterOptions(db, contract),
		listBoard(db, { contractId }),
		listWeek(db, { contractId }),
		mayManageConsultations(actor)
			? listConsultations(db, { contractId, now: new Date(), withDrafts: true })
			: null,
		mayModerate(actor) ? surveyWaiting(db, contractId) : null
	]);
	const wanted = ficheFilterOf(contractId, filter, options.themes);
	const { sort, page } = filter;
	return {
		filter,
		view,
		...options,
		total: all.length,
		gaps: gapKinds.map((gap) => ({
			gap,
			count: all.filter((fiche) => fiche.gaps.includes(gap)).length
		})),
		board: view === 'board' ? await boardOf() : null,
		list: view === 'list' ? await listFiches(db, { ...wanted, sort, page, size: 50 }) : null,
		week,
		consultations,
		mayCreate: statusesForNewFiche(actor).length > 0,
		mayInvite: mayCoordinate(actor),
		mayEdit: mayEditContract(actor),
		/** How many texts wait for moderation; null for whoever does not moderate. */
		toModerate: waiting && waiting.counts.total
	};

	async function boardOf() {
		const fiches = isFiltered(filter) ? await listBoard(db, wanted) : all;
		const columns = ficheStatuses.map((status) => {
			const own = fiches.filter((fiche) => fiche.status === status);
			return {
				...{ status, total: own.length, moves: movesOf(status, actor.roles) },
				cards: own.slice(0, COLUMN_SHOWN)
			};
		});
		return { total: fiches.length, columns };
	}
};
