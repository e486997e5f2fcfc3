import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { date, reason } from '../../ui/words.ts';
import { kindOfText, whereItWas } from '../words.ts';

export { all as anything, search, whoDecides as whoTitle } from '../../ui/words.ts';
export {
	charterAndLog as seeLog,
	clearFilters as clear,
	tryShorter as noneText
} from '../words.ts';

export const title = message({
	fr: 'Modération : charte et journal',
	en: 'Moderation: charter and log'
});
export const lead = message({
	fr: 'Ce que chacun peut écrire ici, ce qui est masqué et pourquoi, qui décide, et comment redemander.',
	en: 'What anyone may write here, what is hidden and why, who decides, and how to ask again.'
});

export const welcomeTitle = message({ fr: 'Ce qui est bienvenu', en: 'What is welcome' });
export const welcome = [
	message({
		fr: 'Votre vie sur le territoire : ce qui aide, ce qui manque, ce que vous proposez.',
		en: 'Your life in the territory: what helps, what is missing, what you propose.'
	}),
	message({
		fr: 'Le désaccord, la colère contre une situation, la critique d’un service ou d’une décision.',
		en: 'Disagreement, anger at a situation, criticism of a service or of a decision.'
	}),
	message({
		fr: 'Vos mots, même sans orthographe parfaite, dans la langue que vous voulez.',
		en: 'Your words, however spelled, in the language you like.'
	})
];
export const reasonsTitle = message({ fr: 'Ce qui est masqué', en: 'What is hidden' });
export const reasonsLead = message({
	fr: 'Un texte n’est masqué que pour l’une de ces raisons. Elle est toujours dite à son auteur.',
	en: 'A text is hidden only for one of these reasons. It is always told to its author.'
});
export const reasonsJudge = message({
	fr: 'Un texte n’est jugé que sur les raisons qui valaient déjà quand il a été écrit, et qui valent encore ; l’instant où une raison est donnée dans un vote n’est pas gardé, c’est donc celui où le résultat paraît qui compte. Chaque changement de cette liste est au bas de la page.',
	en: 'A text is judged only by the reasons that already held when it was written, and still hold; when a reason was given in a vote is not kept, so it is the moment its result appears that counts. Each change of this list is at the foot of the page.'
});
export const changesTitle = message({
	fr: 'Changements des raisons',
	en: 'Changes of the reasons'
});
export const reasonChanged = message<{ reason: string; isOffered: boolean; at: Date }>({
	fr: ({ reason: words, isOffered, at }) =>
		`${formatDate(at)} : « ${words} » ${isOffered ? 'ajoutée' : 'retirée'}`,
	en: ({ reason: words, isOffered, at }) =>
		`${formatDate(at)}: “${words}” ${isOffered ? 'added' : 'taken out'}`
});
export const howTitle = message({ fr: 'Comment cela se passe', en: 'How it works' });
export const how = [
	message({
		fr: 'Chaque consultation dit si les textes sont relus avant ou après leur publication.',
		en: 'Each consultation says whether texts are read before or after they are shown.'
	}),
	message({
		fr: 'Un repérage automatique met de côté les textes où il croit voir un téléphone, une adresse, un numéro de sécurité sociale, un lien ou la santé de quelqu’un. Il ne décide rien : une personne relit.',
		en: 'An automatic check sets aside texts in which it seems to see a phone number, an address, a social security number, a link or somebody’s health. It decides nothing: a person reads.'
	}),
	message({
		fr: 'Chacun peut signaler un texte, sans compte. Il reste visible jusqu’à la décision.',
		en: 'Anyone may report a text, without an account. It stays visible until the decision.'
	})
];
export const threeReports = message<{ count: number; days: number }>({
	fr: ({ count, days }) =>
		`Exception : si ${formatNumber(count)} personnes qui ont un compte confirmé depuis au moins ${formatNumber(days)} jours signalent des données de santé ou des coordonnées, le texte est retiré de la vue en attendant. Jamais s’il vient de la coordination, ni si elle l’a déjà relu.`,
	en: ({ count, days }) =>
		`Exception: if ${formatNumber(count)} people whose account was confirmed at least ${formatNumber(days)} days ago report health data or personal details, the text is out of sight meanwhile. Never if the coordination wrote it, nor if they have already read it.`
});
export const who = message({
	fr: 'La coordination du contrat local de santé. Personne ne récrit vos mots : un texte est publié tel quel, ou masqué. Un texte masqué n’est pas effacé : vous le lisez toujours dans votre page privée.',
	en: 'The coordination of the local health contract. Nobody rewrites your words: a text is shown as it is, or hidden. A hidden text is not erased: you still read it on your private page.'
});
export const againTitle = message({ fr: 'Redemander', en: 'Asking again' });
export const again = message({
	fr: 'Si votre texte est masqué, votre page « Ma participation » en donne la raison. Vous pouvez y demander un second regard, une fois par décision, ou corriger votre texte tant que l’étape est ouverte. La réponse est donnée sur cette même page : revenez par votre lien privé. Votre adresse n’est rattachée à aucun texte : nous ne pouvons pas vous écrire.',
	en: 'If your text is hidden, your page “My participation” gives the reason. There you may ask for a second look, once for each decision, or correct your text while the step is open. The answer is given on that same page: come back by your private link. Your address is tied to no text: we cannot write to you.'
});
export const againSigned = message({
	fr: 'Dans la discussion d’une fiche, vous lisez la raison sous votre commentaire et y demandez un second regard. Les raisons données dans un vote ne sont rattachées à aucun compte : leur auteur ne peut rien redemander ici sans se nommer. Écrivez à la coordination, qui peut les montrer de nouveau.',
	en: 'In the discussion of a sheet, you read the reason under your comment and ask there for a second look. Reasons given in a vote are tied to no account: their author cannot ask for anything here without giving their name. Write to the coordination, which may show them again.'
});
export const lawTitle = message({ fr: 'Ce que dit la loi', en: 'What the law says' });
export const law = [
	message({
		fr: 'Loi n° 2004-575 du 21 juin 2004 pour la confiance dans l’économie numérique (LCEN), article 6 : un contenu manifestement illicite est retiré dès qu’il est connu. Chacun peut le signaler ici.',
		en: 'Law no. 2004-575 of 21 June 2004 on confidence in the digital economy (LCEN), article 6: manifestly unlawful content is removed once known. Anyone may report it here.'
	}),
	message({
		fr: 'Règlement général sur la protection des données (RGPD), article 9 : la santé d’une personne est une donnée sensible. Aucune consultation ne la demande, et ce qui en parle est masqué.',
		en: 'General Data Protection Regulation (GDPR), article 9: a person’s health is sensitive data. No consultation asks for it, and what speaks of it is hidden.'
	})
];

export const numbersTitle = message({ fr: 'En chiffres', en: 'In numbers' });
export const shownCount = message({ fr: 'décisions de publier', en: 'decisions to show' });
export const hiddenCount = message({ fr: 'décisions de masquer', en: 'decisions to hide' });
export const waitingCount = message({ fr: 'textes en attente', en: 'texts waiting' });
export const secondLookCount = message({
	fr: 'seconds regards demandés',
	en: 'second looks asked for'
});
export const reversedCount = message({
	fr: 'textes publiés après un second regard',
	en: 'texts shown after a second look'
});
export const byReason = message({ fr: 'Masqués, par raison', en: 'Hidden, by reason' });

export const logTitle = message({ fr: 'Journal des décisions', en: 'Log of decisions' });
export const logLead = message({
	fr: 'Chaque décision y reste pour toujours. Ni le texte, ni son auteur, ni la personne qui a décidé n’y figurent.',
	en: 'Every decision stays here for ever. Neither the text, nor its author, nor whoever decided is in it.'
});
export const emptyTitle = message({ fr: 'Aucune décision pour le moment', en: 'No decision yet' });
export const emptyText = message({
	fr: 'Les décisions apparaîtront ici dès la première.',
	en: 'Decisions will appear here from the first one.'
});
export const noneTitle = message({
	fr: 'Aucune décision ne correspond',
	en: 'No decision matches'
});
export const found = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} ${plural('fr', count, 'décision', 'décisions')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'decision', 'decisions')}`
});
export const csv = message({ fr: 'Télécharger en CSV', en: 'Download as CSV' });
export const licence = message({
	fr: 'Données ouvertes, sous Licence Ouverte 2.0.',
	en: 'Open data, under the Licence Ouverte 2.0.'
});
export const searchLabel = message({
	fr: 'Chercher une consultation, un vote, une fiche',
	en: 'Search a consultation, a vote, a sheet'
});

export const columns = {
	date,
	decision: message({ fr: 'Décision', en: 'Decision' }),
	reason,
	cause: message({ fr: 'Ce qui a fait relire', en: 'What made somebody read' }),
	kind: kindOfText,
	home: whereItWas
};
export const day = (at: Date): string => formatDate(at);
