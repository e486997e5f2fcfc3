import { formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { Step } from './fields.ts';
import { theQuestion } from '../../ui/words.ts';
import { keptSecret } from '../words.ts';

export {
	coordination,
	done,
	empty as emptied,
	reasonSaid as revokedBecause,
	remove,
	save,
	saved,
	savedByOther as theirs,
	search as versionSearchButton,
	throwDraft as removeDraftButton,
	throwThisDraft as removeDraftTitle,
	when as datesTitle
} from '../../ui/words.ts';
export {
	keptSecret as secrecyLegend,
	letterNumber,
	noVoteYet as noneTitle,
	prepareVote as newVote,
	prepareVotes as listTitle,
	seePage,
	whoVotes as whoTitle
} from '../words.ts';

export const listLead = message({
	fr: 'Ce que vous préparez, ce qui est annoncé, ce qui est ouvert.',
	en: 'What you are preparing, what is announced, what is open.'
});
export const noneText = message({
	fr: 'Un vote demande l’avis d’une liste de personnes, sur un texte qui ne bouge plus.',
	en: 'A vote asks a list of people for their opinion, on a text that no longer moves.'
});
export const newLead = message({
	fr: 'Un brouillon que vous seul voyez avec la coordination. Rien n’est annoncé avant la dernière étape.',
	en: 'A draft that only you and the coordination see. Nothing is announced before the last step.'
});
export const createDraft = message({ fr: 'Commencer', en: 'Begin' });

export const stepsLabel = message({
	fr: 'Les étapes de la préparation',
	en: 'The steps of the preparation'
});
const stepNames: Record<Step | 'announce', () => string> = {
	question: theQuestion,
	method: message({ fr: 'La méthode', en: 'The method' }),
	people: message({ fr: 'Qui, quand, comment', en: 'Who, when, how' }),
	announce: message({ fr: 'Relire et annoncer', en: 'Read again and announce' })
};
export const stepName = (step: Step | 'announce'): string => stepNames[step]();
export const complete = message({ fr: 'complet', en: 'complete' });
export const toComplete = message({ fr: 'à compléter', en: 'to be completed' });
export const saveAndGo = message({ fr: 'Enregistrer et continuer', en: 'Save and go on' });
export const savedWithTheirs = message({
	fr: 'C’est enregistré, avec ce qu’une autre personne a changé entre-temps.',
	en: 'It is saved, with what somebody else changed meanwhile.'
});
export const conflict = message({
	fr: 'Une autre personne a enregistré les mêmes champs entre-temps. Les deux textes sont montrés ; gardez ce qu’il faut, puis enregistrez.',
	en: 'Somebody else saved the same fields meanwhile. Both texts are shown; keep what is right, then save.'
});
export const lockedText = message({
	fr: 'Le vote est ouvert : ceci ne change plus.',
	en: 'The vote is open: this no longer changes.'
});
export const withdrawnText = message({
	fr: 'Le vote est retiré : ceci ne change plus.',
	en: 'The vote is withdrawn: this no longer changes.'
});
export const announcedText = message({
	fr: 'Le vote est annoncé : vous pouvez encore corriger, jusqu’à l’ouverture. Il doit rester complet.',
	en: 'The vote is announced: you may still correct it until it opens. It has to stay complete.'
});

export const titleLabel = message({ fr: 'La question posée', en: 'The question asked' });
export const titleHelp = message({
	fr: 'Telle qu’on la lira sur le bulletin. Une seule question, sans pousser vers une réponse.',
	en: 'As it will be read on the ballot. One question only, that pushes towards no answer.'
});
export const placeLabel = message({ fr: 'Ce vote concerne', en: 'This vote is about' });
export const choosePlace = message({ fr: 'Choisissez…', en: 'Choose…' });
export const wholeTheme = message<{ title: string }>({
	fr: ({ title }) => `Tout le thème : ${title}`,
	en: ({ title }) => `The whole theme: ${title}`
});
export const ficheOption = message<{ number: number; title: string }>({
	fr: ({ number, title }) => `Fiche n° ${number} : ${title}`,
	en: ({ number, title }) => `Sheet no. ${number}: ${title}`
});
export const groupsOption = message({ fr: 'Un groupe', en: 'A group' });
export const introductionLabel = message({
	fr: 'Quelques mots avant le bulletin',
	en: 'A few words before the ballot'
});
export const objectLegend = message({
	fr: 'Ce qui est soumis à l’avis',
	en: 'What the opinion is asked on'
});
export const objectTextChoice = message({
	fr: 'Un texte que j’écris ici',
	en: 'A text that I write here'
});
export const objectVersionChoice = message({
	fr: 'Une version d’une fiche, qui ne change plus',
	en: 'A version of a sheet, which no longer changes'
});
export const objectTextLabel = message({ fr: 'Le texte', en: 'The text' });
export const objectTextHelp = message({
	fr: 'Ce que les gens lisent pour se décider. Il sera figé à l’ouverture.',
	en: 'What people read to decide. It will be frozen at opening.'
});
export const versionsLegend = message({ fr: 'La version', en: 'The version' });
export const versionsHelp = message({
	fr: 'La fiche peut continuer d’évoluer : le vote dira sur quelle version il a porté.',
	en: 'The sheet may go on changing: the vote will say which version it was about.'
});
export const versionSearch = message({
	fr: 'Chercher une fiche ou une version',
	en: 'Search a sheet or a version'
});
export const noVersion = message({
	fr: 'Aucune version ne correspond. Une version se garde depuis la page « Versions » d’une fiche.',
	en: 'No version matches. A version is kept from the “Versions” page of a sheet.'
});
export const versionLine = message<{ fiche: number; title: string; number: number; label: string }>(
	{
		fr: ({ fiche, title, number, label }) =>
			`Fiche n° ${fiche}, ${title} – version ${number} : ${label}`,
		en: ({ fiche, title, number, label }) =>
			`Sheet no. ${fiche}, ${title} – version ${number}: ${label}`
	}
);
export const versionKept = message<{ date: string; hash: string }>({
	fr: ({ date, hash }) => `Gardée le ${date} · empreinte ${hash}…`,
	en: ({ date, hash }) => `Kept on ${date} · fingerprint ${hash}…`
});
export const moreVersions = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} autres : précisez la recherche.`,
	en: ({ count }) => `${formatNumber(count)} more: narrow the search.`
});

export const methodLegend = message({ fr: 'Comment on vote', en: 'How people vote' });
export const parametersOf = message<{ method: string }>({
	fr: ({ method }) => `Réglages : ${method}`,
	en: ({ method }) => `Settings: ${method}`
});
const parameters: Record<string, () => string> = {
	seats: message({ fr: 'Nombre d’options retenues', en: 'Number of options kept' }),
	minChoices: message({ fr: 'Nombre de choix, au moins', en: 'Number of choices, at least' }),
	maxChoices: message({ fr: 'Nombre de choix, au plus', en: 'Number of choices, at most' }),
	maxObjections: message({ fr: 'Objections permises, au plus', en: 'Objections allowed, at most' }),
	allowsBlock: message({
		fr: 'Une opposition suffit à bloquer la proposition',
		en: 'One block is enough to stop the proposal'
	}),
	lowest: message({ fr: 'Note la plus basse', en: 'Lowest score' }),
	highest: message({ fr: 'Note la plus haute', en: 'Highest score' }),
	points: message({ fr: 'Points de chaque personne', en: 'Points of each person' }),
	cap: message({ fr: 'Points sur une même option, au plus', en: 'Points on one option, at most' }),
	credits: message({ fr: 'Crédits de chaque personne', en: 'Credits of each person' }),
	budget: message({ fr: 'Budget commun, en euros', en: 'Common budget, in euros' })
};
export const parameterLabel = (name: string): string => parameters[name]!();
export const noLimit = message({
	fr: 'Laissez vide pour ne pas limiter.',
	en: 'Leave empty for no limit.'
});
export const optionsTitle = message({
	fr: 'Les options du bulletin',
	en: 'The options of the ballot'
});
export const optionsHelp = message({
	fr: 'Dans l’ordre où on les lira. « Blanc » et « je ne me prononce pas » y sont toujours : ne les ajoutez pas.',
	en: 'In the order they will be read. “Blank” and “I take no position” are always there: do not add them.'
});
export const consentHelp = message({
	fr: 'Pour le consentement, écrivez une seule option : la proposition.',
	en: 'For consent, write one option only: the proposal.'
});
export const optionNumber = message<{ place: number }>({
	fr: ({ place }) => `Option ${place}`,
	en: ({ place }) => `Option ${place}`
});
export const optionLabel = message({ fr: 'Intitulé', en: 'Label' });
export const optionDescription = message({ fr: 'Explication', en: 'Explanation' });
export const optionCost = message({ fr: 'Coût, en euros', en: 'Cost, in euros' });
export const addOption = message({ fr: 'Ajouter une option', en: 'Add an option' });
export const moveUp = message<{ place: number }>({
	fr: ({ place }) => `Monter l’option ${place}`,
	en: ({ place }) => `Move option ${place} up`
});
export const moveDown = message<{ place: number }>({
	fr: ({ place }) => `Descendre l’option ${place}`,
	en: ({ place }) => `Move option ${place} down`
});
export const removeOption = message<{ place: number }>({
	fr: ({ place }) => `Retirer l’option ${place}`,
	en: ({ place }) => `Remove option ${place}`
});
export const notSavedYet = message({
	fr: 'La liste est changée à l’écran. Enregistrez pour la garder.',
	en: 'The list is changed on screen. Save to keep it.'
});
export const theirOptions = message<{ labels: string }>({
	fr: ({ labels }) => `Options enregistrées entre-temps : ${labels}`,
	en: ({ labels }) => `Options saved meanwhile: ${labels}`
});
export const groupsLegend = message({
	fr: 'Les membres de ces groupes',
	en: 'Members of these groups'
});
export const rolesLegend = message({
	fr: 'Les personnes du contrat qui sont',
	en: 'People of the contract who are'
});
export const rollTitle = message({ fr: 'Une liste et des lettres', en: 'A list and letters' });
export const rollHelp = message({
	fr: 'Des personnes sans compte ou hors des groupes : une liste d’adresses, ou des lettres avec un code personnel.',
	en: 'People without an account or outside the groups: a list of addresses, or letters with a personal code.'
});
export const keepRoll = message({
	fr: 'Tenir la liste et les lettres',
	en: 'Keep the list and the letters'
});
export const countNow = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne pourrait voter', 'personnes pourraient voter')} si le vote ouvrait maintenant, chacune une fois.`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person', 'people')} could vote if it opened now, each once.`
});
export const withoutScriptLegend = message({
	fr: 'Et une personne sans JavaScript ?',
	en: 'And somebody without JavaScript?'
});
export const withoutScriptHelp = message({
	fr: 'Chiffrer un bulletin demande JavaScript. Tous les appareils ne l’ont pas : la page du vote le dira.',
	en: 'Encrypting a ballot needs JavaScript. Not all devices have it: the page of the vote will say so.'
});
const scriptless = {
	paper: message({ fr: 'Elle vote sur papier', en: 'They vote on paper' }),
	confidential: message({
		fr: 'Elle peut voter en ligne de façon confidentielle : le serveur voit passer son choix, l’enferme aussitôt et ne le garde pas',
		en: 'They may vote online confidentially: the server sees their choice pass by, seals it at once and does not keep it'
	})
};
export const scriptlessLabel = (way: keyof typeof scriptless): string => scriptless[way]();
export const bureauTitle = message({
	fr: 'Le bureau du vote secret',
	en: 'The bureau of the secret vote'
});
export const bureauHelp = message({
	fr: 'Trois à neuf personnes, dont plusieurs sont nécessaires pour ouvrir les bulletins. Enregistrez cette étape, puis nommez-les.',
	en: 'Three to nine people, several of whom are needed to open the ballots. Save this step, then appoint them.'
});
export const goBureau = message({ fr: 'Nommer le bureau', en: 'Appoint the bureau' });
export const canChangeLabel = message({
	fr: 'Chacun peut changer son bulletin jusqu’à la clôture',
	en: 'People may change their ballot until closing'
});
export const paperLegend = message({ fr: 'Le papier', en: 'Paper' });
export const allowsPaperLabel = message({
	fr: 'Des bulletins en papier sont comptés avec les autres',
	en: 'Ballots on paper are counted with the others'
});
export const allowsPaperHelp = message({
	fr: 'Pour qui ne vote pas en ligne : vous imprimez les bulletins et la liste à signer, vous cochez qui vote sur papier avant la clôture, puis deux personnes tapent chaque bulletin. Dites où et à quelles heures voter dans « Quelques mots avant le bulletin ».',
	en: 'For those who do not vote online: you print the ballots and the list to sign, you tick who votes on paper before closing, then two people type each ballot. Say where and at what hours to vote in “A few words before the ballot”.'
});
export const opensAtLabel = message({ fr: 'Ouverture', en: 'Opening' });
export const closesAtLabel = message({ fr: 'Clôture', en: 'Closing' });
export const datesHelp = message<{ zone: string }>({
	fr: ({ zone }) =>
		`Heures du contrat : ${zone}. À l’ouverture, tout est figé ; le vote ouvre et ferme de lui-même.`,
	en: ({ zone }) =>
		`Hours of the contract: ${zone}. At opening everything is frozen; the vote opens and closes by itself.`
});
export const remindersLegend = message({
	fr: 'Rappeler par courriel celles et ceux qui n’ont pas voté',
	en: 'Remind by e-mail those who have not voted'
});
export const remindersHelp = message({
	fr: 'Un courriel part tout seul. Personne ne voit à qui.',
	en: 'An e-mail leaves by itself. Nobody sees to whom.'
});
export const reminderDay = message<{ days: number }>({
	fr: ({ days }) => `${days} ${plural('fr', days, 'jour', 'jours')} avant la clôture`,
	en: ({ days }) => `${days} ${plural('en', days, 'day', 'days')} before closing`
});
export const rulesTitle = message({ fr: 'Les règles du résultat', en: 'The rules of the result' });
export const quorumLabel = message({ fr: 'Quorum', en: 'Quorum' });
export const quorumHelp = message({
	fr: 'Combien de personnes doivent prendre part au vote pour qu’il vaille.',
	en: 'How many people must take part for the vote to stand.'
});
export const quorumNone = message({ fr: 'Pas de quorum', en: 'No quorum' });
export const quorumVoters = message({ fr: 'Un nombre de personnes', en: 'A number of people' });
export const quorumShare = message<{ share: string }>({
	fr: ({ share }) => `${share} de la liste des votants`,
	en: ({ share }) => `${share} of the roll`
});
export const quorumCountLabel = message({ fr: 'Ce nombre', en: 'That number' });
export const thresholdLabel = message({ fr: 'Seuil', en: 'Threshold' });
export const thresholdHelp = message({
	fr: 'Ce que l’option en tête doit réunir. Seulement pour « Un seul choix » et « Approbation ».',
	en: 'What the first option must have. Only for “Single choice” and “Approval”.'
});
export const thresholdNone = message({ fr: 'Pas de seuil', en: 'No threshold' });
export const thresholdMore = message<{ share: string }>({
	fr: ({ share }) => `Plus de ${share} des bulletins exprimés`,
	en: ({ share }) => `More than ${share} of the ballots expressed`
});
export const thresholdLeast = message<{ share: string }>({
	fr: ({ share }) => `Au moins ${share} des bulletins exprimés`,
	en: ({ share }) => `At least ${share} of the ballots expressed`
});
export const drawsTiesLabel = message({
	fr: 'En cas d’égalité, tirer au sort',
	en: 'In case of a tie, draw lots'
});
const withoutDraw = message({
	fr: 'Sans tirage, une égalité pour une place est annoncée telle quelle, et ceux qui décident la tranchent.',
	en: 'Without a draw, a tie for a place is reported as such, and those who decide settle it.'
});
const withoutDrawStops = message({
	fr: 'Avec cette méthode, il faut parfois choisir entre des options à égalité pour continuer. Si vous décochez cette case, le décompte s’arrête là : des places peuvent rester ouvertes, ou aucune option n’être retenue.',
	en: 'With this method, the count must sometimes choose between tied options to go on. If you untick this box, the count stops there: places may stay open, or no option be kept.'
});
/** What unticking the draw does, with this method. */
export const drawHelp = (isStopped: boolean): string =>
	isStopped ? withoutDrawStops() : withoutDraw();
export const drawWordsLabel = message({
	fr: 'Les mots du tirage au sort',
	en: 'The words of the draw'
});
export const drawWordsHelp = message({
	fr: 'Écrivez ce que vous voulez : une phrase, les numéros d’une loterie. Mêlés à un nombre du serveur, ils font la graine du tirage : ni vous ni le serveur ne la choisissez seul. Ils seront publics. Il en faut, sauf dans un vote secret, où les clés du bureau entrent aussi dans la graine.',
	en: 'Write what you like: a sentence, the numbers of a lottery. Mixed with a number of the server, they make the seed of the draw: neither you nor the server chooses it alone. They will be public. They are needed, save in a secret vote, where the keys of the bureau are part of the seed too.'
});
export const drawCommitment = message({
	fr: 'Empreinte du nombre du serveur : notez-la avant d’écrire, elle ne doit plus changer',
	en: 'Fingerprint of the number of the server: note it before you write, it must no longer change'
});
export const minBallotsLabel = message({
	fr: 'Nombre de bulletins sous lequel aucun résultat n’est montré',
	en: 'Number of ballots under which no result is shown'
});
export const minBallotsHelp = message({
	fr: 'Avec trop peu de bulletins, le résultat dirait qui a voté quoi. De 3 à 100 ; 5 d’ordinaire.',
	en: 'With too few ballots, the result would tell who voted what. From 3 to 100; usually 5.'
});
export const deciderLabel = message({ fr: 'Qui décide ensuite', en: 'Who decides afterwards' });
export const deciderHelp = message({
	fr: 'Par exemple : le comité de pilotage du 3 mai, qui dira pourquoi il suit l’avis ou non.',
	en: 'For example: the steering committee of 3 May, which will say why it follows the opinion or not.'
});

export const previewTitle = message({
	fr: 'Ce que verront les votants',
	en: 'What voters will see'
});
export const previewHelp = message({
	fr: 'Un aperçu : rien n’est envoyé ni gardé.',
	en: 'A preview: nothing is sent or kept.'
});
export const announceTitle = message({ fr: 'Avant d’annoncer', en: 'Before announcing' });
export const announceHelp = message({
	fr: 'Une fois annoncé, le vote est visible de tous et ouvrira à son heure. À l’ouverture, ceci ne changera plus :',
	en: 'Once announced, the vote is visible to everybody and will open at its time. At opening, this will no longer change:'
});
export const notReady = message({ fr: 'Il manque quelque chose', en: 'Something is missing' });
export const ready = message({ fr: 'C’est prêt', en: 'This is ready' });
export const stillMissing = message<{ count: number }>({
	fr: ({ count }) =>
		`Il manque encore ${count} ${plural('fr', count, 'chose', 'choses')} avant d’annoncer.`,
	en: ({ count }) =>
		`${count} ${plural('en', count, 'thing is', 'things are')} still missing before announcing.`
});
export const announceButton = message({ fr: 'Annoncer le vote', en: 'Announce the vote' });
export const announced = message({
	fr: 'Le vote est annoncé. Il ouvrira de lui-même à l’heure dite.',
	en: 'The vote is announced. It will open by itself at the time said.'
});
const frozenThings: Record<string, () => string> = {
	question: message({
		fr: 'La question et ce qui est soumis à l’avis',
		en: 'The question and what the opinion is asked on'
	}),
	options: message({
		fr: 'La méthode, ses réglages et les options',
		en: 'The method, its settings and the options'
	}),
	roll: message({
		fr: 'La liste des votants (sauf l’annulation d’une lettre perdue, visible sur le tableau)',
		en: 'The roll of voters (except revoking a lost letter, shown on the board)'
	}),
	secrecy: keptSecret,
	paper: message({
		fr: 'Le papier : des bulletins en papier sont comptés avec les autres',
		en: 'Paper: ballots on paper are counted with the others'
	}),
	dates: message({ fr: 'L’ouverture et la clôture', en: 'The opening and the closing' }),
	rules: message({
		fr: 'Le quorum, le seuil et les égalités',
		en: 'The quorum, the threshold and the ties'
	}),
	decider: deciderLabel
};
export const frozenThing = (thing: string): string => frozenThings[thing]!();
export const removeDraftHelp = message({
	fr: 'Personne ne l’a vu : il disparaît, avec sa liste et ses lettres.',
	en: 'Nobody saw it: it disappears, with its list and its letters.'
});
export const withdrawTitle = message({ fr: 'Retirer ce vote', en: 'Withdraw this vote' });
export const withdrawHelp = message({
	fr: 'La page reste, avec votre raison. Les bulletins déjà déposés sont détruits sans être lus. On ne revient pas en arrière.',
	en: 'The page stays, with your reason. Ballots already cast are destroyed unread. There is no way back.'
});
export const withdrawCounting = message({
	fr: 'Ce vote est clos et attend son décompte. Ne le retirez que si plus personne ne peut le compter : appareils du bureau perdus, papier que personne ne peut taper.',
	en: 'This vote is closed and waits to be counted. Withdraw it only if nobody can count it any more: lost devices of the bureau, paper that nobody can type.'
});
export const withdrawReason = message({
	fr: 'La raison, qui sera publique',
	en: 'The reason, which will be public'
});
export const withdrawButton = message({ fr: 'Retirer le vote', en: 'Withdraw the vote' });
export const toolsTitle = message({ fr: 'Suivre ce vote', en: 'Follow this vote' });
export const couldNotOpen = message({
	fr: 'L’heure d’ouverture est passée et le vote n’a pas ouvert',
	en: 'The opening time has passed and the vote did not open'
});

export const rollPageTitle = message({ fr: 'Liste et lettres', en: 'List and letters' });
export const rollPageLead = message({
	fr: 'Les personnes inscrites une à une. Les membres des groupes et les rôles s’y ajoutent à l’ouverture, sans double.',
	en: 'People listed one by one. Members of groups and roles are added at opening, without doubles.'
});
export const importTitle = message({ fr: 'Ajouter une liste', en: 'Add a list' });
export const importHelp = message({
	fr: 'Un fichier Excel (.xlsx) ou CSV, ou un copier-coller d’un tableur : une personne par ligne, avec son nom et son adresse. Les titres des colonnes (Nom, Prénom, Courriel…) sont reconnus, dans tout ordre. Elles voteront en se connectant avec cette adresse.',
	en: 'An Excel (.xlsx) or CSV file, or a paste from a spreadsheet: one person a line, with name and address. Titles of columns (Nom, Prénom, Courriel, First name…) are recognised, in any order. They will vote by signing in with that address.'
});
export const importFile = message({ fr: 'Fichier Excel ou CSV', en: 'Excel or CSV file' });
export const importText = message({
	fr: 'Ou collez les lignes ici',
	en: 'Or paste the lines here'
});
export const importPreview = message({ fr: 'Regarder avant d’ajouter', en: 'Look before adding' });
export const importWill = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne sera ajoutée', 'personnes seront ajoutées')}.`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person will be added', 'people will be added')}.`
});
export const importNot = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'ligne ne sera pas prise', 'lignes ne seront pas prises')} :`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'line will not be taken', 'lines will not be taken')}:`
});
export const importAdd = message<{ count: number }>({
	fr: ({ count }) =>
		`Ajouter ${formatNumber(count)} ${plural('fr', count, 'personne', 'personnes')}`,
	en: ({ count }) => `Add ${formatNumber(count)} ${plural('en', count, 'person', 'people')}`
});
export const imported = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne est ajoutée', 'personnes sont ajoutées')}.`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person is', 'people are')} added.`
});
export const importNothing = message({ fr: 'Aucune ligne à ajouter.', en: 'No line to add.' });
export const line = message<{ line: number }>({
	fr: ({ line: place }) => `Ligne ${place}`,
	en: ({ line: place }) => `Line ${place}`
});
export const andMore = message<{ count: number }>({
	fr: ({ count }) => `… et ${formatNumber(count)} autres.`,
	en: ({ count }) => `… and ${formatNumber(count)} more.`
});
export const lettersTitle = message({ fr: 'Faire des lettres', en: 'Make letters' });
export const lettersHelp = message({
	fr: 'Chaque lettre porte un code qui vote une fois, sans compte. Donnez-les à des personnes qui ne votent pas autrement. Les codes sont montrés une seule fois, pour l’impression : nous ne gardons que leur empreinte.',
	en: 'Each letter has a code that votes once, without an account. Give them to people who do not vote otherwise. Codes are shown once only, to be printed: we keep their fingerprint alone.'
});
export const lettersCount = message({ fr: 'Nombre de lettres', en: 'Number of letters' });
export const lettersButton = message({ fr: 'Faire les lettres', en: 'Make the letters' });
export const listedTitle = message({ fr: 'Sur la liste', en: 'On the list' });
export const listedSearch = message({
	fr: 'Chercher un nom, une adresse ou un numéro de lettre',
	en: 'Search a name, an address or a letter number'
});
export const listedNone = message({
	fr: 'Personne n’est inscrit une à une pour le moment.',
	en: 'Nobody is listed one by one yet.'
});
export const nobodyFound = message({ fr: 'Personne ne correspond.', en: 'Nobody matches.' });
export const revokedMark = message({ fr: 'annulée', en: 'revoked' });
export const replacedBy = message({
	fr: 'remplacée par une autre lettre',
	en: 'replaced by another letter'
});
export const removeLine = message<{ name: string }>({
	fr: ({ name }) => `Retirer ${name} de la liste`,
	en: ({ name }) => `Remove ${name} from the list`
});
export const replaceLetter = message<{ number: number }>({
	fr: ({ number }) => `Refaire la lettre n° ${number}`,
	en: ({ number }) => `Make letter no. ${number} again`
});
export const replace = message({ fr: 'Refaire', en: 'Make again' });
export const revokeLetter = message<{ number: number }>({
	fr: ({ number }) => `Annuler la lettre n° ${number}`,
	en: ({ number }) => `Revoke letter no. ${number}`
});
// Said otherwise: a letter that left is made void; elsewhere something is given up before it is done.
export const revoke = message({ fr: 'Annuler', en: 'Revoke' });
export const revokeReason = message({
	fr: 'La raison (perdue, mauvaise adresse…)',
	en: 'The reason (lost, wrong address…)'
});
export const rollFrozen = message({
	fr: 'Le vote est ouvert : la liste est figée. Une lettre perdue peut encore être annulée ; le tableau public le dira.',
	en: 'The vote is open: the list is frozen. A lost letter may still be revoked; the public board will say so.'
});

export const lettersPageTitle = message({ fr: 'Lettres à imprimer', en: 'Letters to print' });
export const lettersPageHelp = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'lettre', 'lettres')}, une page chacune. Imprimez-les maintenant : en quittant cette page, les codes disparaissent. Ceux qui manqueraient se refont depuis la liste.`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'letter', 'letters')}, one page each. Print them now: when you leave this page the codes disappear. Any that are missing can be made again from the list.`
});
export const lettersGone = message({
	fr: 'Les lettres ne s’affichent qu’une fois, juste après avoir été faites.',
	en: 'Letters are shown once only, just after they were made.'
});
export const backToRoll = message({
	fr: 'Revenir à la liste et aux lettres',
	en: 'Back to the list and the letters'
});
export const letterGreeting = message({
	fr: 'Votre avis est demandé',
	en: 'Your opinion is asked for'
});
export const letterWhen = message<{ from: string; to: string }>({
	fr: ({ from, to }) => `Vous pouvez voter du ${from} au ${to}.`,
	en: ({ from, to }) => `You may vote from ${from} to ${to}.`
});
export const letterScan = message({
	fr: 'Avec un téléphone : visez ce carré avec l’appareil photo.',
	en: 'With a phone: point the camera at this square.'
});
export const letterType = message({
	fr: 'Ou tapez cette adresse dans un navigateur :',
	en: 'Or type this address in a browser:'
});
export const letterCode = message({ fr: 'Votre code personnel', en: 'Your personal code' });
export const letterOnce = message({
	fr: 'Ce code ne sert qu’à vous, et à ce vote. Ne le montrez à personne. Il n’est écrit nulle part à côté de votre nom.',
	en: 'This code is for you alone, and for this vote. Show it to nobody. It is written nowhere beside your name.'
});
export const letterLost = message({
	fr: 'Lettre perdue ou abîmée ? Demandez-en une autre à la coordination : celle-ci sera annulée.',
	en: 'Letter lost or damaged? Ask the coordination for another: this one will be revoked.'
});
export const letterQr = message<{ number: number }>({
	fr: ({ number }) => `QR code de la lettre n° ${number}`,
	en: ({ number }) => `QR code of letter no. ${number}`
});
