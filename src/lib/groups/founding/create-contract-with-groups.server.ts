import {
	createContract,
	type CreatedContract,
	type NewContract
} from '../../contracts/creating/create-contract.server.ts';
import type { Db } from '../../database/database.server.ts';
import { createGroup } from './create-group.server.ts';
import type { FirstGroup } from './first-groups.ts';
import { joiningOf } from '../kinds.ts';

/** A contract and its first groups, all or nothing. */
export async function createContractWithGroups(
	db: Db,
	{ contract, groups }: { contract: NewContract; groups: readonly FirstGroup[] }
): Promise<CreatedContract> {
	return db.transaction(async (tx) => {
		const created = await createContract(tx, contract);
		for (const { axisKey, ...group } of groups) {
			const theme = created.themes.find((one) => axisKey !== null && one.axisKey === axisKey);
			await createGroup(tx, {
				...group,
				contractId: created.id,
				actorId: contract.createdBy,
				themeId: theme?.id ?? null,
				joining: joiningOf(group.kind)
			});
		}
		return created;
	});
}
