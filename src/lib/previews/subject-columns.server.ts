import { eq } from 'drizzle-orm';
import type { PreviewSubject } from './rules.ts';
import { previewLink } from './tables.server.ts';

/** A subject in the columns of a link. */
export function subjectColumns({ kind, id }: PreviewSubject) {
	return kind === 'vote'
		? { voteId: id, consultationId: null }
		: { voteId: null, consultationId: id };
}

export function whereSubject({ kind, id }: PreviewSubject) {
	return eq(kind === 'vote' ? previewLink.voteId : previewLink.consultationId, id);
}
