import { findFramework } from '../../contracts/themes/frameworks.ts';
import { getTerritory, type Contract } from '../../contracts/queries.server.ts';
import type { Db } from '../../database/database.server.ts';
import type { ContractOptions } from './contract-options.ts';

/** What a fiche of this contract chooses among: its communes and districts, the orientations of its framework. */
export async function listContractOptions(db: Db, contract: Contract): Promise<ContractOptions> {
	const { communes, districts } = await getTerritory(db, contract.id);
	return {
		communes: [
			...communes.map(({ code, name }) => ({ key: code, label: name })),
			...districts.map(({ id, name }) => ({ key: id, label: name }))
		],
		orientations: (findFramework(contract.frameworkKey)?.orientations ?? []).map(
			({ key, title }) => ({ key, label: title })
		)
	};
}
