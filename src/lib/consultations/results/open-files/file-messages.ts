import { message } from '../../../shared/messages.ts';
import type { ContributionKind } from '../../contributions/contribution-kinds.ts';

const numberHead = message({ fr: 'numéro', en: 'number' });

export const questionHead = message({ fr: 'question', en: 'question' });
export const textHead = message({ fr: 'texte', en: 'text' });
export const ideasHead = message({ fr: 'idées', en: 'ideas' });
export const participantHead = message({ fr: 'participant', en: 'participant' });

const contributionColumns = [
	numberHead,
	message({ fr: 'nature', en: 'kind' }),
	message({ fr: 'catégorie', en: 'category' }),
	message({ fr: 'titre', en: 'title' }),
	textHead,
	message({ fr: 'lieu', en: 'place' }),
	message({ fr: 'commune', en: 'commune' }),
	message({ fr: 'soutiens', en: 'supports' }),
	ideasHead
];
export const contributionHeads = (): string[] => contributionColumns.map((head) => head());

const statementColumns = [
	numberHead,
	message({ fr: 'phrase', en: 'statement' }),
	message({ fr: 'd’accord', en: 'agree' }),
	message({ fr: 'pas d’accord', en: 'disagree' }),
	message({ fr: 'sans avis', en: 'pass' })
];
export const statementHeads = (): string[] => statementColumns.map((head) => head());

const kinds: Record<ContributionKind, () => string> = {
	idea: message({ fr: 'idée', en: 'idea' }),
	need: message({ fr: 'besoin', en: 'need' }),
	testimony: message({ fr: 'témoignage', en: 'testimony' })
};
export const kindWords = (kind: ContributionKind): string => kinds[kind]();
