import { formatDate, formatList, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { FigureKind } from './figures/option-figures.ts';

export const resultTitle = message('Résultat du vote', 'Result of the vote');
export const inShort = message('Le résultat en bref', 'The result in short');
export const whatItSays = message('Ce que dit le vote', 'What the vote says');
export const readResult = message('Lire le résultat expliqué', 'Read the result explained');
export const publishedOn = message<{ at: Date }>(
	(p) => `Résultat publié le ${formatDate(p.at)}`,
	(p) => `Result published on ${formatDate(p.at)}`
);

const people = (count: number) => ({
	fr: `${formatNumber(count)} ${plural('fr', count, 'personne', 'personnes')}`,
	en: `${formatNumber(count)} ${plural('en', count, 'person', 'people')}`
});

export const withheldTitle = message('Aucun résultat n’est montré', 'No result is shown');
export const withheldText = message<{ cast: number; min: number }>(
	(p) =>
		`${people(p.cast).fr} ${plural('fr', p.cast, 'a pris', 'ont pris')} part au vote. Sous ${formatNumber(p.min)} bulletins, un résultat dirait qui a voté quoi : rien n’en est montré, ni ici, ni dans les fichiers, ni à la coordination.`,
	(p) =>
		`${people(p.cast).en} took part. Under ${formatNumber(p.min)} ballots a result would tell who voted what: nothing of it is shown, neither here, nor in the files, nor to the coordination.`
);

export const quorumMissed = message('Quorum non atteint', 'Quorum not reached');
export const quorumReached = message('Quorum atteint', 'Quorum reached');
type Quorum = { needed: number; cast: number; roll: number };
export const quorumFigures = message<Quorum>(
	(p) =>
		`${people(p.cast).fr} sur ${formatNumber(p.roll)} ${plural('fr', p.cast, 'a pris', 'ont pris')} part au vote ; il en fallait ${formatNumber(p.needed)}.`,
	(p) =>
		`${people(p.cast).en} out of ${formatNumber(p.roll)} took part; ${formatNumber(p.needed)} were needed.`
);
export const quorumConsequence = message(
	'D’après les règles annoncées, aucune option n’est retenue. Le décompte est publié pour information.',
	'Under the rules announced, no option is retained. The count is published for information.'
);
export const thresholdMissed = message('Seuil non atteint', 'Threshold not reached');
export const thresholdReached = message('Seuil atteint', 'Threshold reached');
type Threshold = { labels: string[]; inFavour: number; expressed: number };
const quotedFr = (labels: string[]) => formatList(labels.map((label) => `« ${label} »`));
const quotedEn = (labels: string[]) => formatList(labels.map((label) => `“${label}”`));
export const thresholdFigures = message<Threshold>(
	(p) =>
		`${quotedFr(p.labels)}, en tête, ${plural('fr', p.labels.length, 'réunit', 'réunissent chacune')} ${formatNumber(p.inFavour)} voix sur ${formatNumber(p.expressed)} ${plural('fr', p.expressed, 'bulletin exprimé', 'bulletins exprimés')}.`,
	(p) =>
		`${quotedEn(p.labels)}, first in the count, ${plural('en', p.labels.length, 'has', 'have each')} ${formatNumber(p.inFavour)} ${plural('en', p.inFavour, 'vote', 'votes')} out of ${formatNumber(p.expressed)} ${plural('en', p.expressed, 'ballot', 'ballots')} expressed.`
);
export const thresholdConsequence = message(
	'D’après les règles annoncées, aucune option n’est donc retenue.',
	'Under the rules announced, no option is therefore retained.'
);

export const retainedTitle = message<{ count: number }>(
	(p) => plural('fr', p.count, 'Option retenue', 'Options retenues'),
	(p) => plural('en', p.count, 'Option retained', 'Options retained')
);
export const boughtTitle = message<{ count: number }>(
	(p) => plural('fr', p.count, 'Projet retenu', 'Projets retenus'),
	(p) => plural('en', p.count, 'Project retained', 'Projects retained')
);
export const adoptedTitle = message('Proposition adoptée', 'Proposal adopted');
export const notAdoptedTitle = message('Proposition non adoptée', 'Proposal not adopted');
export const notAdoptedText = message(
	'D’après les règles annoncées, elle ne passe pas. Le décompte dit pourquoi.',
	'Under the rules announced it does not pass. The count says why.'
);
export const noneTitle = message('Aucune option retenue', 'No option retained');
export const noneText = message(
	'D’après les règles annoncées, le décompte ne retient aucune option.',
	'Under the rules announced, the count retains no option.'
);
export const inFrontTitle = message('En tête du décompte', 'First in the count');
export const tieTitle = message('Égalité', 'Tie');
export const tieText = message<{ labels: string[]; decider: string }>(
	(p) =>
		`${quotedFr(p.labels)} sont à égalité, et rien de ce qui était annoncé ne les départage. Qui tranche : ${p.decider}.`,
	(p) =>
		`${quotedEn(p.labels)} are tied, and nothing that was announced tells them apart. Who settles it: ${p.decider}.`
);
export const printedRule = message('La règle imprimée', 'The printed rule');
export const unanimity = message<{ expressed: number }>(
	(p) =>
		`Les ${formatNumber(p.expressed)} bulletins exprimés sont tous pareils. Ce résultat dit donc ce qu’a voté chaque personne qui a exprimé un choix : aucun secret ne peut l’empêcher.`,
	(p) =>
		`All ${formatNumber(p.expressed)} ballots expressed are alike. This result therefore tells what everyone who expressed a choice voted: no secrecy can prevent it.`
);

export const turnoutTitle = message('Qui a pris part au vote', 'Who took part');
export const turnoutCaption = message('Participation et bulletins', 'Turnout and ballots');
export const lineHead = message('Ce qui est compté', 'What is counted');
export const numberHead = message('Nombre', 'Number');
export const onRoll = message('Personnes sur la liste', 'People on the roll');
export const tookPart = message('Ont pris part au vote', 'Took part');
export const ofWhichPaper = message('dont sur papier', 'of which on paper');
export const expressed = message('Bulletins exprimés', 'Ballots expressed');
export const blank = message('Bulletins blancs', 'Blank ballots');
export const abstention = message('« Je ne me prononce pas »', '“I take no position”');
export const invalid = message('Bulletins non valables', 'Ballots not valid');
export const unopened = message('Enveloppes non ouvertes', 'Envelopes not opened');
export const refusedOnBoard = message(
	'Envois illisibles, refusés (sur le tableau)',
	'Unreadable submissions, refused (on the board)'
);
export const unopenedText = message<{ count: number; min: number }>(
	(p) =>
		`${formatNumber(p.count)} ${plural('fr', p.count, 'enveloppe déposée en ligne n’a pas été ouverte', 'enveloppes déposées en ligne n’ont pas été ouvertes')} : sous ${formatNumber(p.min)}, les ouvrir aurait dit qui a voté quoi. Le décompte est celui des autres bulletins.`,
	(p) =>
		`${formatNumber(p.count)} ${plural('en', p.count, 'envelope cast online was', 'envelopes cast online were')} not opened: under ${formatNumber(p.min)}, opening them would have told who voted what. The count is that of the other ballots.`
);

export const countTitle = message('Le décompte', 'The count');
export const waysTitle = message('En ligne et sur papier', 'Online and on paper');
export const waysTooFew = message<{ min: number }>(
	(p) =>
		`Des bulletins sont venus en ligne et d’autres sur papier. Ils ne sont montrés qu’ensemble : moins de ${formatNumber(p.min)} sont venus par l’une des deux voies, et les séparer dirait qui a voté quoi.`,
	(p) =>
		`Some ballots came online and some on paper. They are shown together only: fewer than ${formatNumber(p.min)} came by one of the two ways, and telling them apart would tell who voted what.`
);
export const waysText = message(
	'Les bulletins en ligne et sur papier sont comptés de la même façon. Seul le total décide.',
	'Online and paper ballots are counted in the same way. Only the total decides.'
);
export const waysCaption = message<{ figure: string }>(
	(p) => `${p.figure}, en ligne, sur papier et ensemble`,
	(p) => `${p.figure}, online, on paper and together`
);
export const online = message('En ligne', 'Online');
export const onPaper = message('Papier', 'Paper');
export const together = message('Ensemble', 'Together');
const figures: Record<FigureKind, () => string> = {
	votes: message('Voix', 'Votes'),
	approvals: message('Approbations', 'Approvals'),
	positions: message('Positions', 'Positions'),
	total: message('Total des notes', 'Total of scores'),
	grade: message('Mention majoritaire', 'Majority grade'),
	'first-choices': message('Premiers choix', 'First choices'),
	'duels-won': message('Duels gagnés', 'Duels won'),
	points: message('Points', 'Points')
};
export const figureName = (kind: FigureKind): string => figures[kind]();
export const optionColumn = message('Option', 'Option');
export const positionColumn = message('Position', 'Position');
export const nothing = message('–', '–');

export const namesTitle = message('Qui a voté quoi', 'Who voted what');
export const namesText = message(
	'Ce vote est public : chaque personne savait, avant de voter, que son nom paraîtrait ici à côté de son choix.',
	'This vote is public: everyone knew before voting that their name would be shown here beside their choice.'
);
export const namesSearch = message('Chercher un nom', 'Search a name');
export const searchButton = message('Chercher', 'Search');
export const namesFound = message<{ count: number }>(
	(p) => `${formatNumber(p.count)} ${plural('fr', p.count, 'nom', 'noms')}`,
	(p) => `${formatNumber(p.count)} ${plural('en', p.count, 'name', 'names')}`
);
export const namesNone = message(
	'Aucun nom ne correspond. Essayez une autre orthographe.',
	'No name matches. Try another spelling.'
);
export const seeAllNames = message('Voir tous les noms', 'See all the names');
export const unnamed = message<{ count: number }>(
	(p) =>
		`${formatNumber(p.count)} ${plural('fr', p.count, 'bulletin, sur papier ou par lettre, ne porte pas de nom : il est compté, et n’est', 'bulletins, sur papier ou par lettre, ne portent pas de nom : ils sont comptés, et ne sont')} pas dans cette liste.`,
	(p) =>
		`${formatNumber(p.count)} ${plural('en', p.count, 'ballot, on paper or by letter, bears no name: it is counted, and is', 'ballots, on paper or by letter, bear no name: they are counted, and are')} not in this list.`
);
export const nameColumn = message('Nom', 'Name');
export const ballotColumn = message('Bulletin', 'Ballot');
export const invalidBallot = message('Bulletin non valable', 'Ballot not valid');

export const reasonsTitle = message('Les raisons données', 'The reasons given');
export const reasonsText = message(
	'Les personnes qui ont fait une objection, ou se sont opposées, ont écrit pourquoi. Ces mots sont dans un ordre tiré au sort.',
	'Those who objected, or blocked, wrote why. These words are in an order drawn by lot.'
);
export const reasonsNone = message('Aucune raison n’a été écrite.', 'No reason was written.');
const positions = {
	objection: message('Objection', 'Objection'),
	block: message('Opposition', 'Block')
};
export const positionWord = (position: keyof typeof positions): string => positions[position]();
export const hiddenBecause = message<{ motive: string }>(
	(p) => `Masqué : ${p.motive}`,
	(p) => `Hidden: ${p.motive}`
);
export const hideSummary = message('Masquer ces mots', 'Hide these words');
export const hideHelp = message(
	'Le motif paraîtra à la place des mots : donnée personnelle, santé d’une personne, injure…',
	'The motive will be shown in place of the words: personal data, somebody’s health, an insult…'
);
export const hideMotive = message('Motif', 'Motive');
export const hideButton = message('Masquer', 'Hide');
export const readHidden = message(
	'Lire les mots masqués (vous seuls, qui préparez ce vote)',
	'Read the hidden words (you only, who prepare this vote)'
);
export const showAgain = message('Montrer de nouveau ces mots', 'Show these words again');
const hideRefusals: Record<string, () => string> = {
	gone: message('Cette raison n’est plus là.', 'This reason is no longer there.'),
	'motive-missing': message('Écrivez le motif.', 'Write the motive.'),
	'motive-too-long': message('500 signes au plus.', 'At most 500 characters.'),
	'already-hidden': message('Ces mots sont déjà masqués.', 'These words are hidden already.'),
	'already-shown': message('Ces mots sont déjà montrés.', 'These words are shown already.')
};
export const hideRefusal = (code: string): string => (hideRefusals[code] ?? hideRefusals.gone!)();

export const rulesTitle = message('Les règles annoncées', 'The rules announced');
export const openingTitle = message('Comment l’urne a été ouverte', 'How the box was opened');
export const openedByBureau = message<{ members: string[]; needed: number }>(
	(p) =>
		`Le bureau de ce vote : ${formatList(p.members)}. Il fallait ${formatNumber(p.needed)} d’entre eux, ensemble, pour ouvrir les bulletins sur leurs propres appareils.`,
	(p) =>
		`The bureau of this vote: ${formatList(p.members)}. It took ${formatNumber(p.needed)} of them, together, to open the ballots on their own devices.`
);
export const signedBy = message<{ names: string[] }>(
	(p) => `Ont trouvé le même décompte et l’ont signé : ${formatList(p.names)}.`,
	(p) => `Found the same count and signed it: ${formatList(p.names)}.`
);
export const notOpened = message(
	'Le bureau n’a ouvert aucun bulletin : il y en avait trop peu.',
	'The bureau opened no ballot: there were too few.'
);
export const noServer = message(
	'Aucun serveur n’a pu lire un bulletin, ni pendant le vote, ni à l’ouverture. Les signatures sont sur le tableau du vote.',
	'No server could read a ballot, neither during the vote nor at the opening. The signatures are on the board of the vote.'
);

export const verifyTitle = message('Vérifier ce résultat', 'Check this result');
export const verifyBoard = message(
	'Le tableau du vote contient tout ce qui est entré dans l’urne, signé et enchaîné.',
	'The board of the vote has everything that entered the box, signed and chained.'
);
export const seeBoard = message('Voir le tableau du vote', 'See the board of the vote');
export const verifyReceipt = message(
	'Vous avez voté en ligne ? Votre reçu dit si votre bulletin y est.',
	'Did you vote online? Your receipt tells whether your ballot is there.'
);
export const checkReceipt = message('Vérifier mon reçu', 'Check my receipt');
export const verifyOffline = message(
	'Hors de ce site, un petit programme indépendant compare le tableau et le fichier de recomptage. Il ne demande que Node.js.',
	'Outside this site, a small independent program compares the board and the recount file. It needs only Node.js.'
);
export const verifierFile = message(
	'Télécharger ce programme (verify-vote.mjs)',
	'Download this program (verify-vote.mjs)'
);
export const boardFile = message(
	'Télécharger le tableau (JSON Lines)',
	'Download the board (JSON Lines)'
);
export const recountAgain = message(
	'Pour refaire le décompte avec les mêmes méthodes, prenez le code libre de Maillage, puis lancez dans son dossier :',
	'To count again with the same methods, take the free code of Maillage, then run in its folder:'
);

export const filesTitle = message('Télécharger', 'Download');
export const filesText = message(
	'Sans aucun nom. Réutilisation libre en citant leur origine (Licence Ouverte 2.0).',
	'Without any name. Free to reuse, naming where they come from (Licence Ouverte 2.0).'
);
export const recountFile = message(
	'Fichier de recomptage : les bulletins et le résultat (JSON)',
	'Recount file: the ballots and the result (JSON)'
);
export const jsonFile = message('Tout le résultat (JSON)', 'The whole result (JSON)');
export const csvFile = message(
	'Le décompte, pour un tableur (CSV)',
	'The count, for a spreadsheet (CSV)'
);
export const paperNote = message<{ note: string }>(
	(p) => `Sur les bulletins papier, la coordination précise : ${p.note}`,
	(p) => `On the paper ballots, the coordination says: ${p.note}`
);
