import { message } from '../../shared/messages.ts';

type Named = { name: string };

/** Events of the journal that the public reads, and what they say. Every other kind stays out of the page. */
const sentences: Record<string, (p: Named) => string> = {
	'contract-created': message<Named>({
		fr: () => 'Le contrat a sa page',
		en: () => 'The contract has its page'
	}),
	'contract-changed': message<Named>({
		fr: () => 'La présentation du contrat a changé',
		en: () => 'The presentation of the contract has changed'
	}),
	'contract-renewed': message<Named>({
		fr: () => 'Le contrat est renouvelé',
		en: () => 'The contract is renewed'
	}),
	'territory-changed': message<Named>({
		fr: () => 'Le territoire du contrat a changé',
		en: () => 'The territory of the contract has changed'
	}),
	'theme-created': message<Named>({
		fr: ({ name }) => `Nouveau thème : ${name}`,
		en: ({ name }) => `New theme: ${name}`
	}),
	'theme-changed': message<Named>({
		fr: ({ name }) => `Le thème « ${name} » a changé`,
		en: ({ name }) => `The theme “${name}” has changed`
	}),
	'group-created': message<Named>({
		fr: ({ name }) => `Nouveau groupe : ${name}`,
		en: ({ name }) => `New group: ${name}`
	}),
	'group-changed': message<Named>({
		fr: ({ name }) => `La page du groupe « ${name} » a changé`,
		en: ({ name }) => `The page of the group “${name}” has changed`
	}),
	'group-closed': message<Named>({
		fr: ({ name }) => `Le groupe « ${name} » a terminé ses travaux`,
		en: ({ name }) => `The group “${name}” has ended its work`
	}),
	'seat-created': message<Named>({
		fr: ({ name }) => `Une personne a rejoint « ${name} »`,
		en: ({ name }) => `Someone joined “${name}”`
	})
};

export const newsKinds = Object.keys(sentences);

export function newsSentence(kind: string, name: string): string {
	return sentences[kind]?.({ name }) ?? '';
}
