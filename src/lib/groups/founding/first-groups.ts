import type { DraftGroup } from '../../contracts/themes/contract-draft.ts';
import { isGroupKind, type GroupKind } from '../kinds.ts';

export type FirstGroup = {
	kind: GroupKind;
	name: string;
	purpose: string;
	/** Key of the axis whose theme it belongs to; null = the whole contract. */
	axisKey: string | null;
};

/** The groups of a draft that are ticked and make sense. A ticked group without a name is left out rather than refused. */
export function firstGroupsOf(groups: readonly DraftGroup[]): FirstGroup[] {
	return groups.flatMap(({ kind, name, purpose, axisKey, chosen }) =>
		chosen && isGroupKind(kind) && name
			? [
					{
						kind,
						name: name.slice(0, 120),
						purpose: purpose.slice(0, 2000),
						axisKey: axisKey || null
					}
				]
			: []
	);
}
