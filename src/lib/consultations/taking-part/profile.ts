import { ageGroups, standings, type ProfileQuestion } from '../kinds.ts';
import { cleanText, firstIn, typedOf, type Typed } from '../../shared/typed-form.ts';
import {
	readOneCommune,
	type CommuneFound,
	type FieldRefusal,
	type FindCommunes
} from '../questions/read-value.ts';

/** What a person says of themselves, if they wish; null where they did not. */
export type Profile = {
	ageGroup: string | null;
	communeCode: string | null;
	districtId: string | null;
	standing: string | null;
};

export const profileFields = {
	'age-group': 'profile-age-group',
	commune: 'profile-commune',
	district: 'profile-district',
	standing: 'profile-standing'
} as const satisfies Record<ProfileQuestion, string>;

export type ReadProfile = {
	profile: Profile;
	typed: Typed;
	/** Only the commune may need another word; everything else is chosen in a list. */
	refusal: FieldRefusal | null;
	communes: CommuneFound[];
};

/** Reads the profile questions that are asked. A choice that is in no list is left out: nothing here is ever required. */
export function readProfile(
	form: FormData | Typed,
	{
		asked,
		districtIds,
		findCommunes
	}: {
		asked: readonly ProfileQuestion[];
		districtIds: readonly string[];
		findCommunes: FindCommunes | null;
	}
): ReadProfile {
	const sent = form instanceof FormData ? typedOf(form) : form;
	const choose = (question: ProfileQuestion, known: readonly string[]) => {
		const value = firstIn(sent, profileFields[question]);
		return asked.includes(question) && known.includes(value) ? value : null;
	};
	const commune = asked.includes('commune')
		? readOneCommune(
				{
					words: cleanText(firstIn(sent, profileFields.commune)),
					picked: firstIn(sent, `${profileFields.commune}.code`)
				},
				findCommunes
			)
		: {};
	return {
		profile: {
			ageGroup: choose('age-group', ageGroups),
			communeCode: typeof commune.value === 'string' ? commune.value : null,
			districtId: choose('district', districtIds),
			standing: choose('standing', standings)
		},
		typed: Object.fromEntries(
			Object.entries(sent).filter(([name]) => name.startsWith('profile-'))
		) as Typed,
		refusal: commune.refusal ?? null,
		communes: commune.communes ?? []
	};
}

/** The fields of a profile that was given before. */
export function typedOfProfile(
	profile: Profile | null,
	communeNameOf: (code: string) => string
): Typed {
	if (!profile) return {};
	const { ageGroup, communeCode, districtId, standing } = profile;
	const fields: [string, string | null][] = [
		[profileFields['age-group'], ageGroup],
		[profileFields.commune, communeCode && communeNameOf(communeCode)],
		[`${profileFields.commune}.code`, communeCode],
		[profileFields.district, districtId],
		[profileFields.standing, standing]
	];
	return Object.fromEntries(fields.flatMap(([name, value]) => (value ? [[name, [value]]] : [])));
}
