import type { Db } from '../database/database.server.ts';
import type { CopyField } from '../treatments/field-messages.ts';
import type { CopyRow, CopyValue, Person } from '../treatments/personal-data.server.ts';
import { copyOf } from './personal-data.server.ts';
import { treatments, type TreatmentKey } from './treatments.ts';

export type CopySection = {
	key: TreatmentKey;
	/** Null where nothing leads from an account to what is kept. */
	rows: readonly CopyRow[] | null;
};

/** Treatments that are read at the same time: a few of the connections, and not all of them. */
const TOGETHER = 6;

/** All that is kept of a person, by treatment, in the order of the page that says what is kept. */
export async function copyAccount(db: Db, person: Person): Promise<CopySection[]> {
	const whose = { ...person, email: person.email.toLowerCase() };
	const read = async ({ key }: (typeof treatments)[number]): Promise<CopySection> => {
		const copy = copyOf[key];
		const rows = copy && (await copy(db, whose));
		return { key, rows: rows && rows.map(tidy) };
	};
	const sections: CopySection[] = [];
	for (let from = 0; from < treatments.length; from += TOGETHER)
		sections.push(...(await Promise.all(treatments.slice(from, from + TOGETHER).map(read))));
	return sections;
}

/** What is empty says nothing. */
function tidy(row: CopyRow): CopyRow {
	const said = (Object.entries(row) as [CopyField, CopyValue | undefined][]).filter(
		([, value]) => value !== null && value !== undefined && value !== ''
	);
	return Object.fromEntries(said);
}

/** The same as a file that another program reads (GDPR, article 20): instants in ISO 8601. */
export function copyFile(
	sections: readonly CopySection[],
	{ madeAt }: { madeAt: Date }
): { format: string; madeAt: Date; treatments: object[] } {
	const words = new Map(treatments.map((treatment) => [treatment.key, treatment]));
	return {
		format: 'maillage-personal-data/1',
		madeAt,
		treatments: sections.map(({ key, rows }) => ({
			...{ key, title: words.get(key)!.title(), purpose: words.get(key)!.purpose() },
			...{ kept: words.get(key)!.kept(), rows }
		}))
	};
}
