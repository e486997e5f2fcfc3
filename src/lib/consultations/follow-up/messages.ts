import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { FollowUpDecision } from './decisions.ts';
import type { NotReady } from './rules.ts';

const n = formatNumber;
type Count = { count: number };

export const ideasTitle = message('Regrouper en idées', 'Group into ideas');
export const ideasLead = message(
	'Rapprochez les textes qui disent la même chose. Chacun garde ses mots et reste lisible sous l’idée ; un texte peut en nourrir plusieurs.',
	'Bring together the texts that say the same thing. Each keeps its words and stays readable under the idea; one text may feed several.'
);
export const searchLabel = message('Chercher un mot', 'Search a word');
export const search = message('Chercher', 'Search');
export const ideaFilter = message('Sous l’idée', 'Under the idea');
export const anyIdea = message('Toutes', 'All');
export const onlyFree = message(
	'Seulement ce qui n’est sous aucune idée',
	'Only what is under no idea'
);
export const found = message<Count>(
	({ count }) => `${n(count)} ${plural('fr', count, 'texte trouvé', 'textes trouvés')}`,
	({ count }) => `${n(count)} ${plural('en', count, 'text found', 'texts found')}`
);
export const noneTitle = message('Aucun texte ici', 'No text here');
export const noneText = message(
	'Les textes et les contributions que le public peut lire seront ici. Changez la recherche, ou attendez les premières réponses.',
	'Texts and contributions that the public may read will be here. Change the search, or wait for the first answers.'
);
const kinds = {
	text: message('Réponse écrite', 'Written answer'),
	contribution: message('Contribution', 'Contribution'),
	statement: message('Phrase proposée', 'Proposed statement')
};
export const sourceKindLabel = (kind: keyof typeof kinds): string => kinds[kind]();
export const groupTitle = message(
	'Mettre ce qui est coché sous une idée',
	'Put what is ticked under an idea'
);
export const newIdea = message('Une nouvelle idée', 'A new idea');
export const newIdeaHelp = message(
	'En peu de mots, comme vous le diriez : « Un bus le soir jusqu’aux Tanneries ».',
	'In few words, as you would say it: “An evening bus to Les Tanneries”.'
);
export const orExisting = message('Ou une idée déjà là', 'Or an idea that is there');
export const chooseIdea = message('Choisir…', 'Choose…');
export const group = message('Mettre sous cette idée', 'Put under this idea');
export const grouped = message<Count>(
	({ count }) =>
		count === 0
			? 'Tout y était déjà.'
			: `${n(count)} ${plural('fr', count, 'texte est maintenant sous cette idée.', 'textes sont maintenant sous cette idée.')}`,
	({ count }) =>
		count === 0
			? 'Everything was already there.'
			: `${n(count)} ${plural('en', count, 'text is now under this idea.', 'texts are now under this idea.')}`
);
export const takeOut = message<{ idea: string }>(
	({ idea }) => `Retirer de « ${idea} »`,
	({ idea }) => `Take out of “${idea}”`
);
export const ideaList = message('Les idées', 'The ideas');
export const noIdea = message(
	'Aucune idée pour l’instant : cochez des textes plus bas.',
	'No idea yet: tick texts below.'
);
export const sources = message<Count>(
	({ count }) => `${n(count)} ${plural('fr', count, 'contribution', 'contributions')}`,
	({ count }) => `${n(count)} ${plural('en', count, 'contribution', 'contributions')}`
);
export const editIdea = message('Modifier', 'Edit');
export const ideaTitle = message('L’idée', 'The idea');
export const ideaDescription = message('Précisions', 'Details');
export const save = message('Enregistrer', 'Save');
export const saved = message('C’est enregistré.', 'Saved.');
export const removeIdea = message('Supprimer cette idée', 'Remove this idea');
export const removeHelp = message(
	'Les textes restent ; ils ne sont plus sous cette idée.',
	'The texts stay; they are no longer under this idea.'
);

export const prepareTitle = message('Préparer la réponse', 'Prepare the answer');
export const prepareLead = message(
	'Pour chaque idée : ce qu’elle devient, pourquoi, et les phrases des fiches où elle se lit. Rien n’est public avant la publication.',
	'For each idea: what becomes of it, why, and the sentences of the sheets where it can be read. Nothing is public before you publish.'
);
export const decisionLabel = message('Ce qu’elle devient', 'What becomes of it');
const decisions: Record<FollowUpDecision, () => string> = {
	kept: message('Gardée', 'Kept'),
	changed: message('Gardée autrement', 'Kept in another form'),
	refused: message('Refusée', 'Refused'),
	later: message('Sans suite pour l’instant', 'Not for now')
};
export const decisionWords = (decision: FollowUpDecision): string => decisions[decision]();
const decisionTitles: Record<FollowUpDecision, () => string> = {
	kept: message('Ce qui est gardé', 'What is kept'),
	changed: message('Ce qui est gardé autrement', 'What is kept in another form'),
	refused: message('Ce qui est refusé', 'What is refused'),
	later: message('Ce qui attend', 'What waits')
};
export const decisionTitle = (decision: FollowUpDecision): string => decisionTitles[decision]();
export const reasonLabel = message('Pourquoi', 'Why');
export const reasonHelp = message(
	'Dites-le à la personne qui l’a proposé : ce qui a pesé, ce qui manque, ce qui vient.',
	'Say it to the person who proposed it: what weighed, what is missing, what comes next.'
);
export const decide = message('Enregistrer cette réponse', 'Save this answer');
export const notDecided = message('Pas encore de réponse', 'No answer yet');
export const linkedTo = message('Se lit dans', 'Can be read in');
export const linkPassage = message(
	'Lier à une phrase d’une fiche',
	'Link to a sentence of a sheet'
);
export const unlink = message('Délier', 'Unlink');
export const linkAfterDecision = message(
	'Enregistrez d’abord la réponse : vous pourrez ensuite la lier aux phrases d’une fiche.',
	'Save the answer first: you can then link it to sentences of a sheet.'
);
export const answerContribution = message(
	'Répondre à une contribution seule',
	'Answer one contribution by itself'
);
export const contributionNumber = message('Son numéro', 'Its number');
export const addContribution = message('Ajouter à la liste', 'Add to the list');
export const noIdeaYet = message('Rien à quoi répondre pour l’instant', 'Nothing to answer yet');
export const noIdeaYetText = message(
	'Regroupez d’abord les textes en idées, ou choisissez une contribution par son numéro.',
	'First group the texts into ideas, or choose a contribution by its number.'
);
export const conclusionTitle = message('Publier la réponse', 'Publish the answer');
export const conclusionLabel = message('La conclusion', 'The conclusion');
export const conclusionHelp = message(
	'Ce que la consultation a changé, en quelques phrases. Elle est sur la page publique et dans le courriel envoyé une fois à celles et ceux qui l’ont demandé ou qui ont un compte.',
	'What the consultation changed, in a few sentences. It is on the public page and in the mail sent once to those who asked for it or have an account.'
);
export const publishWarning = message(
	'À la publication, les adresses sont effacées et plus personne ne peut savoir qui a participé, pas même la coordination.',
	'On publication, addresses are erased and nobody can know who took part any more, not even the coordination.'
);
export const publish = message('Publier la réponse', 'Publish the answer');
export const toDo = message('Avant de publier', 'Before publishing');
const notReady: Record<NotReady, () => string> = {
	'not-over': message('La consultation doit être terminée.', 'The consultation must be over.'),
	'results-first': message('Les résultats doivent être publiés.', 'The results must be published.'),
	'ideas-unanswered': message(
		'Chaque idée attend une réponse, même « sans suite pour l’instant ».',
		'Each idea needs an answer, even “not for now”.'
	),
	'nothing-answered': message(
		'Répondez au moins à une idée ou à une contribution.',
		'Answer at least one idea or contribution.'
	),
	'no-conclusion': message('Il faut une conclusion.', 'A conclusion is needed.'),
	already: message('La réponse est déjà publiée.', 'The answer is already published.')
};
export const notReadyWords = (code: NotReady): string => notReady[code]();
export const published = message<Count>(
	({ count }) =>
		count === 0
			? 'La réponse est publiée. Personne n’avait demandé à être prévenu.'
			: `La réponse est publiée. ${n(count)} ${plural('fr', count, 'personne est prévenue', 'personnes sont prévenues')} par courriel.`,
	({ count }) =>
		count === 0
			? 'The answer is published. Nobody had asked to be told.'
			: `The answer is published. ${n(count)} ${plural('en', count, 'person is', 'people are')} told by mail.`
);
export const alreadyPublished = message<{ date: Date }>(
	({ date }) =>
		`La réponse est publiée depuis le ${formatDate(date)}. Ce que vous corrigez ici se voit aussitôt.`,
	({ date }) =>
		`The answer is published since ${formatDate(date)}. What you correct here is seen at once.`
);

export const passageTitle = message(
	'Lier à une phrase d’une fiche',
	'Link to a sentence of a sheet'
);
export const passageLead = message(
	'Choisissez la fiche, puis la partie, puis les mots. Le lien suit ces mots quand le texte bouge.',
	'Choose the sheet, then the part, then the words. The link follows these words when the text moves.'
);
export const whichFiche = message('La fiche', 'The sheet');
export const whichField = message('La partie', 'The part');
export const showWords = message('Voir ses phrases', 'See its sentences');
export const whichWords = message('Les mots', 'The words');
export const wholeParagraph = message('Tout le paragraphe', 'The whole paragraph');
export const link = message('Lier ces mots', 'Link these words');
export const linked = message('Le lien est fait.', 'The link is made.');
export const noWords = message(
	'Rien n’est encore écrit dans cette partie de la fiche.',
	'Nothing is written in this part of the sheet yet.'
);
export const orDiscuss = message(
	'Les mots ne sont pas encore dans la fiche ?',
	'Are the words not in the sheet yet?'
);
export const orDiscussText = message(
	'Ouvrez une discussion dans la fiche avec cette idée : ceux qui l’écrivent la verront.',
	'Open a discussion in the sheet with this idea: those who write it will see it.'
);
export const openDiscussion = message(
	'Porter l’idée dans la discussion',
	'Take the idea to the discussion'
);
export const discussionOpened = message('La discussion est ouverte :', 'The discussion is open:');
export const discussionWords = message<{ idea: string; count: number; title: string; url: string }>(
	({ idea, count, title, url }) =>
		`Idée venue de la consultation « ${title} » (${n(count)} ${plural('fr', count, 'contribution', 'contributions')}) : « ${idea} ». Comment la porter dans cette fiche ?\n${url}`,
	({ idea, count, title, url }) =>
		`Idea from the consultation “${title}” (${n(count)} ${plural('en', count, 'contribution', 'contributions')}): “${idea}”. How should this sheet carry it?\n${url}`
);

export const publicTitle = message('Ce que vos mots ont changé', 'What your words changed');
export const owed = message(
	'La réponse n’est pas encore publiée',
	'The answer is not published yet'
);
export const owedText = message<{ owner: string }>(
	({ owner }) => `Elle est due. Qui la doit : ${owner}. Elle sera sur cette page.`,
	({ owner }) => `It is owed. Who owes it: ${owner}. It will be on this page.`
);
export const notOverText = message(
	'La consultation n’est pas terminée. Quand elle le sera, cette page dira ce qui est gardé, changé ou refusé, et pourquoi.',
	'The consultation is not over. When it is, this page will say what is kept, changed or refused, and why.'
);
export const withdrawnText = message(
	'Cette consultation a été retirée : sa page dit pourquoi.',
	'This consultation was withdrawn: its page says why.'
);
export const answeredOn = message<{ date: Date; owner: string }>(
	({ date, owner }) => `Réponse publiée le ${formatDate(date)} par : ${owner}.`,
	({ date, owner }) => `Answer published on ${formatDate(date)} by: ${owner}.`
);
export const comesFrom = message<Count>(
	({ count }) => `Vient de ${n(count)} ${plural('fr', count, 'contribution', 'contributions')}`,
	({ count }) => `Comes from ${n(count)} ${plural('en', count, 'contribution', 'contributions')}`
);
export const because = message('Pourquoi :', 'Why:');
export const inFiche = message<{ number: number; field: string }>(
	({ number, field }) => `Fiche n° ${number}, ${field}`,
	({ number, field }) => `Sheet no. ${number}, ${field}`
);
export const nowReads = message('Aujourd’hui on y lit :', 'Today it reads:');
export const nowGone = message(
	'Ces mots ne sont plus dans la fiche. Ils y étaient quand la réponse a été écrite.',
	'These words are no longer in the sheet. They were there when the answer was written.'
);

export const originOne = message<Count>(
	({ count }) =>
		`Cette phrase vient de ${n(count)} ${plural('fr', count, 'contribution', 'contributions')}`,
	({ count }) =>
		`This sentence comes from ${n(count)} ${plural('en', count, 'contribution', 'contributions')}`
);
export const originConsultation = message<{ title: string }>(
	({ title }) => `Consultation « ${title} »`,
	({ title }) => `Consultation “${title}”`
);
export const originsTitle = message('Ce qui vient des habitants', 'What comes from residents');
export const originGone = message(
	'Ces mots ont depuis été retirés de la fiche.',
	'These words have since been taken out of the sheet.'
);
export const originChanged = message(
	'Depuis, la phrase a changé.',
	'The sentence has changed since.'
);

export const becameTitle = message('Ce que vos mots sont devenus', 'What your words became');
export const becameNone = message(
	'La réponse est publiée. Aucune de vos phrases n’est citée à part ; la page de la réponse dit ce qui est gardé, changé ou refusé.',
	'The answer is published. None of your sentences is quoted by itself; the page of the answer says what is kept, changed or refused.'
);
export const becameIn = message<{ number: number; field: string }>(
	({ number, field }) => `Votre contribution est dans la fiche ${number}, ${field} :`,
	({ number, field }) => `Your contribution is in sheet ${number}, ${field}:`
);
export const becameIdea = message<{ idea: string }>(
	({ idea }) => `Rapprochée d’autres sous l’idée « ${idea} ».`,
	({ idea }) => `Brought together with others under the idea “${idea}”.`
);
export const seeAnswer = message('Lire toute la réponse', 'Read the whole answer');

const refusals: Record<string, () => string> = {
	'unknown-consultation': message(
		'Cette consultation n’existe plus.',
		'This consultation is gone.'
	),
	'not-allowed': message(
		'Seule la coordination peut le faire.',
		'Only the coordination may do this.'
	),
	'unknown-idea': message('Cette idée n’existe plus.', 'This idea is gone.'),
	'no-source': message('Cochez au moins un texte.', 'Tick at least one text.'),
	'too-many': message('Cochez moins de textes à la fois.', 'Tick fewer texts at once.'),
	'already-answered': message(
		'Cette idée a déjà sa réponse : elle ne se supprime plus.',
		'This idea has its answer: it can no longer be removed.'
	),
	'unknown-target': message(
		'Cette idée ou cette contribution n’existe plus.',
		'This idea or contribution is gone.'
	),
	'changed-meanwhile': message(
		'Quelqu’un a changé cette réponse entre-temps. Relisez-la : votre texte est gardé dans le formulaire.',
		'Somebody changed this answer meanwhile. Read it again: your text is kept in the form.'
	),
	'unknown-follow-up': message('Cette réponse n’existe plus.', 'This answer is gone.'),
	'unknown-fiche': message(
		'Choisissez une fiche de ce contrat.',
		'Choose a sheet of this contract.'
	),
	'words-changed': message(
		'Le texte vient de changer : choisissez de nouveau les mots.',
		'The text has just changed: choose the words again.'
	),
	'already-linked': message('Ces mots sont déjà liés.', 'These words are already linked.'),
	'title-needed': message('Nommez l’idée, ou choisissez-en une.', 'Name the idea, or choose one.'),
	'too-long': message('C’est trop long.', 'This is too long.'),
	'decision-needed': message('Dites ce qu’elle devient.', 'Say what becomes of it.'),
	'reason-needed': message('Dites pourquoi.', 'Say why.'),
	'number-needed': message(
		'Donnez le numéro d’une contribution.',
		'Give the number of a contribution.'
	),
	'unknown-number': message(
		'Aucune contribution ne porte ce numéro.',
		'No contribution has this number.'
	),
	'conclusion-needed': message('Écrivez la conclusion.', 'Write the conclusion.'),
	'words-needed': message('Choisissez des mots.', 'Choose words.'),
	'unknown-thread': message('Cette discussion n’existe plus.', 'This discussion is gone.')
};
export const refusalWords = (code: string): string =>
	(refusals[code] ?? refusals['unknown-target'])!();
export const refusalsIn = (codes: Record<string, string> = {}): Record<string, string> =>
	Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, refusalWords(code)]));

export const toResults = message('Les résultats', 'The results');
export const inDiscussion = message<{ number: number }>(
	({ number }) => `discussion de la fiche n° ${number}`,
	({ number }) => `discussion of sheet no. ${number}`
);
