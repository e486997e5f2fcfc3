import { message } from '../../shared/messages.ts';

type Named = { name: string };

/** Events of the journal that the public reads, and what they say. Every other kind stays out of the page. */
const sentences: Record<string, (p: Named) => string> = {
	'contract-created': message<Named>(
		() => 'Le contrat a sa page',
		() => 'The contract has its page'
	),
	'contract-changed': message<Named>(
		() => 'La présentation du contrat a changé',
		() => 'The presentation of the contract has changed'
	),
	'contract-renewed': message<Named>(
		() => 'Le contrat est renouvelé',
		() => 'The contract is renewed'
	),
	'territory-changed': message<Named>(
		() => 'Le territoire du contrat a changé',
		() => 'The territory of the contract has changed'
	),
	'theme-created': message<Named>(
		({ name }) => `Nouveau thème : ${name}`,
		({ name }) => `New theme: ${name}`
	),
	'theme-changed': message<Named>(
		({ name }) => `Le thème « ${name} » a changé`,
		({ name }) => `The theme “${name}” has changed`
	),
	'group-created': message<Named>(
		({ name }) => `Nouveau groupe : ${name}`,
		({ name }) => `New group: ${name}`
	),
	'group-changed': message<Named>(
		({ name }) => `La page du groupe « ${name} » a changé`,
		({ name }) => `The page of the group “${name}” has changed`
	),
	'group-closed': message<Named>(
		({ name }) => `Le groupe « ${name} » a terminé ses travaux`,
		({ name }) => `The group “${name}” has ended its work`
	),
	'seat-created': message<Named>(
		({ name }) => `Une personne a rejoint « ${name} »`,
		({ name }) => `Someone joined “${name}”`
	)
};

export const newsKinds = Object.keys(sentences);

export function newsSentence(kind: string, name: string): string {
	return sentences[kind]?.({ name }) ?? '';
}
