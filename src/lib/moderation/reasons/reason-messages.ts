import { formatNumber } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';
import { tooLong } from '../../ui/words.ts';
import { EXPLANATION_MAX } from './reason-form.ts';
import { OWN_REASONS_MAX } from '../reason-rules.ts';
import { REASON_MAX } from '../../moderated/reasons.ts';

export { add, coordination, remove, reason, saved } from '../../ui/words.ts';

export const title = message({ fr: 'Raisons de masquer', en: 'Reasons to hide' });
export const lead = message({
	fr: 'Un texte n’est masqué, ou signalé, que pour une raison de cette liste. La liste paraît dans la charte, avec chaque changement et son jour.',
	en: 'A text is hidden, or reported, only for a reason of this list. The list stands in the charter, with each change and its day.'
});
export const when = message({
	fr: 'Réglez-la avant d’ouvrir : une raison ajoutée ne vaut que pour les textes écrits ensuite, une raison retirée ne sert plus pour aucun. Ce qui a déjà été décidé ne change pas.',
	en: 'Set it before you open: a reason that is added holds only for texts written afterwards, one that is taken out serves for none any more. What was already decided does not change.'
});
export const offeredTitle = message({ fr: 'Celles qui valent', en: 'Those that hold' });
export const stays = message({
	fr: 'Elle reste : la loi demande de masquer ces textes, ou les lire fait du tort.',
	en: 'It stays: the law asks to hide such texts, or reading them does harm.'
});
export const removeNamed = message<{ reason: string }>({
	fr: ({ reason: words }) => `Retirer « ${words} »`,
	en: ({ reason: words }) => `Take out “${words}”`
});
export const closedTitle = message({
	fr: 'Celles qui ne valent plus',
	en: 'Those that hold no more'
});
export const putBack = message({ fr: 'Remettre', en: 'Put back' });
export const putBackNamed = message<{ reason: string }>({
	fr: ({ reason: words }) => `Remettre « ${words} »`,
	en: ({ reason: words }) => `Put back “${words}”`
});
export const newTitle = message({ fr: 'Ajouter une raison', en: 'Add a reason' });
export const reasonHelp = message({
	fr: 'Quelques mots, que l’auteur lira. Par exemple : « Démarchage ».',
	en: 'A few words, which the author will read. For example: “Door-to-door selling”.'
});
export const explanation = message({ fr: 'Ce que cela veut dire', en: 'What it means' });
export const explanationHelp = message({
	fr: 'Une phrase simple, dans la charte et pour l’auteur d’un texte masqué. Elle ne se corrige plus ensuite.',
	en: 'A simple sentence, in the charter and for the author of a hidden text. It cannot be corrected afterwards.'
});

const refusals: Record<string, () => string> = {
	'reason missing': message({
		fr: 'Écrivez la raison en quelques mots.',
		en: 'Write the reason in a few words.'
	}),
	'reason too-long': message({
		fr: `${formatNumber(REASON_MAX)} caractères au plus.`,
		en: `At most ${formatNumber(REASON_MAX)} characters.`
	}),
	'explanation missing': message({ fr: 'Dites ce que cela veut dire.', en: 'Say what it means.' }),
	'explanation too-long': message({
		fr: `${formatNumber(EXPLANATION_MAX)} caractères au plus.`,
		en: `At most ${formatNumber(EXPLANATION_MAX)} characters.`
	}),
	'name-taken': message({
		fr: 'Cette raison est ou a été dans la liste. Si elle est plus bas, remettez-la ; sinon, prenez d’autres mots.',
		en: 'This reason is or was in the list. If it stands below, put it back; otherwise use other words.'
	}),
	'too-many': message({
		fr: `${formatNumber(OWN_REASONS_MAX)} raisons à vous au plus : retirez-en une d’abord.`,
		en: `At most ${formatNumber(OWN_REASONS_MAX)} reasons of your own: take one out first.`
	}),
	kept: stays,
	unknown: message({
		fr: 'Quelqu’un a changé cette liste entre-temps : la voici.',
		en: 'Somebody changed this list meanwhile: here it is.'
	})
};

/** The sentence of a refusal, with the field it is about when it is about one. */
export function refusalSentence(code: string, field?: string): string {
	return (refusals[field ? `${field} ${code}` : code] ?? refusals[code] ?? tooLong)();
}
