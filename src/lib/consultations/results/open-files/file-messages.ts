import { message } from '../../../shared/messages.ts';
import type { ContributionKind } from '../../contributions/contribution-kinds.ts';

export const questionHead = message('question', 'question');
export const textHead = message('texte', 'text');
export const ideasHead = message('idées', 'ideas');
export const participantHead = message('participant', 'participant');

const contributionColumns = [
	message('numéro', 'number'),
	message('nature', 'kind'),
	message('catégorie', 'category'),
	message('titre', 'title'),
	message('texte', 'text'),
	message('lieu', 'place'),
	message('commune', 'commune'),
	message('soutiens', 'supports'),
	message('idées', 'ideas')
];
export const contributionHeads = (): string[] => contributionColumns.map((head) => head());

const statementColumns = [
	message('numéro', 'number'),
	message('phrase', 'statement'),
	message('d’accord', 'agree'),
	message('pas d’accord', 'disagree'),
	message('sans avis', 'pass')
];
export const statementHeads = (): string[] => statementColumns.map((head) => head());

const kinds: Record<ContributionKind, () => string> = {
	idea: message('idée', 'idea'),
	need: message('besoin', 'need'),
	testimony: message('témoignage', 'testimony')
};
export const kindWords = (kind: ContributionKind): string => kinds[kind]();
