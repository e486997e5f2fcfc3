import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { AnyParameters } from '../methods/parameters.ts';
import type { SheetState } from '../counting/paper-rules.ts';

export { saved as done, search as searchButton } from '../../ui/words.ts';
export {
	letterNumber,
	name as nameColumn,
	seePage as seeResult,
	takeNoPosition as abstainBox
} from '../words.ts';

export const printTitle = message({ fr: 'Bulletins à imprimer', en: 'Ballots to print' });
export const printLead = message({
	fr: 'Imprimez en A4, à 100 %. Coupez sur les pointillés : tous les bulletins sont pareils, sans numéro ni marque.',
	en: 'Print on A4, at 100%. Cut along the dashed lines: all ballots are alike, without number or mark.'
});
export const printAdvice = message({
	fr: 'Une personne qui vient voter : cochez-la d’abord à l’écran, faites-la signer, puis donnez-lui un seul bulletin. Si elle a déjà voté en ligne, ne lui en donnez pas.',
	en: 'When somebody comes to vote: tick them on the screen first, have them sign, then give them one ballot only. If they have already voted online, give them none.'
});
export const printOver = message({
	fr: 'On ne vote plus : il n’y a plus de bulletin à imprimer.',
	en: 'Voting is over: there is no ballot left to print.'
});
export const notFrozenYet = message({
	fr: 'Le vote n’est pas encore ouvert : la question et la liste peuvent encore changer. Imprimez après l’ouverture.',
	en: 'The vote is not open yet: the question and the roll may still change. Print after the opening.'
});
export const notReady = message({
	fr: 'Choisissez d’abord la méthode et les options : le bulletin en dépend.',
	en: 'First choose the method and the options: the ballot depends on them.'
});
export const howMany = message({ fr: 'Combien de bulletins', en: 'How many ballots' });
export const howManyHelp = message({
	fr: 'Un par personne, et quelques-uns de plus. 300 au plus à la fois.',
	en: 'One for each person, and a few more. 300 at most at a time.'
});
export const showBallots = message({ fr: 'Préparer les bulletins', en: 'Prepare the ballots' });
export const ballotsRegion = message({ fr: 'Les bulletins', en: 'The ballots' });
export const showList = message({
	fr: 'Préparer la liste à signer',
	en: 'Prepare the list to sign'
});
export const listTitle = message({ fr: 'Liste à signer', en: 'List to sign' });
export const listPrinted = message<{ on: Date }>({
	fr: ({ on }) =>
		`Imprimée le ${formatDate(on)}. Qui a voté depuis n’y est pas marqué : vérifiez à l’écran.`,
	en: ({ on }) =>
		`Printed on ${formatDate(on)}. Who voted since is not marked: check on the screen.`
});
export const numberColumn = message({ fr: 'N°', en: 'No.' });
export const signatureColumn = message({ fr: 'Signature', en: 'Signature' });
export const onlineMark = message({ fr: 'a voté en ligne', en: 'voted online' });
export const paperMark = message({ fr: 'a voté sur papier', en: 'voted on paper' });
export const rollLine = message<{ number: number; name: string }>({
	fr: ({ number, name }) => (name ? `n° ${number} – ${name}` : `Lettre n° ${number}`),
	en: ({ number, name }) => (name ? `no. ${number} – ${name}` : `Letter no. ${number}`)
});

export const advisory = message({ fr: 'Vote consultatif', en: 'Advisory vote' });
export const aboutText = message({
	fr: 'Le texte soumis à votre avis',
	en: 'The text you are asked about'
});
export const textPosted = message({
	fr: 'Le texte entier est affiché où l’on vote, et sur la page du vote.',
	en: 'The whole text is posted where people vote, and on the page of the vote.'
});
export const toPost = message({
	fr: 'À afficher où l’on vote',
	en: 'To be posted where people vote'
});
const cross = message({ fr: 'Faites une croix dans la case.', en: 'Put a cross in the box.' });
const crosses = message({
	fr: 'Faites une croix dans chaque case choisie.',
	en: 'Put a cross in each box you choose.'
});
const crossEach = message({
	fr: 'Sur chaque ligne, faites une croix dans une seule case.',
	en: 'On each line, put a cross in one box only.'
});
const figures = message({
	fr: 'Écrivez un nombre, en chiffres, dans le cadre devant chaque proposition. Un cadre vide compte comme rien.',
	en: 'Write a number, in digits, in the frame before each option. An empty frame counts as nothing.'
});
/** What one does with a pen, beside what the method asks. */
export function withAPen({ method }: AnyParameters, isGrid: boolean): string {
	if (method === 'single-choice' || method === 'consent') return cross();
	if (method === 'approval' || method === 'equal-shares') return crosses();
	return isGrid ? crossEach() : figures();
}
export const orInstead = message({ fr: 'Ou, sans choisir :', en: 'Or, without choosing:' });
export const blankBox = message({ fr: 'Je vote blanc', en: 'I cast a blank ballot' });
export const noMark = message({
	fr: 'Ni nom, ni signature, ni autre marque : le bulletin serait nul. Pliez-le et glissez-le dans l’urne.',
	en: 'No name, no signature, no other mark: the ballot would be spoiled. Fold it and put it in the box.'
});

export const signingTitle = message({ fr: 'Qui vote sur papier', en: 'Who votes on paper' });
export const signingLead = message({
	fr: 'Cochez la personne avant de lui donner un bulletin. C’est définitif : elle ne pourra plus voter en ligne.',
	en: 'Tick the person before giving them a ballot. It is for good: they can no longer vote online.'
});
export const notOpen = message({
	fr: 'On coche qui vote sur papier pendant que le vote est ouvert, de son ouverture à sa clôture.',
	en: 'People who vote on paper are ticked while the vote is open, from its opening to its closing.'
});
export const searchRoll = message({ fr: 'Numéro ou nom', en: 'Number or name' });
export const foundOnRoll = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne', 'personnes')} sur la liste`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'person', 'people')} on the roll`
});
export const nobodyFound = message({
	fr: 'Personne de ce nom ou de ce numéro sur la liste. Seules les personnes inscrites votent.',
	en: 'Nobody of that name or number on the roll. Only people on the roll vote.'
});
export const wholeRoll = message({ fr: 'Voir toute la liste', en: 'See the whole roll' });
export const chooseLine = message({ fr: 'Cocher', en: 'Tick' });
export const chooseWhom = message<{ number: number; name: string }>({
	fr: (p) => `Cocher ${rollLine(p)}`,
	en: (p) => `Tick ${rollLine(p)}`
});
export const confirmTitle = message({
	fr: 'Est-ce bien cette personne ?',
	en: 'Is it this person?'
});
export const confirmHelp = message({
	fr: 'Cochée, elle a voté sur papier : cela ne se défait pas, et elle ne peut plus voter en ligne.',
	en: 'Once ticked, they have voted on paper: it cannot be undone, and they can no longer vote online.'
});
export const confirmButton = message({
	fr: 'Oui, cocher « a voté sur papier »',
	en: 'Yes, tick “voted on paper”'
});
export const cancel = message({ fr: 'Non, revenir', en: 'No, go back' });
export const ticked = message<{ number: number; name: string }>({
	fr: (p) => `${rollLine(p)} : cochée sur papier. Donnez-lui un bulletin.`,
	en: (p) => `${rollLine(p)}: ticked on paper. Give them a ballot.`
});
export const tickedCount = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne cochée', 'personnes cochées')} sur papier.`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person', 'people')} ticked on paper.`
});

export const countTitle = message({ fr: 'Dépouiller le papier', en: 'Count the paper' });
export const notClosed = message({
	fr: 'On ouvre l’urne après la clôture, pas avant.',
	en: 'The box is opened after closing, not before.'
});
export const isPublished = message({
	fr: 'Toutes les feuilles concordent : le résultat est compté et publié.',
	en: 'All sheets agree: the result is counted and published.'
});
export const waitsForBureau = message({
	fr: 'Toutes les feuilles concordent. Le résultat paraîtra dès que le bureau aura ouvert les bulletins en ligne.',
	en: 'All sheets agree. The result will be shown as soon as the bureau has opened the online ballots.'
});
export const declareTitle = message({
	fr: 'Combien de feuilles dans l’urne',
	en: 'How many sheets in the box'
});
export const declareHelp = message<{ ticked: number }>({
	fr: ({ ticked: count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne a été cochée', 'personnes ont été cochées')} sur papier. Videz l’urne, mélangez les feuilles, comptez-les, puis numérotez-les à partir de 1, au dos.`,
	en: ({ ticked: count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person was', 'people were')} ticked on paper. Empty the box, shuffle the sheets, count them, then number them from 1, on the back.`
});
export const sheetsLabel = message({
	fr: 'Nombre de feuilles trouvées',
	en: 'Number of sheets found'
});
export const noteLabel = message({
	fr: 'S’il n’est pas le même, ce qui l’explique',
	en: 'If it is not the same, what explains it'
});
export const noteHelp = message({
	fr: 'Ce sera publié avec le résultat. N’écrivez aucun nom.',
	en: 'It will be published with the result. Write no name.'
});
export const declareButton = message({ fr: 'C’est compté', en: 'They are counted' });
export const declareAgain = message({ fr: 'Corriger ce nombre', en: 'Correct this number' });
export const declared = message<{ sheets: number; ticked: number }>({
	fr: (p) =>
		`${formatNumber(p.sheets)} ${plural('fr', p.sheets, 'feuille trouvée', 'feuilles trouvées')}, ${formatNumber(p.ticked)} ${plural('fr', p.ticked, 'personne cochée', 'personnes cochées')}.`,
	en: (p) =>
		`${formatNumber(p.sheets)} ${plural('en', p.sheets, 'sheet', 'sheets')} found, ${formatNumber(p.ticked)} ${plural('en', p.ticked, 'person', 'people')} ticked.`
});
export const typeTitle = message({ fr: 'Taper les feuilles', en: 'Type the sheets' });
export const typeHelp = message({
	fr: 'Chaque feuille est tapée par deux personnes, chacune avec son compte, sans voir ce que l’autre a tapé : la coordination, une élue ou un élu, le référent ARS, qui anime un groupe, ou le bureau d’un vote secret. Le résultat paraît quand toutes concordent.',
	en: 'Each sheet is typed by two people, each with their own account, without seeing what the other typed: the coordination, an elected member, the référent ARS, whoever leads a group, or the bureau of a secret vote. The result is shown when all agree.'
});
export const beginTyping = message<{ sheet: number }>({
	fr: ({ sheet }) => `Taper la feuille n° ${sheet}`,
	en: ({ sheet }) => `Type sheet no. ${sheet}`
});
export const nothingForMe = message({
	fr: 'Vous avez tapé tout ce que vous pouviez. Il reste à une autre personne de taper ces feuilles.',
	en: 'You have typed all you could. Somebody else has to type these sheets.'
});
export const progress = message<{ agreed: number; expected: number }>({
	fr: (p) =>
		`Dépouillement du papier : ${formatNumber(p.agreed)} ${plural('fr', p.agreed, 'feuille', 'feuilles')} sur ${formatNumber(p.expected)} ${plural('fr', p.agreed, 'concorde', 'concordent')}.`,
	en: (p) =>
		`Counting the paper: ${formatNumber(p.agreed)} ${plural('en', p.agreed, 'sheet', 'sheets')} out of ${formatNumber(p.expected)} ${plural('en', p.agreed, 'agrees', 'agree')}.`
});
export const waitsForPaper = message({
	fr: 'On attend que les bulletins en papier soient tapés par deux personnes.',
	en: 'The ballots on paper have yet to be typed by two people.'
});
const states: Record<SheetState, () => string> = {
	'to-type': message({ fr: 'à taper', en: 'to type' }),
	'typed-once': message({ fr: 'tapée une fois', en: 'typed once' }),
	agreed: message({ fr: 'concordante', en: 'agreed' }),
	different: message({ fr: 'différente', en: 'different' })
};
export const sheetState = (state: SheetState): string => states[state]();
export const typedByMe = message({ fr: 'tapée par vous', en: 'typed by you' });
export const sheetNumber = message<{ sheet: number }>({
	fr: ({ sheet }) => `Feuille n° ${sheet}`,
	en: ({ sheet }) => `Sheet no. ${sheet}`
});
export const sheetsList = message({ fr: 'Les feuilles, par numéro', en: 'The sheets, by number' });

export const sheetOf = message<{ sheet: number; sheets: number }>({
	fr: (p) => `Feuille n° ${p.sheet} sur ${p.sheets}`,
	en: (p) => `Sheet no. ${p.sheet} out of ${p.sheets}`
});
export const sheetLead = message({
	fr: 'Tapez ce qui est écrit sur la feuille, rien de plus. Entrée enregistre et passe à la suivante.',
	en: 'Type what is written on the sheet, nothing more. Enter saves and goes to the next one.'
});
export const saveSheet = message({ fr: 'Enregistrer, feuille suivante', en: 'Save, next sheet' });
export const otherwise = message({
	fr: 'Ou, sans choix lisible',
	en: 'Or, without a choice to read'
});
export const blankSheet = message({ fr: 'Blanc', en: 'Blank' });
export const abstentionSheet = message({ fr: 'Ne se prononce pas', en: 'No position' });
export const spoiledSheet = message({ fr: 'Nul', en: 'Spoiled' });
export const spoiledHelp = message({
	fr: 'Nul : illisible, signé ou marqué, ou rempli contre les règles (trop de croix, deux fois le même rang).',
	en: 'Spoiled: unreadable, signed or marked, or filled in against the rules (too many crosses, the same rank twice).'
});
export const spoiledWord = message({ fr: 'Bulletin nul', en: 'Spoiled ballot' });
export const ruleBroken = message({
	fr: 'Si c’est bien ce qui est écrit sur la feuille, c’est un bulletin nul.',
	en: 'If this is what is written on the sheet, it is a spoiled ballot.'
});
export const sheetSaved = message<{ sheet: number }>({
	fr: ({ sheet }) => `La feuille n° ${sheet} est enregistrée.`,
	en: ({ sheet }) => `Sheet no. ${sheet} is saved.`
});
export const sheetDiffers = message<{ sheet: number }>({
	fr: ({ sheet }) =>
		`La feuille n° ${sheet} est enregistrée, mais l’autre personne a lu autre chose. Regardez-la à nouveau, toutes les deux.`,
	en: ({ sheet }) =>
		`Sheet no. ${sheet} is saved, but the other person read something else. Look at it again, both of you.`
});
export const differsTitle = message({
	fr: 'Deux lectures différentes de cette feuille',
	en: 'Two different readings of this sheet'
});
export const differsHelp = message({
	fr: 'Reprenez la feuille en papier. Si vous vous êtes trompé, corrigez plus bas ; sinon, l’autre personne corrige.',
	en: 'Take the sheet of paper again. If you made a mistake, correct it below; otherwise, the other person does.'
});
export const yours = message({ fr: 'Vous avez tapé', en: 'You typed' });
export const other = message({ fr: 'L’autre personne a tapé', en: 'The other person typed' });
export const typedAlready = message({
	fr: 'Vous avez déjà tapé cette feuille. La retaper remplace votre saisie.',
	en: 'You have already typed this sheet. Typing it again replaces your entry.'
});
export const clearTitle = message({
	fr: 'Faire retaper cette feuille',
	en: 'Have this sheet typed again'
});
export const clearHelp = message({
	fr: 'Si l’une des deux personnes n’est plus là : les deux saisies sont effacées, et deux personnes la tapent à nouveau.',
	en: 'If one of the two people is no longer there: both entries are erased, and two people type it again.'
});
export const clearButton = message({ fr: 'Effacer les deux saisies', en: 'Erase both entries' });
export const backToSheets = message({ fr: 'Revenir aux feuilles', en: 'Back to the sheets' });
