import { formatList, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { PhaseKind, PhaseOptions } from '../kinds.ts';

export const listTitle = message(
	'Les consultations à préparer et à suivre',
	'The consultations to prepare and follow'
);
export const listLead = message(
	'Une consultation s’ouvre quand tout ce que la loi demande est écrit, et se termine par une réponse.',
	'A consultation opens once everything the law asks for is written, and ends with an answer.'
);
export const newConsultation = message('Nouvelle consultation', 'New consultation');
export const owedTitle = message('Des réponses sont dues', 'Answers are owed');
export const noneTitle = message('Pas encore de consultation', 'No consultation yet');
export const noneText = message(
	'Commencez par un titre et un thème : le reste s’écrit pas à pas, avec des textes prêts à adapter.',
	'Begin with a title and a theme: the rest is written step by step, with texts ready to adapt.'
);
export const moderation = message('Les textes à relire', 'The texts to look at');

export const newTitle = message('Nouvelle consultation', 'New consultation');
export const newLead = message(
	'Ce n’est qu’un brouillon : personne ne le verra avant que vous l’ouvriez.',
	'It is only a draft: nobody will see it before you open it.'
);
export const titleLabel = message(
	'Le titre, comme une question posée aux habitants',
	'The title, as a question to residents'
);
export const titleHelp = message(
	'Par exemple : « Où le bus santé doit-il s’arrêter ? » L’adresse de la page en sera faite, et ne changera plus.',
	'For instance: “Where should the health bus stop?” The address of the page is made from it, and will not change.'
);
export const placeLabel = message('Le thème, ou la fiche action', 'The theme, or the action sheet');
export const placeHelp = message(
	'Les réponses serviront à ce thème, ou à cette fiche.',
	'The answers will serve this theme, or this sheet.'
);
export const choosePlace = message('Choisissez', 'Choose');
export const wholeTheme = message<{ title: string }>(
	({ title }) => `Tout le thème « ${title} »`,
	({ title }) => `The whole theme “${title}”`
);
export const ficheOption = message<{ number: number; title: string }>(
	({ number, title }) => `Fiche ${number} : ${title}`,
	({ number, title }) => `Sheet ${number}: ${title}`
);
export const firstPhases = message('Comment les gens prendront part', 'How people will take part');
export const firstPhasesHelp = message(
	'Vous pourrez en ajouter, en retirer, et les mettre dans l’ordre.',
	'You will be able to add some, remove some, and put them in order.'
);
const kindExplanations: Record<PhaseKind, () => string> = {
	questionnaire: message(
		'des questions, sur l’écran et sur papier',
		'questions, on screen and on paper'
	),
	contributions: message(
		'chacun écrit ses idées, lit et soutient celles des autres',
		'people write their ideas, read and support those of others'
	),
	statements: message(
		'des phrases courtes, une à la fois, avec trois grands boutons',
		'short sentences, one at a time, with three large buttons'
	)
};
export const kindExplanation = (kind: PhaseKind): string => kindExplanations[kind]();
export const createDraft = message('Créer le brouillon', 'Create the draft');

const firstTitles: Record<PhaseKind, () => string> = {
	questionnaire: message('Vos réponses', 'Your answers'),
	contributions: message('Vos idées', 'Your ideas'),
	statements: message('D’accord, pas d’accord', 'Agree or disagree')
};
export const firstTitleOf = (kind: PhaseKind): string => firstTitles[kind]();

export const seePublicPage = message('Voir la page publique', 'See the public page');
export const seePreview = message(
	'Voir la page comme le public la verra',
	'See the page as the public will'
);
export const tools = message('Suivre la consultation', 'Follow the consultation');
export const toolIdeas = message('Regrouper les textes en idées', 'Group the texts into ideas');
export const toolFollowUp = message('Écrire la réponse', 'Write the answer');
export const toolResults = message('Les résultats', 'The results');
export const toolEntry = message('Saisir des réponses recueillies', 'Enter collected answers');
export const toolPoster = message('L’affiche', 'The poster');
export const peopleSoFar = message<{ count: number }>(
	({ count }) =>
		count === 0
			? 'Personne n’a encore répondu.'
			: `${formatNumber(count)} ${plural('fr', count, 'personne a pris part', 'personnes ont pris part')} jusqu’ici.`,
	({ count }) =>
		count === 0
			? 'Nobody has answered yet.'
			: `${formatNumber(count)} ${plural('en', count, 'person', 'people')} took part so far.`
);

export const openTitle = message('Ouvrir', 'Open');
export const nothingMissing = message(
	'Tout est là. Une fois ouverte, la consultation est publique : son adresse, l’ordre de ses étapes et la façon de nommer les personnes ne changent plus.',
	'Everything is there. Once open, the consultation is public: its address, the order of its steps and the way people are named no longer change.'
);
export const stillMissing = message<{ count: number }>(
	({ count }) => `Avant d’ouvrir, il reste ${count} ${plural('fr', count, 'point', 'points')} :`,
	({ count }) =>
		`Before it opens, ${count} ${plural('en', count, 'point remains', 'points remain')}:`
);
export const openButton = message('Ouvrir la consultation', 'Open the consultation');
export const openAgainButton = message('Publier de nouveau', 'Publish again');
export const shortDelay = message<{ days: number }>(
	({ days }) =>
		`Moins de ${days} jours pour répondre : c’est court. La loi demande un délai raisonnable ; dites pourquoi, ou laissez plus de temps.`,
	({ days }) =>
		`Less than ${days} days to answer: that is short. The law asks for a reasonable time; say why, or leave more.`
);
export const noEasySummary = message(
	'Un résumé facile à lire aide celles et ceux qui lisent peu, ou lisent mal le français.',
	'A summary in plain words helps those who read little, or read French with difficulty.'
);
export const law = message(
	'Ces points viennent de l’article L131-1 du code des relations entre le public et l’administration.',
	'These points come from article L131-1 of the code of relations between the public and the administration.'
);

export const descriptionTitle = message('Ce que les gens liront', 'What people will read');
export const descriptionLead = message(
	'Des phrases courtes, pour des personnes qui ne sont pas du métier. Un texte prêt à adapter est proposé sous chaque question.',
	'Short sentences, for people outside the trade. A text ready to adapt is offered under each question.'
);
export const afterOpening = message(
	'Des personnes lisent déjà cette page : ce qui est écrit peut être corrigé, pas vidé. La page dira qu’elle a été corrigée.',
	'People already read this page: what is written can be corrected, not emptied. The page will say that it was corrected.'
);
export const useSuggestion = message('Partir de ce texte', 'Start from this text');
export const suggestionOf = message('Un texte prêt à adapter', 'A text ready to adapt');
export const suggestionUsed = message(
	'Le texte proposé est dans le champ. Adaptez-le, puis enregistrez.',
	'The suggested text is in the field. Adapt it, then save.'
);
export const saveDescription = message('Enregistrer', 'Save');
export const saved = message('C’est enregistré.', 'Saved.');
export const theirsKept = message<{ fields: string[] }>(
	({ fields }) =>
		`Pendant ce temps, une autre personne a changé : ${formatList(fields)}. Ses mots sont gardés, les vôtres aussi.`,
	({ fields }) =>
		`Meanwhile, somebody else changed: ${formatList(fields)}. Their words are kept, and so are yours.`
);
export const conflictTitle = message(
	'Une autre personne a enregistré les mêmes champs pendant que vous écriviez. Rien n’est perdu : vos mots sont dans les champs, les siens sont écrits à côté. Gardez ce qu’il faut, puis enregistrez.',
	'Somebody else saved the same fields while you were writing. Nothing is lost: your words are in the fields, theirs are written beside. Keep what is right, then save.'
);
export const theirsSaid = message(
	'Enregistré entre-temps par une autre personne :',
	'Saved meanwhile by somebody else:'
);
export const emptied = message('(vide)', '(empty)');

export const groupLegal = message(
	'Ce que la loi demande de dire avant',
	'What the law asks to be said before'
);
export const groupPeople = message('Qui répond, et comment', 'Who answers, and how');
export const groupEasy = message('Le résumé facile à lire', 'The summary in plain words');

export const purposeLabel = message('À quoi ça sert', 'What it is for');
export const informationLabel = message('Pour se faire une idée', 'To form an opinion');
export const informationHelp = message(
	'Les faits et les chiffres utiles, où lire le dossier, à qui poser une question.',
	'Useful facts and figures, where to read the file, whom to ask.'
);
export const deciderLabel = message('Qui décide', 'Who decides');
export const decisionOnLabel = message(
	'La décision sera prise au plus tard le',
	'The decision will be taken by'
);
export const decisionOnHelp = message(
	'Après la fin de la dernière étape.',
	'After the end of the last step.'
);
export const canChangeLabel = message('Ce qui peut changer', 'What can change');
export const cannotChangeLabel = message('Ce qui ne peut pas changer', 'What cannot change');
export const cannotChangeHelp = message(
	'Le dire évite la déception : un budget voté, une loi, une date.',
	'Saying so avoids disappointment: a voted budget, a law, a date.'
);
export const audienceLabel = message('Pour qui', 'For whom');
export const protectionLabel = message(
	'Comment les réponses sont protégées',
	'How answers are protected'
);
export const levelLegend = message('La place des gens', 'The part people have');
export const answerOwnerLabel = message('Qui doit la réponse', 'Who owes the answer');
export const answerOwnerHelp = message(
	'Une instance ou une fonction, écrite comme elle sera lue : « le comité de pilotage du contrat ».',
	'A body or a function, written as it will be read: “the steering committee of the contract”.'
);
export const answerersLegend = message('Qui peut répondre', 'Who may answer');
const answererWords = {
	link: message(
		'toute personne qui a l’adresse, sans compte (une réponse par appareil, non vérifiée)',
		'anybody who has the address, without an account (one answer per device, unverified)'
	),
	account: message('toute personne qui a un compte', 'anybody who has an account'),
	groups: message('les membres des groupes cochés', 'members of the ticked groups')
};
export const answererWord = (kind: keyof typeof answererWords): string => answererWords[kind]();
export const groupsLegend = message('Ces groupes', 'These groups');
export const namingLegend = message('Comment les personnes sont nommées', 'How people are named');
const namingWords = {
	pseudonym: message('sous pseudonyme (habituel)', 'under a pseudonym (usual)'),
	name: message(
		'sous leur nom, pour une raison que vous écrivez',
		'under their name, for a reason that you write'
	)
};
export const namingWord = (naming: keyof typeof namingWords): string => namingWords[naming]();
export const namingReasonLabel = message(
	'Pourquoi le nom est nécessaire',
	'Why the name is needed'
);
export const moderationLegend = message(
	'Les textes que les gens écrivent',
	'The texts people write'
);
const moderationWords = {
	after: message(
		'publiés tout de suite ; ceux qui pourraient gêner une personne sont relus avant',
		'published at once; those that could harm a person are looked at first'
	),
	before: message(
		'tous relus par la coordination avant d’être publiés',
		'all looked at by the coordination before they are published'
	)
};
export const moderationWord = (moment: keyof typeof moderationWords): string =>
	moderationWords[moment]();
export const profileLegend = message(
	'Questions facultatives sur la personne',
	'Optional questions about the person'
);
export const profileHelp = message(
	'Jamais sur la santé. Rangées à part des réponses, publiées seulement par groupes assez grands.',
	'Never on health. Kept apart from the answers, published only for groups that are large enough.'
);
export const thresholdLabel = message(
	'Ne rien publier sur moins de… personnes',
	'Publish nothing about fewer than… people'
);
export const thresholdHelp = message<{ min: number; max: number }>(
	({ min, max }) => `De ${min} à ${max}.`,
	({ min, max }) => `From ${min} to ${max}.`
);
export const easyLabel = message('Le résumé', 'The summary');
export const easyHelp = message(
	'Une idée par phrase. Des mots de tous les jours. Pas de sigle.',
	'One idea per sentence. Everyday words. No acronym.'
);
export const reviewersLabel = message('Relu par', 'Reviewed by');
export const reviewersHelp = message(
	'Les personnes concernées qui l’ont relu, ou leur groupe. Le résumé ne s’appelle « FALC » que si elles sont nommées.',
	'The people concerned who reviewed it, or their group. The summary is called “Easy to read” only if they are named.'
);

export const phasesTitle = message('Les étapes', 'The steps');
export const phasesLead = message(
	'Elles peuvent se chevaucher. Les heures sont celles de Paris.',
	'They may overlap. Times are those of Paris.'
);
export const phaseTitleLabel = message('Titre de l’étape', 'Title of the step');
export const phaseIntroductionLabel = message(
	'Une ou deux phrases pour commencer',
	'One or two sentences to begin'
);
export const opensAtLabel = message('Ouvre le', 'Opens on');
export const closesAtLabel = message('Se termine le', 'Ends on');
export const optionsLegend = message('Ce que les personnes peuvent faire', 'What people can do');
const optionWords: Record<keyof PhaseOptions, () => string> = {
	place: message('indiquer un lieu du territoire', 'point at a place of the territory'),
	photo: message(
		'joindre une photo (sans visage ni plaque ; ses données cachées sont effacées)',
		'attach a photo (no face, no number plate; its hidden data are erased)'
	),
	support: message('soutenir les idées des autres', 'support the ideas of others'),
	comments: message('écrire des arguments pour et contre', 'write arguments for and against'),
	proposals: message('proposer de nouvelles phrases', 'propose new sentences')
};
export const optionWord = (option: keyof PhaseOptions): string => optionWords[option]();
export const savePhase = message('Enregistrer l’étape', 'Save the step');
export const saveNamed = message<{ title: string }>(
	({ title }) => `Enregistrer l’étape « ${title} »`,
	({ title }) => `Save the step “${title}”`
);
export const moveUp = message<{ title: string }>(
	({ title }) => `Monter « ${title} »`,
	({ title }) => `Move “${title}” up`
);
export const moveDown = message<{ title: string }>(
	({ title }) => `Descendre « ${title} »`,
	({ title }) => `Move “${title}” down`
);
export const removePhase = message<{ title: string }>(
	({ title }) => `Retirer « ${title} »`,
	({ title }) => `Remove “${title}”`
);
export const addPhase = message('Ajouter une étape', 'Add a step');
export const addButton = message('Ajouter', 'Add');
const workshops: Record<PhaseKind, (p: { count: number }) => string> = {
	questionnaire: message<{ count: number }>(
		({ count }) =>
			count === 0 ? 'Écrire les questions' : `Les questions (${formatNumber(count)})`,
		({ count }) => (count === 0 ? 'Write the questions' : `The questions (${formatNumber(count)})`)
	),
	contributions: message<{ count: number }>(
		() => 'Catégories et premières idées',
		() => 'Categories and first ideas'
	),
	statements: message<{ count: number }>(
		({ count }) => (count === 0 ? 'Écrire les phrases' : `Les phrases (${formatNumber(count)})`),
		({ count }) => (count === 0 ? 'Write the sentences' : `The sentences (${formatNumber(count)})`)
	)
};
export const workshopLabel = (kind: PhaseKind, count: number): string => workshops[kind]({ count });
export const reopenHelp = message(
	'Cette étape est terminée. Pour la rouvrir, choisissez une nouvelle date de fin ; la page publique le dira.',
	'This step is over. To reopen it, choose a new end; the public page will say so.'
);
export const undatedHelp = message(
	'Le public verra cette étape quand elle aura ses dates.',
	'The public will see this step once it has its dates.'
);
export const reopened = message(
	'L’étape est rouverte : la page publique et les nouvelles du contrat le disent.',
	'The step is reopened: the public page and the news of the contract say so.'
);

export const withdrawTitle = message('Retirer la consultation', 'Withdraw the consultation');
export const withdrawHelp = message(
	'Plus personne ne répond ; la page reste, avec votre raison. Ce qui a été donné est gardé.',
	'Nobody answers any more; the page stays, with your reason. What was given is kept.'
);
export const withdrawReason = message(
	'La raison, que tout le monde lira',
	'The reason, which everybody will read'
);
export const withdrawButton = message('Retirer', 'Withdraw');
export const removeDraftTitle = message('Jeter ce brouillon', 'Throw this draft away');
export const removeDraftHelp = message(
	'Ses étapes et ses questions sont effacées avec lui.',
	'Its steps and questions are erased with it.'
);
export const removeDraftButton = message('Jeter le brouillon', 'Throw the draft away');
export const opened = message('La consultation est ouverte.', 'The consultation is open.');
export const withdrawn = message('La consultation est retirée.', 'The consultation is withdrawn.');

const fieldLabels: Record<string, () => string> = {
	title: titleLabel,
	place: placeLabel,
	purpose: purposeLabel,
	information: informationLabel,
	decider: deciderLabel,
	decisionOn: decisionOnLabel,
	canChange: canChangeLabel,
	cannotChange: cannotChangeLabel,
	audience: audienceLabel,
	protection: protectionLabel,
	level: levelLegend,
	answerOwner: answerOwnerLabel,
	answerers: answerersLegend,
	groupIds: groupsLegend,
	naming: namingLegend,
	namingReason: namingReasonLabel,
	moderation: moderationLegend,
	profileQuestions: profileLegend,
	profileThreshold: thresholdLabel,
	easySummary: easyLabel,
	easyReviewers: reviewersLabel
};
/** The name of a field of the description, to speak of it elsewhere on the page. */
export const fieldLabel = (name: string): string => fieldLabels[name]?.() ?? name;
