import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { FollowUpDecision } from './decisions.ts';
import type { NotReady } from './rules.ts';
import { tooLong } from '../../ui/words.ts';
import { consultationGone, contribution, proposedStatement } from '../words.ts';

export {
	all as anyIdea,
	choose as chooseIdea,
	edit as editIdea,
	save,
	saved,
	search,
	why as reasonLabel
} from '../../ui/words.ts';
export {
	ideas as ideaList,
	noText as noneTitle,
	prepareAnswer as prepareTitle,
	results as toResults,
	searchWord as searchLabel,
	whatBecameOfWords as becameTitle,
	whatWordsChanged as publicTitle
} from '../words.ts';

const n = formatNumber;
type Count = { count: number };

export const ideasTitle = message({ fr: 'Regrouper en idées', en: 'Group into ideas' });
export const ideasLead = message({
	fr: 'Rapprochez les textes qui disent la même chose. Chacun garde ses mots et reste lisible sous l’idée ; un texte peut en nourrir plusieurs.',
	en: 'Bring together the texts that say the same thing. Each keeps its words and stays readable under the idea; one text may feed several.'
});
export const ideaFilter = message({ fr: 'Sous l’idée', en: 'Under the idea' });
export const onlyFree = message({
	fr: 'Seulement ce qui n’est sous aucune idée',
	en: 'Only what is under no idea'
});
export const found = message<Count>({
	fr: ({ count }) => `${n(count)} ${plural('fr', count, 'texte trouvé', 'textes trouvés')}`,
	en: ({ count }) => `${n(count)} ${plural('en', count, 'text found', 'texts found')}`
});
export const foundMore = message<Count>({
	fr: ({ count }) => `Plus de ${n(count)} textes trouvés : précisez la recherche`,
	en: ({ count }) => `More than ${n(count)} texts found: narrow the search`
});
export const noneText = message({
	fr: 'Les textes et les contributions que le public peut lire seront ici. Changez la recherche, ou attendez les premières réponses.',
	en: 'Texts and contributions that the public may read will be here. Change the search, or wait for the first answers.'
});
const kinds = {
	text: message({ fr: 'Réponse écrite', en: 'Written answer' }),
	contribution,
	statement: proposedStatement
};
export const sourceKindLabel = (kind: keyof typeof kinds): string => kinds[kind]();
export const groupTitle = message({
	fr: 'Mettre ce qui est coché sous une idée',
	en: 'Put what is ticked under an idea'
});
export const newIdea = message({ fr: 'Une nouvelle idée', en: 'A new idea' });
export const newIdeaHelp = message({
	fr: 'En peu de mots, comme vous le diriez : « Un bus le soir jusqu’aux Tanneries ».',
	en: 'In few words, as you would say it: “An evening bus to Les Tanneries”.'
});
export const orExisting = message({ fr: 'Ou une idée déjà là', en: 'Or an idea that is there' });
export const group = message({ fr: 'Mettre sous cette idée', en: 'Put under this idea' });
export const grouped = message<Count>({
	fr: ({ count }) =>
		count === 0
			? 'Tout y était déjà.'
			: `${n(count)} ${plural('fr', count, 'texte est maintenant sous cette idée.', 'textes sont maintenant sous cette idée.')}`,
	en: ({ count }) =>
		count === 0
			? 'Everything was already there.'
			: `${n(count)} ${plural('en', count, 'text is now under this idea.', 'texts are now under this idea.')}`
});
export const takeOut = message<{ idea: string }>({
	fr: ({ idea }) => `Retirer de « ${idea} »`,
	en: ({ idea }) => `Take out of “${idea}”`
});
export const noIdea = message({
	fr: 'Aucune idée pour l’instant : cochez des textes plus bas.',
	en: 'No idea yet: tick texts below.'
});
export const sources = message<Count>({
	fr: ({ count }) => `${n(count)} ${plural('fr', count, 'contribution', 'contributions')}`,
	en: ({ count }) => `${n(count)} ${plural('en', count, 'contribution', 'contributions')}`
});
export const ideaTitle = message({ fr: 'L’idée', en: 'The idea' });
export const ideaDescription = message({ fr: 'Précisions', en: 'Details' });
export const removeIdea = message({ fr: 'Supprimer cette idée', en: 'Remove this idea' });
export const removeHelp = message({
	fr: 'Les textes restent ; ils ne sont plus sous cette idée.',
	en: 'The texts stay; they are no longer under this idea.'
});
export const prepareLead = message({
	fr: 'Pour chaque idée : ce qu’elle devient, pourquoi, et les phrases des fiches où elle se lit. Rien n’est public avant la publication.',
	en: 'For each idea: what becomes of it, why, and the sentences of the sheets where it can be read. Nothing is public before you publish.'
});
export const decisionLabel = message({ fr: 'Ce qu’elle devient', en: 'What becomes of it' });
const decisions: Record<FollowUpDecision, () => string> = {
	kept: message({ fr: 'Gardée', en: 'Kept' }),
	changed: message({ fr: 'Gardée autrement', en: 'Kept in another form' }),
	refused: message({ fr: 'Refusée', en: 'Refused' }),
	later: message({ fr: 'Sans suite pour l’instant', en: 'Not for now' })
};
export const decisionWords = (decision: FollowUpDecision): string => decisions[decision]();
const decisionTitles: Record<FollowUpDecision, () => string> = {
	kept: message({ fr: 'Ce qui est gardé', en: 'What is kept' }),
	changed: message({ fr: 'Ce qui est gardé autrement', en: 'What is kept in another form' }),
	refused: message({ fr: 'Ce qui est refusé', en: 'What is refused' }),
	later: message({ fr: 'Ce qui attend', en: 'What waits' })
};
export const decisionTitle = (decision: FollowUpDecision): string => decisionTitles[decision]();
export const reasonHelp = message({
	fr: 'Dites-le à la personne qui l’a proposé : ce qui a pesé, ce qui manque, ce qui vient.',
	en: 'Say it to the person who proposed it: what weighed, what is missing, what comes next.'
});
export const decide = message({ fr: 'Enregistrer cette réponse', en: 'Save this answer' });
export const notDecided = message({ fr: 'Pas encore de réponse', en: 'No answer yet' });
export const linkedTo = message({ fr: 'Se lit dans', en: 'Can be read in' });
export const linkPassage = message({
	fr: 'Lier à une phrase d’une fiche',
	en: 'Link to a sentence of a sheet'
});
export const unlink = message({ fr: 'Délier', en: 'Unlink' });
export const linkAfterDecision = message({
	fr: 'Enregistrez d’abord la réponse : vous pourrez ensuite la lier aux phrases d’une fiche.',
	en: 'Save the answer first: you can then link it to sentences of a sheet.'
});
export const answerContribution = message({
	fr: 'Répondre à une contribution seule',
	en: 'Answer one contribution by itself'
});
export const contributionNumber = message({ fr: 'Son numéro', en: 'Its number' });
export const addContribution = message({ fr: 'Ajouter à la liste', en: 'Add to the list' });
export const noIdeaYet = message({
	fr: 'Rien à quoi répondre pour l’instant',
	en: 'Nothing to answer yet'
});
export const noIdeaYetText = message({
	fr: 'Regroupez d’abord les textes en idées, choisissez une contribution par son numéro, ou répondez à un résultat.',
	en: 'First group the texts into ideas, choose a contribution by its number, or answer a result.'
});
export const aboutResults = message({ fr: 'Sur les résultats', en: 'About the results' });
export const answerResult = message({ fr: 'Répondre à un résultat', en: 'Answer a result' });
export const answerResultHelp = message({
	fr: 'Un chiffre, ou la consultation dans son ensemble : « Un bus le soir : 62 % le demandent ».',
	en: 'A figure, or the consultation as a whole: “An evening bus: 62% ask for it”.'
});
export const publish = message({ fr: 'Publier la réponse', en: 'Publish the answer' });
export const conclusionTitle = publish;
export const conclusionLabel = message({ fr: 'La conclusion', en: 'The conclusion' });
export const conclusionHelp = message({
	fr: 'Ce que la consultation a changé, en quelques phrases. Elle est sur la page publique et dans le courriel envoyé une fois à celles et ceux qui l’ont demandé ou qui ont un compte.',
	en: 'What the consultation changed, in a few sentences. It is on the public page and in the mail sent once to those who asked for it or have an account.'
});
export const publishWarning = message({
	fr: 'À la publication, les adresses sont effacées et plus personne ne peut savoir qui a participé, pas même la coordination.',
	en: 'On publication, addresses are erased and nobody can know who took part any more, not even the coordination.'
});
export const toDo = message({ fr: 'Avant de publier', en: 'Before publishing' });
const notReady: Record<NotReady, () => string> = {
	'not-over': message({
		fr: 'La consultation doit être terminée.',
		en: 'The consultation must be over.'
	}),
	'results-first': message({
		fr: 'Les résultats doivent être publiés.',
		en: 'The results must be published.'
	}),
	'ideas-unanswered': message({
		fr: 'Chaque idée attend une réponse, même « sans suite pour l’instant ».',
		en: 'Each idea needs an answer, even “not for now”.'
	}),
	'nothing-answered': message({
		fr: 'Répondez au moins à une idée ou à une contribution.',
		en: 'Answer at least one idea or contribution.'
	}),
	'no-conclusion': message({ fr: 'Il faut une conclusion.', en: 'A conclusion is needed.' }),
	already: message({ fr: 'La réponse est déjà publiée.', en: 'The answer is already published.' })
};
export const notReadyWords = (code: NotReady): string => notReady[code]();
export const published = message<Count>({
	fr: ({ count }) =>
		count === 0
			? 'La réponse est publiée. Personne n’avait demandé à être prévenu.'
			: `La réponse est publiée. ${n(count)} ${plural('fr', count, 'personne est prévenue', 'personnes sont prévenues')} par courriel.`,
	en: ({ count }) =>
		count === 0
			? 'The answer is published. Nobody had asked to be told.'
			: `The answer is published. ${n(count)} ${plural('en', count, 'person is', 'people are')} told by mail.`
});
export const alreadyPublished = message<{ date: Date }>({
	fr: ({ date }) =>
		`La réponse est publiée depuis le ${formatDate(date)}. Ce que vous corrigez ici se voit aussitôt.`,
	en: ({ date }) =>
		`The answer is published since ${formatDate(date)}. What you correct here is seen at once.`
});

export const passageTitle = linkPassage;
export const passageLead = message({
	fr: 'Choisissez la fiche, puis la partie, puis les mots. Le lien suit ces mots quand le texte bouge.',
	en: 'Choose the sheet, then the part, then the words. The link follows these words when the text moves.'
});
export const whichFiche = message({ fr: 'La fiche', en: 'The sheet' });
export const whichField = message({ fr: 'La partie', en: 'The part' });
export const showWords = message({ fr: 'Voir ses phrases', en: 'See its sentences' });
export const whichWords = message({ fr: 'Les mots', en: 'The words' });
export const wholeParagraph = message({ fr: 'Tout le paragraphe', en: 'The whole paragraph' });
export const link = message({ fr: 'Lier ces mots', en: 'Link these words' });
export const linked = message({ fr: 'Le lien est fait.', en: 'The link is made.' });
export const noWords = message({
	fr: 'Rien n’est encore écrit dans cette partie de la fiche.',
	en: 'Nothing is written in this part of the sheet yet.'
});
export const orDiscuss = message({
	fr: 'Les mots ne sont pas encore dans la fiche ?',
	en: 'Are the words not in the sheet yet?'
});
export const orDiscussText = message({
	fr: 'Ouvrez une discussion dans la fiche avec cette idée : ceux qui l’écrivent la verront.',
	en: 'Open a discussion in the sheet with this idea: those who write it will see it.'
});
export const openDiscussion = message({
	fr: 'Porter l’idée dans la discussion',
	en: 'Take the idea to the discussion'
});
export const discussionOpened = message({
	fr: 'La discussion est ouverte :',
	en: 'The discussion is open:'
});
export const discussionWords = message<{ idea: string; count: number; title: string; url: string }>(
	{
		fr: ({ idea, count, title, url }) =>
			`Idée venue de la consultation « ${title} » (${n(count)} ${plural('fr', count, 'contribution', 'contributions')}) : « ${idea} ». Comment la porter dans cette fiche ?\n${url}`,
		en: ({ idea, count, title, url }) =>
			`Idea from the consultation “${title}” (${n(count)} ${plural('en', count, 'contribution', 'contributions')}): “${idea}”. How should this sheet carry it?\n${url}`
	}
);
export const owed = message({
	fr: 'La réponse n’est pas encore publiée',
	en: 'The answer is not published yet'
});
export const owedText = message<{ owner: string }>({
	fr: ({ owner }) => `Elle est due. Qui la doit : ${owner}. Elle sera sur cette page.`,
	en: ({ owner }) => `It is owed. Who owes it: ${owner}. It will be on this page.`
});
export const notOverText = message({
	fr: 'La consultation n’est pas terminée. Quand elle le sera, cette page dira ce qui est gardé, changé ou refusé, et pourquoi.',
	en: 'The consultation is not over. When it is, this page will say what is kept, changed or refused, and why.'
});
export const withdrawnText = message({
	fr: 'Cette consultation a été retirée : sa page dit pourquoi.',
	en: 'This consultation was withdrawn: its page says why.'
});
export const answeredOn = message<{ date: Date; owner: string }>({
	fr: ({ date, owner }) => `Réponse publiée le ${formatDate(date)} par : ${owner}.`,
	en: ({ date, owner }) => `Answer published on ${formatDate(date)} by: ${owner}.`
});
export const comesFrom = message<Count>({
	fr: ({ count }) => `Vient de ${n(count)} ${plural('fr', count, 'contribution', 'contributions')}`,
	en: ({ count }) =>
		`Comes from ${n(count)} ${plural('en', count, 'contribution', 'contributions')}`
});
export const because = message({ fr: 'Pourquoi :', en: 'Why:' });
export const inFiche = message<{ number: number; field: string }>({
	fr: ({ number, field }) => `Fiche n° ${number}, ${field}`,
	en: ({ number, field }) => `Sheet no. ${number}, ${field}`
});
export const nowReads = message({ fr: 'Aujourd’hui on y lit :', en: 'Today it reads:' });
export const nowGone = message({
	fr: 'Ces mots ne sont plus dans la fiche. Ils y étaient quand la réponse a été écrite.',
	en: 'These words are no longer in the sheet. They were there when the answer was written.'
});

export const originOne = message<Count>({
	fr: ({ count }) =>
		`Cette phrase vient de ${n(count)} ${plural('fr', count, 'contribution', 'contributions')}`,
	en: ({ count }) =>
		`This sentence comes from ${n(count)} ${plural('en', count, 'contribution', 'contributions')}`
});
export const originConsultation = message<{ title: string }>({
	fr: ({ title }) => `Consultation « ${title} »`,
	en: ({ title }) => `Consultation “${title}”`
});
export const originsTitle = message({
	fr: 'Ce qui vient des habitants',
	en: 'What comes from residents'
});
export const originGone = message({
	fr: 'Ces mots ont depuis été retirés de la fiche.',
	en: 'These words have since been taken out of the sheet.'
});
export const originChanged = message({
	fr: 'Depuis, la phrase a changé.',
	en: 'The sentence has changed since.'
});
export const becameNone = message({
	fr: 'La réponse est publiée. Aucune de vos phrases n’est citée à part ; la page de la réponse dit ce qui est gardé, changé ou refusé.',
	en: 'The answer is published. None of your sentences is quoted by itself; the page of the answer says what is kept, changed or refused.'
});
export const becameIn = message<{ number: number; field: string }>({
	fr: ({ number, field }) => `Votre contribution est dans la fiche ${number}, ${field} :`,
	en: ({ number, field }) => `Your contribution is in sheet ${number}, ${field}:`
});
export const becameIdea = message<{ idea: string }>({
	fr: ({ idea }) => `Rapprochée d’autres sous l’idée « ${idea} ».`,
	en: ({ idea }) => `Brought together with others under the idea “${idea}”.`
});
export const seeAnswer = message({ fr: 'Lire toute la réponse', en: 'Read the whole answer' });

const refusals: Record<string, () => string> = {
	'unknown-consultation': consultationGone,
	'not-allowed': message({
		fr: 'Seule la coordination peut le faire.',
		en: 'Only the coordination may do this.'
	}),
	'unknown-idea': message({ fr: 'Cette idée n’existe plus.', en: 'This idea is gone.' }),
	'no-source': message({ fr: 'Cochez au moins un texte.', en: 'Tick at least one text.' }),
	'too-many': message({ fr: 'Cochez moins de textes à la fois.', en: 'Tick fewer texts at once.' }),
	'already-answered': message({
		fr: 'Cette idée a déjà sa réponse : elle ne se supprime plus.',
		en: 'This idea has its answer: it can no longer be removed.'
	}),
	'unknown-target': message({
		fr: 'Cette idée ou cette contribution n’existe plus.',
		en: 'This idea or contribution is gone.'
	}),
	'changed-meanwhile': message({
		fr: 'Quelqu’un a changé cette réponse entre-temps. Relisez-la : votre texte est gardé dans le formulaire.',
		en: 'Somebody changed this answer meanwhile. Read it again: your text is kept in the form.'
	}),
	'unknown-follow-up': message({ fr: 'Cette réponse n’existe plus.', en: 'This answer is gone.' }),
	'unknown-fiche': message({
		fr: 'Choisissez une fiche de ce contrat.',
		en: 'Choose a sheet of this contract.'
	}),
	'words-changed': message({
		fr: 'Le texte vient de changer : choisissez de nouveau les mots.',
		en: 'The text has just changed: choose the words again.'
	}),
	'already-linked': message({
		fr: 'Ces mots sont déjà liés.',
		en: 'These words are already linked.'
	}),
	'title-needed': message({
		fr: 'Nommez l’idée, ou choisissez-en une.',
		en: 'Name the idea, or choose one.'
	}),
	'too-long': tooLong,
	'decision-needed': message({ fr: 'Dites ce qu’elle devient.', en: 'Say what becomes of it.' }),
	'reason-needed': message({ fr: 'Dites pourquoi.', en: 'Say why.' }),
	'number-needed': message({
		fr: 'Donnez le numéro d’une contribution.',
		en: 'Give the number of a contribution.'
	}),
	'unknown-number': message({
		fr: 'Aucune contribution ne porte ce numéro.',
		en: 'No contribution has this number.'
	}),
	'conclusion-needed': message({ fr: 'Écrivez la conclusion.', en: 'Write the conclusion.' }),
	'words-needed': message({ fr: 'Choisissez des mots.', en: 'Choose words.' }),
	'unknown-thread': message({
		fr: 'Cette discussion n’existe plus.',
		en: 'This discussion is gone.'
	})
};
export const refusalWords = (code: string): string =>
	(refusals[code] ?? refusals['unknown-target'])!();
export const refusalsIn = (codes: Record<string, string> = {}): Record<string, string> =>
	Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, refusalWords(code)]));
export const inDiscussion = message<{ number: number }>({
	fr: ({ number }) => `discussion de la fiche n° ${number}`,
	en: ({ number }) => `discussion of sheet no. ${number}`
});
