import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { AnyParameters } from '../methods/parameters.ts';
import type { SheetState } from '../counting/paper-rules.ts';

export const printTitle = message('Bulletins à imprimer', 'Ballots to print');
export const printLead = message(
	'Imprimez en A4, à 100 %. Coupez sur les pointillés : tous les bulletins sont pareils, sans numéro ni marque.',
	'Print on A4, at 100%. Cut along the dashed lines: all ballots are alike, without number or mark.'
);
export const printAdvice = message(
	'Une personne qui vient voter : cochez-la d’abord à l’écran, faites-la signer, puis donnez-lui un seul bulletin. Si elle a déjà voté en ligne, ne lui en donnez pas.',
	'When somebody comes to vote: tick them on the screen first, have them sign, then give them one ballot only. If they have already voted online, give them none.'
);
export const notFrozenYet = message(
	'Le vote n’est pas encore ouvert : la question et la liste peuvent encore changer. Imprimez après l’ouverture.',
	'The vote is not open yet: the question and the roll may still change. Print after the opening.'
);
export const notReady = message(
	'Choisissez d’abord la méthode et les options : le bulletin en dépend.',
	'First choose the method and the options: the ballot depends on them.'
);
export const howMany = message('Combien de bulletins', 'How many ballots');
export const howManyHelp = message(
	'Un par personne, et quelques-uns de plus. 300 au plus à la fois.',
	'One for each person, and a few more. 300 at most at a time.'
);
export const showBallots = message('Préparer les bulletins', 'Prepare the ballots');
export const ballotsRegion = message('Les bulletins', 'The ballots');
export const showList = message('Préparer la liste à signer', 'Prepare the list to sign');
export const listTitle = message('Liste à signer', 'List to sign');
export const listPrinted = message<{ on: Date }>(
	({ on }) =>
		`Imprimée le ${formatDate(on)}. Qui a voté depuis n’y est pas marqué : vérifiez à l’écran.`,
	({ on }) => `Printed on ${formatDate(on)}. Who voted since is not marked: check on the screen.`
);
export const numberColumn = message('N°', 'No.');
export const nameColumn = message('Nom', 'Name');
export const signatureColumn = message('Signature', 'Signature');
export const letterNumber = message<{ number: number }>(
	({ number }) => `Lettre n° ${number}`,
	({ number }) => `Letter no. ${number}`
);
export const onlineMark = message('a voté en ligne', 'voted online');
export const paperMark = message('a voté sur papier', 'voted on paper');
export const rollLine = message<{ number: number; name: string }>(
	({ number, name }) => (name ? `n° ${number} – ${name}` : `Lettre n° ${number}`),
	({ number, name }) => (name ? `no. ${number} – ${name}` : `Letter no. ${number}`)
);

export const advisory = message('Vote consultatif', 'Advisory vote');
export const aboutText = message('Le texte soumis à votre avis', 'The text you are asked about');
export const textPosted = message(
	'Le texte entier est affiché où l’on vote, et sur la page du vote.',
	'The whole text is posted where people vote, and on the page of the vote.'
);
export const toPost = message('À afficher où l’on vote', 'To be posted where people vote');
const cross = message('Faites une croix dans la case.', 'Put a cross in the box.');
const crosses = message(
	'Faites une croix dans chaque case choisie.',
	'Put a cross in each box you choose.'
);
const crossEach = message(
	'Sur chaque ligne, faites une croix dans une seule case.',
	'On each line, put a cross in one box only.'
);
const figures = message(
	'Écrivez un nombre, en chiffres, dans le cadre devant chaque proposition. Un cadre vide compte comme rien.',
	'Write a number, in digits, in the frame before each option. An empty frame counts as nothing.'
);
/** What one does with a pen, beside what the method asks. */
export function withAPen({ method }: AnyParameters, isGrid: boolean): string {
	if (method === 'single-choice' || method === 'consent') return cross();
	if (method === 'approval' || method === 'equal-shares') return crosses();
	return isGrid ? crossEach() : figures();
}
export const orInstead = message('Ou, sans choisir :', 'Or, without choosing:');
export const blankBox = message('Je vote blanc', 'I cast a blank ballot');
export const abstainBox = message('Je ne me prononce pas', 'I take no position');
export const noMark = message(
	'Ni nom, ni signature, ni autre marque : le bulletin serait nul. Pliez-le et glissez-le dans l’urne.',
	'No name, no signature, no other mark: the ballot would be spoiled. Fold it and put it in the box.'
);
export const backToVote = message('Revenir au vote', 'Back to the vote');

export const signingTitle = message('Qui vote sur papier', 'Who votes on paper');
export const signingLead = message(
	'Cochez la personne avant de lui donner un bulletin. C’est définitif : elle ne pourra plus voter en ligne.',
	'Tick the person before giving them a ballot. It is for good: they can no longer vote online.'
);
export const notOpen = message(
	'On coche qui vote sur papier pendant que le vote est ouvert, de son ouverture à sa clôture.',
	'People who vote on paper are ticked while the vote is open, from its opening to its closing.'
);
export const searchRoll = message('Numéro ou nom', 'Number or name');
export const searchButton = message('Chercher', 'Search');
export const foundOnRoll = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne', 'personnes')} sur la liste`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'person', 'people')} on the roll`
);
export const nobodyFound = message(
	'Personne de ce nom ou de ce numéro sur la liste. Seules les personnes inscrites votent.',
	'Nobody of that name or number on the roll. Only people on the roll vote.'
);
export const wholeRoll = message('Voir toute la liste', 'See the whole roll');
export const chooseLine = message('Cocher', 'Tick');
export const chooseWhom = message<{ number: number; name: string }>(
	(p) => `Cocher ${rollLine(p)}`,
	(p) => `Tick ${rollLine(p)}`
);
export const confirmTitle = message('Est-ce bien cette personne ?', 'Is it this person?');
export const confirmHelp = message(
	'Cochée, elle a voté sur papier : cela ne se défait pas, et elle ne peut plus voter en ligne.',
	'Once ticked, they have voted on paper: it cannot be undone, and they can no longer vote online.'
);
export const confirmButton = message(
	'Oui, cocher « a voté sur papier »',
	'Yes, tick “voted on paper”'
);
export const cancel = message('Non, revenir', 'No, go back');
export const ticked = message<{ number: number; name: string }>(
	(p) => `${rollLine(p)} : cochée sur papier. Donnez-lui un bulletin.`,
	(p) => `${rollLine(p)}: ticked on paper. Give them a ballot.`
);
export const tickedCount = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne cochée', 'personnes cochées')} sur papier.`,
	({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person', 'people')} ticked on paper.`
);

export const countTitle = message('Dépouiller le papier', 'Count the paper');
export const notClosed = message(
	'On ouvre l’urne après la clôture, pas avant.',
	'The box is opened after closing, not before.'
);
export const isPublished = message(
	'Toutes les feuilles concordent : le résultat est compté et publié.',
	'All sheets agree: the result is counted and published.'
);
export const seeResult = message('Voir la page du vote', 'See the page of the vote');
export const waitsForBureau = message(
	'Toutes les feuilles concordent. Le résultat paraîtra dès que le bureau aura ouvert les bulletins en ligne.',
	'All sheets agree. The result will be shown as soon as the bureau has opened the online ballots.'
);
export const declareTitle = message(
	'Combien de feuilles dans l’urne',
	'How many sheets in the box'
);
export const declareHelp = message<{ ticked: number }>(
	({ ticked: count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne a été cochée', 'personnes ont été cochées')} sur papier. Videz l’urne, mélangez les feuilles, comptez-les, puis numérotez-les à partir de 1, au dos.`,
	({ ticked: count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person was', 'people were')} ticked on paper. Empty the box, shuffle the sheets, count them, then number them from 1, on the back.`
);
export const sheetsLabel = message('Nombre de feuilles trouvées', 'Number of sheets found');
export const noteLabel = message(
	'S’il n’est pas le même, ce qui l’explique',
	'If it is not the same, what explains it'
);
export const noteHelp = message(
	'Ce sera publié avec le résultat. N’écrivez aucun nom.',
	'It will be published with the result. Write no name.'
);
export const declareButton = message('C’est compté', 'They are counted');
export const declareAgain = message('Corriger ce nombre', 'Correct this number');
export const declared = message<{ sheets: number; ticked: number }>(
	(p) =>
		`${formatNumber(p.sheets)} ${plural('fr', p.sheets, 'feuille trouvée', 'feuilles trouvées')}, ${formatNumber(p.ticked)} ${plural('fr', p.ticked, 'personne cochée', 'personnes cochées')}.`,
	(p) =>
		`${formatNumber(p.sheets)} ${plural('en', p.sheets, 'sheet', 'sheets')} found, ${formatNumber(p.ticked)} ${plural('en', p.ticked, 'person', 'people')} ticked.`
);
export const typeTitle = message('Taper les feuilles', 'Type the sheets');
export const typeHelp = message(
	'Chaque feuille est tapée par deux personnes, chacune avec son compte, sans voir ce que l’autre a tapé : la coordination, une élue ou un élu, le référent ARS, qui anime un groupe, ou le bureau d’un vote secret. Le résultat paraît quand toutes concordent.',
	'Each sheet is typed by two people, each with their own account, without seeing what the other typed: the coordination, an elected member, the référent ARS, whoever leads a group, or the bureau of a secret vote. The result is shown when all agree.'
);
export const beginTyping = message<{ sheet: number }>(
	({ sheet }) => `Taper la feuille n° ${sheet}`,
	({ sheet }) => `Type sheet no. ${sheet}`
);
export const nothingForMe = message(
	'Vous avez tapé tout ce que vous pouviez. Il reste à une autre personne de taper ces feuilles.',
	'You have typed all you could. Somebody else has to type these sheets.'
);
export const progress = message<{ agreed: number; expected: number }>(
	(p) =>
		`Dépouillement du papier : ${formatNumber(p.agreed)} ${plural('fr', p.agreed, 'feuille', 'feuilles')} sur ${formatNumber(p.expected)} ${plural('fr', p.agreed, 'concorde', 'concordent')}.`,
	(p) =>
		`Counting the paper: ${formatNumber(p.agreed)} ${plural('en', p.agreed, 'sheet', 'sheets')} out of ${formatNumber(p.expected)} ${plural('en', p.agreed, 'agrees', 'agree')}.`
);
export const waitsForPaper = message(
	'On attend que les bulletins en papier soient tapés par deux personnes.',
	'The ballots on paper have yet to be typed by two people.'
);
const states: Record<SheetState, () => string> = {
	'to-type': message('à taper', 'to type'),
	'typed-once': message('tapée une fois', 'typed once'),
	agreed: message('concordante', 'agreed'),
	different: message('différente', 'different')
};
export const sheetState = (state: SheetState): string => states[state]();
export const typedByMe = message('tapée par vous', 'typed by you');
export const sheetNumber = message<{ sheet: number }>(
	({ sheet }) => `Feuille n° ${sheet}`,
	({ sheet }) => `Sheet no. ${sheet}`
);
export const sheetsList = message('Les feuilles, par numéro', 'The sheets, by number');

export const sheetOf = message<{ sheet: number; sheets: number }>(
	(p) => `Feuille n° ${p.sheet} sur ${p.sheets}`,
	(p) => `Sheet no. ${p.sheet} out of ${p.sheets}`
);
export const sheetLead = message(
	'Tapez ce qui est écrit sur la feuille, rien de plus. Entrée enregistre et passe à la suivante.',
	'Type what is written on the sheet, nothing more. Enter saves and goes to the next one.'
);
export const saveSheet = message('Enregistrer, feuille suivante', 'Save, next sheet');
export const otherwise = message('Ou, sans choix lisible', 'Or, without a choice to read');
export const blankSheet = message('Blanc', 'Blank');
export const abstentionSheet = message('Ne se prononce pas', 'No position');
export const spoiledSheet = message('Nul', 'Spoiled');
export const spoiledHelp = message(
	'Nul : illisible, signé ou marqué, ou rempli contre les règles (trop de croix, deux fois le même rang).',
	'Spoiled: unreadable, signed or marked, or filled in against the rules (too many crosses, the same rank twice).'
);
export const spoiledWord = message('Bulletin nul', 'Spoiled ballot');
export const ruleBroken = message(
	'Si c’est bien ce qui est écrit sur la feuille, c’est un bulletin nul.',
	'If this is what is written on the sheet, it is a spoiled ballot.'
);
export const sheetSaved = message<{ sheet: number }>(
	({ sheet }) => `La feuille n° ${sheet} est enregistrée.`,
	({ sheet }) => `Sheet no. ${sheet} is saved.`
);
export const sheetDiffers = message<{ sheet: number }>(
	({ sheet }) =>
		`La feuille n° ${sheet} est enregistrée, mais l’autre personne a lu autre chose. Regardez-la à nouveau, toutes les deux.`,
	({ sheet }) =>
		`Sheet no. ${sheet} is saved, but the other person read something else. Look at it again, both of you.`
);
export const differsTitle = message(
	'Deux lectures différentes de cette feuille',
	'Two different readings of this sheet'
);
export const differsHelp = message(
	'Reprenez la feuille en papier. Si vous vous êtes trompé, corrigez plus bas ; sinon, l’autre personne corrige.',
	'Take the sheet of paper again. If you made a mistake, correct it below; otherwise, the other person does.'
);
export const yours = message('Vous avez tapé', 'You typed');
export const other = message('L’autre personne a tapé', 'The other person typed');
export const typedAlready = message(
	'Vous avez déjà tapé cette feuille. La retaper remplace votre saisie.',
	'You have already typed this sheet. Typing it again replaces your entry.'
);
export const clearTitle = message('Faire retaper cette feuille', 'Have this sheet typed again');
export const clearHelp = message(
	'Si l’une des deux personnes n’est plus là : les deux saisies sont effacées, et deux personnes la tapent à nouveau.',
	'If one of the two people is no longer there: both entries are erased, and two people type it again.'
);
export const clearButton = message('Effacer les deux saisies', 'Erase both entries');
export const cleared = message<{ sheet: number }>(
	({ sheet }) => `La feuille n° ${sheet} est à taper de nouveau, par deux personnes.`,
	({ sheet }) => `Sheet no. ${sheet} is to be typed again, by two people.`
);
export const backToSheets = message('Revenir aux feuilles', 'Back to the sheets');
export const done = message('C’est enregistré.', 'It is saved.');
