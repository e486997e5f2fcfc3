import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';

export const title = message('Modération : charte et journal', 'Moderation: charter and log');
export const lead = message(
	'Ce que chacun peut écrire ici, ce qui est masqué et pourquoi, qui décide, et comment redemander.',
	'What anyone may write here, what is hidden and why, who decides, and how to ask again.'
);

export const welcomeTitle = message('Ce qui est bienvenu', 'What is welcome');
export const welcome = [
	message(
		'Votre vie sur le territoire : ce qui aide, ce qui manque, ce que vous proposez.',
		'Your life in the territory: what helps, what is missing, what you propose.'
	),
	message(
		'Le désaccord, la colère contre une situation, la critique d’un service ou d’une décision.',
		'Disagreement, anger at a situation, criticism of a service or of a decision.'
	),
	message(
		'Vos mots, même sans orthographe parfaite, dans la langue que vous voulez.',
		'Your words, however spelled, in the language you like.'
	)
];
export const reasonsTitle = message('Ce qui est masqué', 'What is hidden');
export const reasonsLead = message(
	'Un texte n’est masqué que pour l’une de ces raisons. Elle est toujours dite à son auteur.',
	'A text is hidden only for one of these reasons. It is always told to its author.'
);
export const howTitle = message('Comment cela se passe', 'How it works');
export const how = [
	message(
		'Chaque consultation dit si les textes sont relus avant ou après leur publication.',
		'Each consultation says whether texts are read before or after they are shown.'
	),
	message(
		'Un repérage automatique met de côté les textes où il croit voir un téléphone, une adresse, un numéro de sécurité sociale, un lien ou la santé de quelqu’un. Il ne décide rien : une personne relit.',
		'An automatic check sets aside texts in which it seems to see a phone number, an address, a social security number, a link or somebody’s health. It decides nothing: a person reads.'
	),
	message(
		'Chacun peut signaler un texte, sans compte. Il reste visible jusqu’à la décision.',
		'Anyone may report a text, without an account. It stays visible until the decision.'
	)
];
export const threeReports = message<{ count: number }>(
	({ count }) =>
		`Exception : si ${formatNumber(count)} personnes signalent des données de santé ou des coordonnées, le texte est retiré de la vue en attendant, sauf si quelqu’un l’a déjà relu.`,
	({ count }) =>
		`Exception: if ${formatNumber(count)} people report health data or personal details, the text is out of sight meanwhile, unless somebody has already read it.`
);
export const whoTitle = message('Qui décide', 'Who decides');
export const who = message(
	'La coordination du contrat local de santé. Personne ne récrit vos mots : un texte est publié tel quel, ou masqué. Un texte masqué n’est pas effacé : vous le lisez toujours dans votre page privée.',
	'The coordination of the local health contract. Nobody rewrites your words: a text is shown as it is, or hidden. A hidden text is not erased: you still read it on your private page.'
);
export const againTitle = message('Redemander', 'Asking again');
export const again = message(
	'Si votre texte est masqué, votre page « Ma participation » en donne la raison. Vous pouvez y demander un second regard, une fois par décision, ou corriger votre texte tant que l’étape est ouverte. La réponse est donnée sur cette même page : revenez par votre lien privé. Votre adresse n’est rattachée à aucun texte : nous ne pouvons pas vous écrire.',
	'If your text is hidden, your page “My participation” gives the reason. There you may ask for a second look, once for each decision, or correct your text while the step is open. The answer is given on that same page: come back by your private link. Your address is tied to no text: we cannot write to you.'
);
export const lawTitle = message('Ce que dit la loi', 'What the law says');
export const law = [
	message(
		'Loi n° 2004-575 du 21 juin 2004 pour la confiance dans l’économie numérique (LCEN), article 6 : un contenu manifestement illicite est retiré dès qu’il est connu. Chacun peut le signaler ici.',
		'Law no. 2004-575 of 21 June 2004 on confidence in the digital economy (LCEN), article 6: manifestly unlawful content is removed once known. Anyone may report it here.'
	),
	message(
		'Règlement général sur la protection des données (RGPD), article 9 : la santé d’une personne est une donnée sensible. Aucune consultation ne la demande, et ce qui en parle est masqué.',
		'General Data Protection Regulation (GDPR), article 9: a person’s health is sensitive data. No consultation asks for it, and what speaks of it is hidden.'
	)
];

export const numbersTitle = message('En chiffres', 'In numbers');
export const shownCount = message('décisions de publier', 'decisions to show');
export const hiddenCount = message('décisions de masquer', 'decisions to hide');
export const waitingCount = message('textes en attente', 'texts waiting');
export const secondLookCount = message('seconds regards demandés', 'second looks asked for');
export const reversedCount = message(
	'textes publiés après un second regard',
	'texts shown after a second look'
);
export const byReason = message('Masqués, par raison', 'Hidden, by reason');

export const logTitle = message('Journal des décisions', 'Log of decisions');
export const logLead = message(
	'Chaque décision y reste pour toujours. Ni le texte, ni son auteur, ni la personne qui a décidé n’y figurent.',
	'Every decision stays here for ever. Neither the text, nor its author, nor whoever decided is in it.'
);
export const emptyTitle = message('Aucune décision pour le moment', 'No decision yet');
export const emptyText = message(
	'Les décisions apparaîtront ici dès la première.',
	'Decisions will appear here from the first one.'
);
export const noneTitle = message('Aucune décision ne correspond', 'No decision matches');
export const noneText = message(
	'Essayez un mot plus court, ou effacez les filtres.',
	'Try a shorter word, or clear the filters.'
);
export const clear = message('Effacer les filtres', 'Clear the filters');
export const found = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} ${plural('fr', count, 'décision', 'décisions')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'decision', 'decisions')}`
);
export const csv = message('Télécharger en CSV', 'Download as CSV');
export const licence = message(
	'Données ouvertes, sous Licence Ouverte 2.0.',
	'Open data, under the Licence Ouverte 2.0.'
);
export const searchLabel = message('Chercher une consultation', 'Search a consultation');
export const search = message('Chercher', 'Search');
export const anything = message('Toutes', 'All');

export const columns = {
	date: message('Date', 'Date'),
	decision: message('Décision', 'Decision'),
	reason: message('Raison', 'Reason'),
	cause: message('Ce qui a fait relire', 'What made somebody read'),
	kind: message('Sorte de texte', 'Kind of text'),
	consultation: message('Consultation', 'Consultation')
};
export const day = (at: Date): string => formatDate(at);
export const seeLog = message('Charte et journal de la modération', 'Moderation: charter and log');
