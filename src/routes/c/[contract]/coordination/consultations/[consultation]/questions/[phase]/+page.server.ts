import { randomUUID } from 'node:crypto';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import {
	createQuestion,
	duplicateQuestion
} from '#lib/consultations/builder/create-question.server.ts';
import { idsDerivedFrom } from '#lib/consultations/builder/derived-ids.server.ts';
import { importQuestions } from '#lib/consultations/builder/import-questions.server.ts';
import { FILE_BYTES_MAX } from '#lib/consultations/builder/limits.ts';
import { listLines } from '#lib/consultations/builder/lock-questionnaire.server.ts';
import { moveQuestion } from '#lib/consultations/builder/move-question.server.ts';
import { readQuestionnaireFile } from '#lib/consultations/builder/questionnaire-file.ts';
import { recordQuestion } from '#lib/consultations/builder/record-question.server.ts';
import { removeQuestion } from '#lib/consultations/builder/remove-question.server.ts';
import { copyQuestions, listReusable } from '#lib/consultations/builder/reusable.server.ts';
import { isStructureFixed } from '#lib/consultations/builder/structure.ts';
import { typedOf } from '#lib/shared/typed-form.ts';
import { questionKinds, type Question } from '#lib/consultations/questions/questions.ts';
import type { Actions, PageServerLoad } from './$types';
import { getBuilding, idIn, type Building } from './building.server.ts';

export const load: PageServerLoad = async (event) => {
	const account = requireAccount(event);
	const { consultation, phase, place, state } = await getBuilding(event, account);
	const { db } = event.locals;
	const [lines, reusable] = await Promise.all([listLines(db, phase.id), listReusable(db, place)]);
	const wanted = event.url.searchParams;
	const { slug, title } = consultation;
	const isFixed = isStructureFixed(consultation, phase);
	return {
		consultation: { slug, title },
		phase: { title: phase.title, place: Number(event.params.phase) },
		...{ state, lines, reusable, isFixed },
		editing: wanted.get('modifier'),
		removing: isFixed ? null : wanted.get('retirer'),
		adding: isFixed ? null : (questionKinds.find((kind) => kind === wanted.get('ajouter')) ?? null),
		below: wanted.get('sous'),
		/** Ids of what the forms of this page will make: the same form sent twice makes it once. */
		newId: randomUUID(),
		said: wanted.get('fait')
	};
};

/** Back to the list, at the line that changed if it is still there. */
function back(event: RequestEvent, said: string, questionId?: string): never {
	const place = questionId ? `ligne-${questionId}` : 'lignes';
	redirect(303, `${event.url.pathname}?fait=${said}#${place}`);
}

async function addLines(event: RequestEvent, { place }: Building, questions: readonly Question[]) {
	const said = await importQuestions(event.locals.db, { ...place, questions });
	if (typeof said === 'string') return fail(409, { code: said });
	back(event, 'importees', questions[0]?.id);
}

export const actions: Actions = {
	creer: async (event) => {
		const account = requireAccount(event);
		const { place } = await getBuilding(event, account);
		const form = await event.request.formData();
		const kind = questionKinds.find((one) => one === form.get('kind'));
		if (!kind) return fail(400, { code: 'gone' });
		const [id, afterId, typed] = [idIn(form, 'id'), idIn(form, 'afterId'), typedOf(form)];
		const line = { ...place, id, afterId, kind, typed };
		const said = await createQuestion(event.locals.db, line);
		if (said === null) back(event, 'ajoutee', id);
		const kept = { editing: null, adding: kind, below: afterId, newId: id, typed };
		if (typeof said === 'string') return fail(409, { ...kept, code: said });
		return fail(400, { ...kept, refusals: said.refusals });
	},
	enregistrer: async (event) => {
		const account = requireAccount(event);
		const { place } = await getBuilding(event, account);
		const form = await event.request.formData();
		const [questionId, typed] = [idIn(form, 'id'), typedOf(form)];
		const revision = Number(form.get('revision')) || 0;
		const line = { ...place, questionId, revision, typed };
		const said = await recordQuestion(event.locals.db, line);
		if (said === null) back(event, 'enregistree', questionId);
		const kept = { editing: questionId, adding: null, typed };
		if (typeof said === 'string') return fail(409, { ...kept, code: said });
		if ('saved' in said) return fail(409, { ...kept, ...said });
		return fail(400, { ...kept, refusals: said.refusals });
	},
	deplacer: async (event) => {
		const account = requireAccount(event);
		const { place } = await getBuilding(event, account);
		const form = await event.request.formData();
		const [questionId, pastId] = [idIn(form, 'id'), idIn(form, 'pastId')];
		const step = form.get('step') === 'up' ? ('up' as const) : ('down' as const);
		const line = { ...place, questionId, pastId, step };
		const said = await moveQuestion(event.locals.db, line);
		return said ? fail(409, { code: said }) : back(event, 'deplacee', questionId);
	},
	dupliquer: async (event) => {
		const account = requireAccount(event);
		const { place } = await getBuilding(event, account);
		const form = await event.request.formData();
		const [questionId, key] = [idIn(form, 'id'), idIn(form, 'newId')];
		const id = idsDerivedFrom(`${key} ${questionId}`)();
		const said = await duplicateQuestion(event.locals.db, { ...place, questionId, id });
		return said ? fail(409, { code: said }) : back(event, 'dupliquee', id);
	},
	retirer: async (event) => {
		const account = requireAccount(event);
		const { place } = await getBuilding(event, account);
		const form = await event.request.formData();
		const questionId = idIn(form, 'id');
		const revision = Number(form.get('revision')) || 0;
		const said = await removeQuestion(event.locals.db, { ...place, questionId, revision });
		return said ? fail(409, { code: said }) : back(event, 'retiree');
	},
	importer: async (event) => {
		const account = requireAccount(event);
		const building = await getBuilding(event, account);
		const form = await event.request.formData();
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, { code: 'no-file' });
		const code = 'file-refused';
		if (file.size > FILE_BYTES_MAX)
			return fail(413, { code, problems: [{ code: 'too-large' as const }] });
		const newId = idsDerivedFrom(idIn(form, 'newId'));
		const read = readQuestionnaireFile(await file.text(), newId);
		if ('problems' in read) return fail(400, { code, problems: read.problems });
		return addLines(event, building, read.questions);
	},
	reprendre: async (event) => {
		const account = requireAccount(event);
		const building = await getBuilding(event, account);
		const form = await event.request.formData();
		const wanted = { ...building.place, phaseId: idIn(form, 'phaseId') };
		const newId = idsDerivedFrom(idIn(form, 'newId'));
		const questions = await copyQuestions(event.locals.db, { ...wanted, newId });
		if (!questions) return fail(400, { code: 'no-source' });
		return addLines(event, building, questions);
	}
};
