import type { Logger } from 'pino';
import { tellOpenedConsultations } from '#lib/consultations/preparing/tell-opened-consultations.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { tellAcceptances } from '#lib/groups/invitations/tell-acceptances.server.ts';
import { tellModerators } from '#lib/moderation/queue/tell-moderators.server.ts';
import { tellOpenedVotes } from '#lib/votes/life/tell-opened-votes.server.ts';

/**
 * What writes to people about what waits for them: a vote or a consultation that opens, texts to moderate, invitations that were
 * accepted. Each by itself: when one fails, the others still write.
 */
export function tellPeople({
	db,
	log,
	origin
}: {
	db: Db;
	log: Logger;
	origin: string;
}): { name: string; work: () => Promise<void> }[] {
	const voteOpenings = async () => {
		for (const vote of await tellOpenedVotes(db, { origin })) log.info({ vote }, 'opening told');
	};
	const consultationOpenings = async () => {
		for (const consultation of await tellOpenedConsultations(db, { origin }))
			log.info({ consultation }, 'opening told');
	};
	const moderations = async () => {
		const contracts = await tellModerators(db, { origin });
		if (contracts > 0) log.info({ contracts }, 'moderators told');
	};
	const acceptances = async () => {
		const inviters = await tellAcceptances(db, { origin });
		if (inviters > 0) log.info({ inviters }, 'acceptances told');
	};
	return [
		{ name: 'vote-openings', work: voteOpenings },
		{ name: 'consultation-openings', work: consultationOpenings },
		{ name: 'moderation-news', work: moderations },
		{ name: 'acceptances', work: acceptances }
	];
}
