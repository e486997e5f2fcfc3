import { formatList, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { quoted } from '../../shared/punctuation.ts';
import type { FigureKind } from './figures/option-figures.ts';
import { approvals, duelsWon, majorityGrade, objection, points, voices } from '../words.ts';

export { number as numberHead, search as searchButton } from '../../ui/words.ts';
export {
	checkMyReceipt as checkReceipt,
	downloadBoard as boardFile,
	name as nameColumn,
	option as optionColumn,
	position as positionColumn,
	publishedOn,
	seeBoard
} from '../words.ts';

export const resultTitle = message({ fr: 'Résultat du vote', en: 'Result of the vote' });
export const inShort = message({ fr: 'Le résultat en bref', en: 'The result in short' });
export const whatItSays = message({ fr: 'Ce que dit le vote', en: 'What the vote says' });
export const readResult = message({
	fr: 'Lire le résultat expliqué',
	en: 'Read the result explained'
});

const people = (count: number) => ({
	fr: `${formatNumber(count)} ${plural('fr', count, 'personne', 'personnes')}`,
	en: `${formatNumber(count)} ${plural('en', count, 'person', 'people')}`
});

export const withheldTitle = message({
	fr: 'Aucun résultat n’est montré',
	en: 'No result is shown'
});
export const withheldText = message<{ cast: number; min: number }>({
	fr: (p) =>
		`${people(p.cast).fr} ${plural('fr', p.cast, 'a pris', 'ont pris')} part au vote. Sous ${formatNumber(p.min)} bulletins, un résultat dirait qui a voté quoi : rien n’en est montré, ni ici, ni dans les fichiers, ni à la coordination.`,
	en: (p) =>
		`${people(p.cast).en} took part. Under ${formatNumber(p.min)} ballots a result would tell who voted what: nothing of it is shown, neither here, nor in the files, nor to the coordination.`
});

export const quorumMissed = message({ fr: 'Quorum non atteint', en: 'Quorum not reached' });
export const quorumReached = message({ fr: 'Quorum atteint', en: 'Quorum reached' });
type Quorum = { needed: number; cast: number; roll: number };
export const quorumFigures = message<Quorum>({
	fr: (p) =>
		`${people(p.cast).fr} sur ${formatNumber(p.roll)} ${plural('fr', p.cast, 'a pris', 'ont pris')} part au vote ; il en fallait ${formatNumber(p.needed)}.`,
	en: (p) =>
		`${people(p.cast).en} out of ${formatNumber(p.roll)} took part; ${formatNumber(p.needed)} were needed.`
});
export const quorumConsequence = message({
	fr: 'D’après les règles annoncées, aucune option n’est retenue. Le décompte est publié pour information.',
	en: 'Under the rules announced, no option is retained. The count is published for information.'
});
export const thresholdMissed = message({ fr: 'Seuil non atteint', en: 'Threshold not reached' });
export const thresholdReached = message({ fr: 'Seuil atteint', en: 'Threshold reached' });
type Threshold = { labels: string[]; inFavour: number; expressed: number };
const quotedList = (labels: string[]) => formatList(labels.map((words) => quoted({ words })));
export const thresholdFigures = message<Threshold>({
	fr: (p) =>
		`${quotedList(p.labels)}, en tête, ${plural('fr', p.labels.length, 'réunit', 'réunissent chacune')} ${formatNumber(p.inFavour)} voix sur ${formatNumber(p.expressed)} ${plural('fr', p.expressed, 'bulletin exprimé', 'bulletins exprimés')}.`,
	en: (p) =>
		`${quotedList(p.labels)}, first in the count, ${plural('en', p.labels.length, 'has', 'have each')} ${formatNumber(p.inFavour)} ${plural('en', p.inFavour, 'vote', 'votes')} out of ${formatNumber(p.expressed)} ${plural('en', p.expressed, 'ballot', 'ballots')} expressed.`
});
export const thresholdConsequence = message({
	fr: 'D’après les règles annoncées, aucune option n’est donc retenue.',
	en: 'Under the rules announced, no option is therefore retained.'
});

export const retainedTitle = message<{ count: number }>({
	fr: (p) => plural('fr', p.count, 'Option retenue', 'Options retenues'),
	en: (p) => plural('en', p.count, 'Option retained', 'Options retained')
});
export const boughtTitle = message<{ count: number }>({
	fr: (p) => plural('fr', p.count, 'Projet retenu', 'Projets retenus'),
	en: (p) => plural('en', p.count, 'Project retained', 'Projects retained')
});
export const adoptedTitle = message({ fr: 'Proposition adoptée', en: 'Proposal adopted' });
export const notAdoptedTitle = message({
	fr: 'Proposition non adoptée',
	en: 'Proposal not adopted'
});
export const notAdoptedText = message({
	fr: 'D’après les règles annoncées, elle ne passe pas. Le décompte dit pourquoi.',
	en: 'Under the rules announced it does not pass. The count says why.'
});
export const noneTitle = message({ fr: 'Aucune option retenue', en: 'No option retained' });
export const noneText = message({
	fr: 'D’après les règles annoncées, le décompte ne retient aucune option.',
	en: 'Under the rules announced, the count retains no option.'
});
export const inFrontTitle = message({ fr: 'En tête du décompte', en: 'First in the count' });
export const tieTitle = message({ fr: 'Égalité', en: 'Tie' });
export const tieText = message<{ labels: string[] }>({
	fr: (p) =>
		`${quotedList(p.labels)} sont à égalité, et rien de ce qui était annoncé ne les départage.`,
	en: (p) => `${quotedList(p.labels)} are tied, and nothing that was announced tells them apart.`
});
export const otherDraws = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'autre égalité a été tirée', 'autres égalités ont été tirées')} au sort : le décompte les dit toutes.`,
	en: ({ count }) =>
		`${formatNumber(count)} other ${plural('en', count, 'tie was', 'ties were')} drawn: the count tells them all.`
});
export const printedRule = message({ fr: 'La règle imprimée', en: 'The printed rule' });
export const unanimity = message<{ expressed: number }>({
	fr: (p) =>
		`Les ${formatNumber(p.expressed)} bulletins exprimés sont tous pareils. Ce résultat dit donc ce qu’a voté chaque personne qui a exprimé un choix : aucun secret ne peut l’empêcher.`,
	en: (p) =>
		`All ${formatNumber(p.expressed)} ballots expressed are alike. This result therefore tells what everyone who expressed a choice voted: no secrecy can prevent it.`
});

export const turnoutTitle = message({ fr: 'Qui a pris part au vote', en: 'Who took part' });
export const turnoutCaption = message({
	fr: 'Participation et bulletins',
	en: 'Turnout and ballots'
});
export const lineHead = message({ fr: 'Ce qui est compté', en: 'What is counted' });
export const onRoll = message({ fr: 'Personnes sur la liste', en: 'People on the roll' });
export const tookPart = message({ fr: 'Ont pris part au vote', en: 'Took part' });
export const ofWhichPaper = message({ fr: 'dont sur papier', en: 'of which on paper' });
export const expressed = message({ fr: 'Bulletins exprimés', en: 'Ballots expressed' });
export const blank = message({ fr: 'Bulletins blancs', en: 'Blank ballots' });
export const abstention = message({ fr: '« Je ne me prononce pas »', en: '“I take no position”' });
export const invalid = message({ fr: 'Bulletins non valables', en: 'Ballots not valid' });
export const unopened = message({ fr: 'Enveloppes non ouvertes', en: 'Envelopes not opened' });
export const refusedOnBoard = message({
	fr: 'Envois illisibles, refusés (sur le tableau)',
	en: 'Unreadable submissions, refused (on the board)'
});
export const unopenedText = message<{ count: number; min: number }>({
	fr: (p) =>
		`${formatNumber(p.count)} ${plural('fr', p.count, 'enveloppe déposée en ligne n’a pas été ouverte', 'enveloppes déposées en ligne n’ont pas été ouvertes')} : sous ${formatNumber(p.min)}, les ouvrir aurait dit qui a voté quoi. Le décompte est celui des autres bulletins.`,
	en: (p) =>
		`${formatNumber(p.count)} ${plural('en', p.count, 'envelope cast online was', 'envelopes cast online were')} not opened: under ${formatNumber(p.min)}, opening them would have told who voted what. The count is that of the other ballots.`
});

export const countTitle = message({ fr: 'Le décompte', en: 'The count' });
export const waysTitle = message({ fr: 'En ligne et sur papier', en: 'Online and on paper' });
export const waysTooFew = message<{ min: number }>({
	fr: (p) =>
		`Des bulletins sont venus en ligne et d’autres sur papier. Ils ne sont montrés qu’ensemble : moins de ${formatNumber(p.min)} sont venus par l’une des deux voies, et les séparer dirait qui a voté quoi.`,
	en: (p) =>
		`Some ballots came online and some on paper. They are shown together only: fewer than ${formatNumber(p.min)} came by one of the two ways, and telling them apart would tell who voted what.`
});
export const waysText = message({
	fr: 'Les bulletins en ligne et sur papier sont comptés de la même façon. Seul le total décide.',
	en: 'Online and paper ballots are counted in the same way. Only the total decides.'
});
export const waysCaption = message<{ figure: string }>({
	fr: (p) => `${p.figure}, en ligne, sur papier et ensemble`,
	en: (p) => `${p.figure}, online, on paper and together`
});
export const online = message({ fr: 'En ligne', en: 'Online' });
export const onPaper = message({ fr: 'Papier', en: 'Paper' });
export const together = message({ fr: 'Ensemble', en: 'Together' });
const figures: Record<FigureKind, () => string> = {
	votes: voices,
	approvals,
	positions: message({ fr: 'Positions', en: 'Positions' }),
	total: message({ fr: 'Total des notes', en: 'Total of scores' }),
	grade: majorityGrade,
	'first-choices': message({ fr: 'Premiers choix', en: 'First choices' }),
	'duels-won': duelsWon,
	points
};
export const figureName = (kind: FigureKind): string => figures[kind]();
export const nothing = message({ fr: '–', en: '–' });

export const namesTitle = message({ fr: 'Qui a voté quoi', en: 'Who voted what' });
export const namesText = message({
	fr: 'Ce vote est public : chaque personne savait, avant de voter, que son nom paraîtrait ici à côté de son choix.',
	en: 'This vote is public: everyone knew before voting that their name would be shown here beside their choice.'
});
export const namesSearch = message({ fr: 'Chercher un nom', en: 'Search a name' });
export const namesFound = message<{ count: number }>({
	fr: (p) => `${formatNumber(p.count)} ${plural('fr', p.count, 'nom', 'noms')}`,
	en: (p) => `${formatNumber(p.count)} ${plural('en', p.count, 'name', 'names')}`
});
export const namesNone = message({
	fr: 'Aucun nom ne correspond. Essayez une autre orthographe.',
	en: 'No name matches. Try another spelling.'
});
export const seeAllNames = message({ fr: 'Voir tous les noms', en: 'See all the names' });
export const unnamed = message<{ count: number }>({
	fr: (p) =>
		`${formatNumber(p.count)} ${plural('fr', p.count, 'bulletin, sur papier ou par lettre, ne porte pas de nom : il est compté, et n’est', 'bulletins, sur papier ou par lettre, ne portent pas de nom : ils sont comptés, et ne sont')} pas dans cette liste.`,
	en: (p) =>
		`${formatNumber(p.count)} ${plural('en', p.count, 'ballot, on paper or by letter, bears no name: it is counted, and is', 'ballots, on paper or by letter, bear no name: they are counted, and are')} not in this list.`
});
export const ballotColumn = message({ fr: 'Bulletin', en: 'Ballot' });
export const invalidBallot = message({ fr: 'Bulletin non valable', en: 'Ballot not valid' });

export const reasonsTitle = message({ fr: 'Les raisons données', en: 'The reasons given' });
export const reasonsText = message({
	fr: 'Les personnes qui ont fait une objection, ou se sont opposées, ont écrit pourquoi. Ces mots sont dans un ordre tiré au sort.',
	en: 'Those who objected, or blocked, wrote why. These words are in an order drawn by lot.'
});
export const reasonsNone = message({
	fr: 'Aucune raison n’a été écrite.',
	en: 'No reason was written.'
});
const positions = {
	objection,
	block: message({ fr: 'Opposition', en: 'Block' })
};
export const positionWord = (position: keyof typeof positions): string => positions[position]();
export const hiddenBecause = message<{ motive: string }>({
	fr: (p) => `Masqué : ${p.motive}`,
	en: (p) => `Hidden: ${p.motive}`
});
export const awaitsReading = message({
	fr: 'Retiré de la vue en attendant une relecture.',
	en: 'Out of sight until somebody has read it again.'
});
export const hideSummary = message({ fr: 'Masquer ces mots', en: 'Hide these words' });
export const hideHelp = message({
	fr: 'Choisissez-le dans la liste. Il paraîtra à la place des mots, et au journal public de la modération.',
	en: 'Choose it from the list. It will be shown in place of the words, and in the public log of moderation.'
});
export const hideMotive = message({ fr: 'Motif', en: 'Motive' });
export const hideButton = message({ fr: 'Masquer', en: 'Hide' });
export const readHidden = message({
	fr: 'Lire les mots masqués (vous seuls, qui préparez ce vote)',
	en: 'Read the hidden words (you only, who prepare this vote)'
});
export const showAgain = message({
	fr: 'Montrer de nouveau ces mots',
	en: 'Show these words again'
});
const hideRefusals: Record<string, () => string> = {
	gone: message({ fr: 'Cette raison n’est plus là.', en: 'This reason is no longer there.' }),
	'decided-meanwhile': message({
		fr: 'Quelqu’un a décidé juste avant vous : voici ce qu’il en est.',
		en: 'Somebody decided just before you: here is how it stands.'
	}),
	'motive-too-late': message({
		fr: 'Ce motif ne valait pas encore quand ce résultat a paru : choisissez-en un autre.',
		en: 'This motive did not hold yet when this result appeared: choose another one.'
	})
};
export const motiveMissing = message<{ list: readonly string[] }>({
	fr: ({ list }) => `Choisissez l’un de ces motifs : ${formatList(list)}.`,
	en: ({ list }) => `Choose one of these motives: ${formatList(list)}.`
});
export const hideRefusal = (code: string): string => (hideRefusals[code] ?? hideRefusals.gone!)();
export const openingTitle = message({
	fr: 'Comment l’urne a été ouverte',
	en: 'How the box was opened'
});
export const openedByBureau = message<{ members: string[]; needed: number }>({
	fr: (p) =>
		`Le bureau de ce vote : ${formatList(p.members)}. Il fallait ${formatNumber(p.needed)} d’entre eux, ensemble, pour ouvrir les bulletins sur leurs propres appareils.`,
	en: (p) =>
		`The bureau of this vote: ${formatList(p.members)}. It took ${formatNumber(p.needed)} of them, together, to open the ballots on their own devices.`
});
export const signedBy = message<{ names: string[] }>({
	fr: (p) => `Ont trouvé le même décompte et l’ont signé : ${formatList(p.names)}.`,
	en: (p) => `Found the same count and signed it: ${formatList(p.names)}.`
});
export const notOpened = message({
	fr: 'Le bureau n’a ouvert aucun bulletin : il y en avait trop peu.',
	en: 'The bureau opened no ballot: there were too few.'
});
export const noServer = message({
	fr: 'Les bulletins ont été ouverts sur ces appareils, et non sur le serveur. Les signatures sont sur le tableau du vote.',
	en: 'The ballots were opened on these devices, and not on the server. The signatures are on the board of the vote.'
});
export const scriptless = message({
	fr: 'Le choix des personnes qui ont voté sans JavaScript est passé par le serveur, qui l’a fermé comme les autres.',
	en: 'The choice of those who voted without JavaScript passed through the server, which sealed it like the others.'
});
export const stayedClosed = message<{ ids: readonly string[] }>({
	fr: (p) =>
		`Sont restés fermés, faute de parts, et comptent comme nuls : ${formatList([...p.ids])}.`,
	en: (p) => `Stayed closed for want of shares, and count as invalid: ${formatList([...p.ids])}.`
});

export const verifyTitle = message({ fr: 'Vérifier ce résultat', en: 'Check this result' });
export const verifyBoard = message({
	fr: 'Le tableau du vote contient tout ce qui est entré dans l’urne, signé et enchaîné.',
	en: 'The board of the vote has everything that entered the box, signed and chained.'
});
export const verifyReceipt = message({
	fr: 'Vous avez voté en ligne ? Votre reçu dit si votre bulletin y est.',
	en: 'Did you vote online? Your receipt tells whether your ballot is there.'
});
export const verifyOffline = message({
	fr: 'Hors de ce site, un petit programme indépendant compare le tableau, ce qui a été figé à l’ouverture et le fichier de recomptage (à télécharger plus bas). Il dit ce qu’il a vérifié, et ne demande que Node.js.',
	en: 'Outside this site, a small independent program compares the board, what was frozen at the opening and the recount file (to download below). It says what it checked, and needs only Node.js.'
});
export const questionsFile = message({
	fr: 'Télécharger la question et les règles figées (JSON)',
	en: 'Download the question and the frozen rules (JSON)'
});
export const verifierFile = message({
	fr: 'Télécharger ce programme (verify-vote.mjs)',
	en: 'Download this program (verify-vote.mjs)'
});
export const recountAgain = message({
	fr: 'Pour refaire le décompte avec les mêmes méthodes, prenez le code libre de Maillage, puis lancez dans son dossier :',
	en: 'To count again with the same methods, take the free code of Maillage, then run in its folder:'
});

export const filesTitle = message({ fr: 'Télécharger', en: 'Download' });
export const filesText = message({
	fr: 'Sans aucun nom. Réutilisation libre en citant leur origine (Licence Ouverte 2.0).',
	en: 'Without any name. Free to reuse, naming where they come from (Licence Ouverte 2.0).'
});
export const recountFile = message({
	fr: 'Fichier de recomptage : les bulletins et le résultat (JSON)',
	en: 'Recount file: the ballots and the result (JSON)'
});
export const jsonFile = message({ fr: 'Tout le résultat (JSON)', en: 'The whole result (JSON)' });
export const csvFile = message({
	fr: 'Le décompte, pour un tableur (CSV)',
	en: 'The count, for a spreadsheet (CSV)'
});
export const paperNote = message<{ note: string }>({
	fr: (p) => `Sur les bulletins papier, la coordination précise : ${p.note}`,
	en: (p) => `On the paper ballots, the coordination says: ${p.note}`
});
