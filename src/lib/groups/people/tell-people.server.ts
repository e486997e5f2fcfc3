import type { Role } from '../../accounts/actor.ts';
import { roleLabel } from '../../accounts/role-messages.ts';
import type { Db } from '../../database/database.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { findMailbox, listCoordinatorMailboxes } from '../../contracts/mailboxes.server.ts';
import type { PeopleContext } from './people-context.server.ts';
import { coordinatorEndedMail, roleEndedMail, roleGivenMail } from './people-mails.ts';

/** To the person, unless it is their own doing; to the other coordinators, when one of them is no longer there. */
export async function tellRoleEnded(
	tx: Db,
	{ contract, by, url }: PeopleContext,
	{ accountId, role, reason }: { accountId: string; role: Role; reason: string }
): Promise<void> {
	const person = await findMailbox(tx, accountId);
	if (!person) return;
	const words = { contract: contract.title, url, reason };
	const about = aboutRole({ contract, by, url });
	if (by !== accountId) {
		const { email, locale } = person;
		const mail = roleEndedMail(locale, { ...words, role: roleLabel(role, locale) });
		await recordMail(tx, { ...about, recipient: email, locale, ...mail });
	}
	if (role !== 'coordinator') return;
	const others = await listCoordinatorMailboxes(tx, contract.id);
	for (const { email, locale } of others.filter((one) => one.accountId !== by)) {
		const mail = coordinatorEndedMail(locale, { ...words, name: person.name });
		const link = `${url}/coordination/personnes?role=coordinator`;
		await recordMail(tx, { ...about, recipient: email, locale, ...mail, link });
	}
}

/** To the person who receives it. */
export async function tellRoleGiven(
	tx: Db,
	{ contract, by, url }: PeopleContext,
	{ accountId, role }: { accountId: string; role: Role }
): Promise<void> {
	const person = await findMailbox(tx, accountId);
	if (!person) return;
	const { email, locale } = person;
	const words = { contract: contract.title, url, role: roleLabel(role, locale) };
	await recordMail(tx, {
		...{ ...aboutRole({ contract, by, url }), recipient: email, locale },
		...roleGivenMail(locale, words)
	});
}

function aboutRole({ contract, by, url }: Pick<PeopleContext, 'contract' | 'by' | 'url'>) {
	return {
		kind: 'role' as const,
		by: { accountId: by },
		contractId: contract.id,
		link: url
	};
}
