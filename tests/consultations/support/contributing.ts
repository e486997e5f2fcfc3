import { randomUUID } from 'node:crypto';
import { visitor } from '#lib/accounts/actor.ts';
import type { ContributionContent } from '#lib/consultations/contributions/forms.ts';
import {
	createContribution,
	type Sent
} from '#lib/consultations/contributions/sending/create-contribution.server.ts';
import { findParticipation } from '#lib/consultations/taking-part/participation.server.ts';
import { consultation, consultationPhase } from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { eq } from 'drizzle-orm';
import { anOpenConsultation } from '../../support/consultations.ts';

export const aBench: ContributionContent = {
	title: 'Un banc devant la pharmacie',
	body: 'On attend debout, les anciens surtout.',
	kind: 'idea',
	categoryId: null,
	communeCode: null,
	placeWords: '',
	planX: null,
	planY: null,
	alternative: ''
};

/** A call for contributions that offers everything, open to anyone with the link. */
export async function aCall(db: Db, wanted: Partial<typeof consultation.$inferInsert> = {}) {
	const { consultationId, phaseId, contractId } = await anOpenConsultation(db, {
		kind: 'contributions',
		...wanted
	});
	await db
		.update(consultationPhase)
		.set({ options: { place: true, photo: true, support: true, comments: true } })
		.where(eq(consultationPhase.id, phaseId));
	/** Somebody without an account, on their own phone. */
	const door = (device: string) => ({
		consultationId,
		phaseId,
		actor: visitor,
		person: {
			participant: { accountId: null, deviceId: device.padEnd(22, '_') },
			account: null
		},
		now: new Date()
	});
	const send = async (device: string, content: Partial<ContributionContent> = {}) => {
		const sent = await trySend(device, content);
		if (typeof sent === 'string') throw new Error(`refused: ${sent}`);
		return sent;
	};
	const trySend = (
		device: string,
		content: Partial<ContributionContent> = {},
		submissionKey: string = randomUUID()
	): Promise<Sent | string> =>
		db.transaction((tx) =>
			createContribution(tx, {
				...door(device),
				content: { ...aBench, ...content },
				photo: null,
				submissionKey
			})
		);
	const participationOf = async (device: string) => {
		const { participant } = door(device).person;
		const found = await findParticipation(db, { consultationId, participant });
		if (!found) throw new Error(`${device} takes no part`);
		return found.id;
	};
	return { contractId, consultationId, phaseId, door, send, trySend, participationOf };
}
