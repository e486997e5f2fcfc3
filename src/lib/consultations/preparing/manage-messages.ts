import { formatList, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { PhaseKind, PhaseOptions } from '../kinds.ts';
import { purpose as purposeLabel, whoDecides as deciderLabel } from '../../ui/words.ts';
import {
	agreeOrDisagree,
	audience as audienceLabel,
	canChange as canChangeLabel,
	cannotChange as cannotChangeLabel,
	information as informationLabel
} from '../words.ts';

export {
	add as addButton,
	addStep as addPhase,
	empty as emptied,
	save as saveDescription,
	saved,
	savedByOther as theirsSaid,
	throwDraft as removeDraftButton,
	throwThisDraft as removeDraftTitle,
	withdraw as withdrawButton
} from '../../ui/words.ts';
export {
	choose as choosePlace,
	enterCollected as toolEntry,
	groupIntoIdeas as toolIdeas,
	publishAgain as openAgainButton,
	results as toolResults,
	seePublicPage,
	steps as phasesTitle
} from '../words.ts';

export { ficheName as ficheOption } from '../../fiches/writers/written-messages.ts';

export const listTitle = message({
	fr: 'Les consultations à préparer et à suivre',
	en: 'The consultations to prepare and follow'
});
export const listLead = message({
	fr: 'Une consultation s’ouvre quand tout ce que la loi demande est écrit, et se termine par une réponse.',
	en: 'A consultation opens once everything the law asks for is written, and ends with an answer.'
});
export const newConsultation = message({ fr: 'Nouvelle consultation', en: 'New consultation' });
export const owedTitle = message({ fr: 'Des réponses sont dues', en: 'Answers are owed' });
export const noneTitle = message({ fr: 'Pas encore de consultation', en: 'No consultation yet' });
export const noneText = message({
	fr: 'Commencez par un titre et un thème : le reste s’écrit pas à pas, avec des textes prêts à adapter.',
	en: 'Begin with a title and a theme: the rest is written step by step, with texts ready to adapt.'
});
export const moderation = message({ fr: 'Les textes à relire', en: 'The texts to look at' });

export const newTitle = newConsultation;
export const newLead = message({
	fr: 'Ce n’est qu’un brouillon : personne ne le verra avant que vous l’ouvriez.',
	en: 'It is only a draft: nobody will see it before you open it.'
});
export const titleLabel = message({
	fr: 'Le titre, comme une question posée aux habitants',
	en: 'The title, as a question to residents'
});
export const titleHelp = message({
	fr: 'Par exemple : « Où le bus santé doit-il s’arrêter ? » L’adresse de la page en sera faite, et ne changera plus.',
	en: 'For instance: “Where should the health bus stop?” The address of the page is made from it, and will not change.'
});
export const placeLabel = message({
	fr: 'Le thème, ou la fiche action',
	en: 'The theme, or the action sheet'
});
export const placeHelp = message({
	fr: 'Les réponses serviront à ce thème, ou à cette fiche.',
	en: 'The answers will serve this theme, or this sheet.'
});
export const wholeTheme = message<{ title: string }>({
	fr: ({ title }) => `Tout le thème « ${title} »`,
	en: ({ title }) => `The whole theme “${title}”`
});
export const firstPhases = message({
	fr: 'Comment les gens prendront part',
	en: 'How people will take part'
});
export const firstPhasesHelp = message({
	fr: 'Vous pourrez en ajouter, en retirer, et les mettre dans l’ordre.',
	en: 'You will be able to add some, remove some, and put them in order.'
});
const kindExplanations: Record<PhaseKind, () => string> = {
	questionnaire: message({
		fr: 'des questions, sur l’écran et sur papier',
		en: 'questions, on screen and on paper'
	}),
	contributions: message({
		fr: 'chacun écrit ses idées, lit et soutient celles des autres',
		en: 'people write their ideas, read and support those of others'
	}),
	statements: message({
		fr: 'des phrases courtes, une à la fois, avec trois grands boutons',
		en: 'short sentences, one at a time, with three large buttons'
	})
};
export const kindExplanation = (kind: PhaseKind): string => kindExplanations[kind]();
export const createDraft = message({ fr: 'Créer le brouillon', en: 'Create the draft' });

const firstTitles: Record<PhaseKind, () => string> = {
	questionnaire: message({ fr: 'Vos réponses', en: 'Your answers' }),
	contributions: message({ fr: 'Vos idées', en: 'Your ideas' }),
	statements: agreeOrDisagree
};
export const firstTitleOf = (kind: PhaseKind): string => firstTitles[kind]();
export const seePreview = message({
	fr: 'Voir la page comme le public la verra',
	en: 'See the page as the public will'
});
export const tools = message({ fr: 'Suivre la consultation', en: 'Follow the consultation' });
export const toolFollowUp = message({ fr: 'Écrire la réponse', en: 'Write the answer' });
export const toolPoster = message({ fr: 'L’affiche', en: 'The poster' });
export const peopleSoFar = message<{ count: number }>({
	fr: ({ count }) =>
		count === 0
			? 'Personne n’a encore répondu.'
			: `${formatNumber(count)} ${plural('fr', count, 'personne a pris part', 'personnes ont pris part')} jusqu’ici.`,
	en: ({ count }) =>
		count === 0
			? 'Nobody has answered yet.'
			: `${formatNumber(count)} ${plural('en', count, 'person', 'people')} took part so far.`
});

export const openTitle = message({ fr: 'Ouvrir', en: 'Open' });
export const nothingMissing = message({
	fr: 'Tout est là. Une fois ouverte, la consultation est publique : son adresse, l’ordre de ses étapes et la façon de nommer les personnes ne changent plus.',
	en: 'Everything is there. Once open, the consultation is public: its address, the order of its steps and the way people are named no longer change.'
});
export const stillMissing = message<{ count: number }>({
	fr: ({ count }) =>
		`Avant d’ouvrir, il reste ${count} ${plural('fr', count, 'point', 'points')} :`,
	en: ({ count }) =>
		`Before it opens, ${count} ${plural('en', count, 'point remains', 'points remain')}:`
});
export const openButton = message({ fr: 'Ouvrir la consultation', en: 'Open the consultation' });
export const shortDelay = message<{ days: number }>({
	fr: ({ days }) =>
		`Moins de ${days} jours pour répondre : c’est court. La loi demande un délai raisonnable ; dites pourquoi, ou laissez plus de temps.`,
	en: ({ days }) =>
		`Less than ${days} days to answer: that is short. The law asks for a reasonable time; say why, or leave more.`
});
export const leftAsOffered = message({
	fr: 'Ces textes sont encore ceux que nous proposons. Chacun dit quelque chose de votre consultation : relisez-les avant que les habitants les lisent.',
	en: 'These texts are still those that we offer. Each says something of your consultation: read them again before residents do.'
});
export const noEasySummary = message({
	fr: 'Un résumé facile à lire aide celles et ceux qui lisent peu, ou lisent mal le français.',
	en: 'A summary in plain words helps those who read little, or read French with difficulty.'
});
export const law = message({
	fr: 'Ces points viennent de l’article L131-1 du code des relations entre le public et l’administration.',
	en: 'These points come from article L131-1 of the code of relations between the public and the administration.'
});

export const descriptionTitle = message({
	fr: 'Ce que les gens liront',
	en: 'What people will read'
});
export const descriptionLead = message({
	fr: 'Des phrases courtes, pour des personnes qui ne sont pas du métier. Un texte prêt à adapter est proposé sous chaque question.',
	en: 'Short sentences, for people outside the trade. A text ready to adapt is offered under each question.'
});
export const afterOpening = message({
	fr: 'Des personnes lisent déjà cette page : ce qui est écrit peut être corrigé, pas vidé. La page dira qu’elle a été corrigée.',
	en: 'People already read this page: what is written can be corrected, not emptied. The page will say that it was corrected.'
});
export const useSuggestion = message({ fr: 'Partir de ce texte', en: 'Start from this text' });
export const suggestionOf = message({ fr: 'Un texte prêt à adapter', en: 'A text ready to adapt' });
export const suggestionUsed = message({
	fr: 'Le texte proposé est dans le champ. Adaptez-le, puis enregistrez.',
	en: 'The suggested text is in the field. Adapt it, then save.'
});
export const theirsKept = message<{ fields: string[] }>({
	fr: ({ fields }) =>
		`Pendant ce temps, une autre personne a changé : ${formatList(fields)}. Ses mots sont gardés, les vôtres aussi.`,
	en: ({ fields }) =>
		`Meanwhile, somebody else changed: ${formatList(fields)}. Their words are kept, and so are yours.`
});
export const conflictTitle = message({
	fr: 'Une autre personne a enregistré les mêmes champs pendant que vous écriviez. Rien n’est perdu : vos mots sont dans les champs, les siens sont écrits à côté. Gardez ce qu’il faut, puis enregistrez.',
	en: 'Somebody else saved the same fields while you were writing. Nothing is lost: your words are in the fields, theirs are written beside. Keep what is right, then save.'
});

export const groupLegal = message({
	fr: 'Ce que la loi demande de dire avant',
	en: 'What the law asks to be said before'
});
export const groupPeople = message({ fr: 'Qui répond, et comment', en: 'Who answers, and how' });
export const groupEasy = message({
	fr: 'Le résumé facile à lire',
	en: 'The summary in plain words'
});
export const informationHelp = message({
	fr: 'Les faits et les chiffres utiles, où lire le dossier, à qui poser une question.',
	en: 'Useful facts and figures, where to read the file, whom to ask.'
});
export const decisionOnLabel = message({
	fr: 'La décision sera prise au plus tard le',
	en: 'The decision will be taken by'
});
export const decisionOnHelp = message({
	fr: 'Après la fin de la dernière étape.',
	en: 'After the end of the last step.'
});
export const cannotChangeHelp = message({
	fr: 'Le dire évite la déception : un budget voté, une loi, une date.',
	en: 'Saying so avoids disappointment: a voted budget, a law, a date.'
});
export const protectionLabel = message({
	fr: 'Comment les réponses sont protégées',
	en: 'How answers are protected'
});
export const levelLegend = message({ fr: 'La place des gens', en: 'The part people have' });
export const answerOwnerLabel = message({ fr: 'Qui doit la réponse', en: 'Who owes the answer' });
export const answerOwnerHelp = message({
	fr: 'Une instance ou une fonction, écrite comme elle sera lue : « le comité de pilotage du contrat ».',
	en: 'A body or a function, written as it will be read: “the steering committee of the contract”.'
});
export const answerersLegend = message({ fr: 'Qui peut répondre', en: 'Who may answer' });
const answererWords = {
	link: message({
		fr: 'toute personne qui a l’adresse, sans compte (une réponse par appareil, non vérifiée)',
		en: 'anybody who has the address, without an account (one answer per device, unverified)'
	}),
	account: message({ fr: 'toute personne qui a un compte', en: 'anybody who has an account' }),
	groups: message({ fr: 'les membres des groupes cochés', en: 'members of the ticked groups' })
};
export const answererWord = (kind: keyof typeof answererWords): string => answererWords[kind]();
export const groupsLegend = message({ fr: 'Ces groupes', en: 'These groups' });
export const namingLegend = message({
	fr: 'Comment les personnes sont nommées',
	en: 'How people are named'
});
const namingWords = {
	pseudonym: message({ fr: 'sous pseudonyme (habituel)', en: 'under a pseudonym (usual)' }),
	name: message({
		fr: 'sous leur nom, pour une raison que vous écrivez',
		en: 'under their name, for a reason that you write'
	})
};
export const namingWord = (naming: keyof typeof namingWords): string => namingWords[naming]();
export const namingReasonLabel = message({
	fr: 'Pourquoi le nom est nécessaire',
	en: 'Why the name is needed'
});
export const moderationLegend = message({
	fr: 'Les textes que les gens écrivent',
	en: 'The texts people write'
});
const moderationWords = {
	after: message({
		fr: 'publiés tout de suite ; ceux qui pourraient gêner une personne sont relus avant',
		en: 'published at once; those that could harm a person are looked at first'
	}),
	before: message({
		fr: 'tous relus par la coordination avant d’être publiés',
		en: 'all looked at by the coordination before they are published'
	})
};
export const moderationWord = (moment: keyof typeof moderationWords): string =>
	moderationWords[moment]();
export const profileLegend = message({
	fr: 'Questions facultatives sur la personne',
	en: 'Optional questions about the person'
});
export const profileHelp = message({
	fr: 'Jamais sur la santé. Rangées à part des réponses, publiées seulement par groupes assez grands.',
	en: 'Never on health. Kept apart from the answers, published only for groups that are large enough.'
});
export const thresholdLabel = message({
	fr: 'Ne rien publier sur moins de… personnes',
	en: 'Publish nothing about fewer than… people'
});
export const thresholdHelp = message<{ min: number; max: number }>({
	fr: ({ min, max }) => `De ${min} à ${max}.`,
	en: ({ min, max }) => `From ${min} to ${max}.`
});
export const easyLabel = message({ fr: 'Le résumé', en: 'The summary' });
export const easyHelp = message({
	fr: 'Une idée par phrase. Des mots de tous les jours. Pas de sigle.',
	en: 'One idea per sentence. Everyday words. No acronym.'
});
export const reviewersLabel = message({ fr: 'Relu par', en: 'Reviewed by' });
export const reviewersHelp = message({
	fr: 'Les personnes concernées qui l’ont relu, ou leur groupe. Le résumé ne s’appelle « FALC » que si elles sont nommées.',
	en: 'The people concerned who reviewed it, or their group. The summary is called “Easy to read” only if they are named.'
});
export const phasesLead = message<{ zone: string }>({
	fr: ({ zone }) => `Elles peuvent se chevaucher. Heures du contrat : ${zone}.`,
	en: ({ zone }) => `They may overlap. Hours of the contract: ${zone}.`
});
export const phaseTitleLabel = message({ fr: 'Titre de l’étape', en: 'Title of the step' });
export const phaseIntroductionLabel = message({
	fr: 'Une ou deux phrases pour commencer',
	en: 'One or two sentences to begin'
});
export const opensAtLabel = message({ fr: 'Ouvre le', en: 'Opens on' });
export const closesAtLabel = message({ fr: 'Se termine le', en: 'Ends on' });
export const optionsLegend = message({
	fr: 'Ce que les personnes peuvent faire',
	en: 'What people can do'
});
const optionWords: Record<keyof PhaseOptions, () => string> = {
	place: message({ fr: 'indiquer un lieu du territoire', en: 'point at a place of the territory' }),
	photo: message({
		fr: 'joindre une photo (sans visage ni plaque ; ses données cachées sont effacées)',
		en: 'attach a photo (no face, no number plate; its hidden data are erased)'
	}),
	support: message({ fr: 'soutenir les idées des autres', en: 'support the ideas of others' }),
	comments: message({
		fr: 'écrire des arguments pour et contre',
		en: 'write arguments for and against'
	}),
	proposals: message({ fr: 'proposer de nouvelles phrases', en: 'propose new sentences' })
};
export const optionWord = (option: keyof PhaseOptions): string => optionWords[option]();
export const savePhase = message({ fr: 'Enregistrer l’étape', en: 'Save the step' });
export const saveNamed = message<{ title: string }>({
	fr: ({ title }) => `Enregistrer l’étape « ${title} »`,
	en: ({ title }) => `Save the step “${title}”`
});
export const moveUp = message<{ title: string }>({
	fr: ({ title }) => `Monter « ${title} »`,
	en: ({ title }) => `Move “${title}” up`
});
export const moveDown = message<{ title: string }>({
	fr: ({ title }) => `Descendre « ${title} »`,
	en: ({ title }) => `Move “${title}” down`
});
export const removePhase = message<{ title: string }>({
	fr: ({ title }) => `Retirer « ${title} »`,
	en: ({ title }) => `Remove “${title}”`
});
const workshops: Record<PhaseKind, (p: { count: number }) => string> = {
	questionnaire: message<{ count: number }>({
		fr: ({ count }) =>
			count === 0 ? 'Écrire les questions' : `Les questions (${formatNumber(count)})`,
		en: ({ count }) =>
			count === 0 ? 'Write the questions' : `The questions (${formatNumber(count)})`
	}),
	contributions: message<{ count: number }>({
		fr: () => 'Catégories et premières idées',
		en: () => 'Categories and first ideas'
	}),
	statements: message<{ count: number }>({
		fr: ({ count }) =>
			count === 0 ? 'Écrire les phrases' : `Les phrases (${formatNumber(count)})`,
		en: ({ count }) =>
			count === 0 ? 'Write the sentences' : `The sentences (${formatNumber(count)})`
	})
};
export const workshopLabel = (kind: PhaseKind, count: number): string => workshops[kind]({ count });
export const reopenHelp = message({
	fr: 'Cette étape est terminée. Pour la rouvrir, choisissez une nouvelle date de fin ; la page publique le dira.',
	en: 'This step is over. To reopen it, choose a new end; the public page will say so.'
});
export const undatedHelp = message({
	fr: 'Le public verra cette étape quand elle aura ses dates.',
	en: 'The public will see this step once it has its dates.'
});
export const reopened = message({
	fr: 'L’étape est rouverte : la page publique et les nouvelles du contrat le disent.',
	en: 'The step is reopened: the public page and the news of the contract say so.'
});

export const withdrawTitle = message({
	fr: 'Retirer la consultation',
	en: 'Withdraw the consultation'
});
export const withdrawHelp = message({
	fr: 'Plus personne ne répond ; la page reste, avec votre raison. Ce qui a été donné est gardé.',
	en: 'Nobody answers any more; the page stays, with your reason. What was given is kept.'
});
export const withdrawReason = message({
	fr: 'La raison, que tout le monde lira',
	en: 'The reason, which everybody will read'
});
export const removeDraftHelp = message({
	fr: 'Ses étapes et ses questions sont effacées avec lui.',
	en: 'Its steps and questions are erased with it.'
});
export const opened = message({
	fr: 'La consultation est ouverte.',
	en: 'The consultation is open.'
});
export const withdrawn = message({
	fr: 'La consultation est retirée.',
	en: 'The consultation is withdrawn.'
});

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
