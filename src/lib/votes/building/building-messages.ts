import { formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { Step } from './fields.ts';

export const coordination = message('Coordination', 'Coordination');
export const listTitle = message('Préparer les votes', 'Prepare the votes');
export const listLead = message(
	'Ce que vous préparez, ce qui est annoncé, ce qui est ouvert.',
	'What you are preparing, what is announced, what is open.'
);
export const noneTitle = message('Pas encore de vote', 'No vote yet');
export const noneText = message(
	'Un vote demande l’avis d’une liste de personnes, sur un texte qui ne bouge plus.',
	'A vote asks a list of people for their opinion, on a text that no longer moves.'
);
export const newVote = message('Préparer un vote', 'Prepare a vote');
export const newLead = message(
	'Un brouillon que vous seul voyez avec la coordination. Rien n’est annoncé avant la dernière étape.',
	'A draft that only you and the coordination see. Nothing is announced before the last step.'
);
export const createDraft = message('Commencer', 'Begin');

export const stepsLabel = message('Les étapes de la préparation', 'The steps of the preparation');
const stepNames: Record<Step | 'announce', () => string> = {
	question: message('La question', 'The question'),
	method: message('La méthode', 'The method'),
	people: message('Qui, quand, comment', 'Who, when, how'),
	announce: message('Relire et annoncer', 'Read again and announce')
};
export const stepName = (step: Step | 'announce'): string => stepNames[step]();
export const stepPlace = message<{ place: number }>(
	({ place }) => `Étape ${place} sur 4`,
	({ place }) => `Step ${place} of 4`
);
export const complete = message('complet', 'complete');
export const toComplete = message('à compléter', 'to be completed');
export const save = message('Enregistrer', 'Save');
export const saveAndGo = message('Enregistrer et continuer', 'Save and go on');
export const saved = message('C’est enregistré.', 'It is saved.');
export const savedWithTheirs = message(
	'C’est enregistré, avec ce qu’une autre personne a changé entre-temps.',
	'It is saved, with what somebody else changed meanwhile.'
);
export const conflict = message(
	'Une autre personne a enregistré les mêmes champs entre-temps. Les deux textes sont montrés ; gardez ce qu’il faut, puis enregistrez.',
	'Somebody else saved the same fields meanwhile. Both texts are shown; keep what is right, then save.'
);
export const theirs = message(
	'Enregistré entre-temps par une autre personne :',
	'Saved meanwhile by somebody else:'
);
export const emptied = message('(vide)', '(empty)');
export const lockedText = message(
	'Le vote est ouvert : ceci ne change plus.',
	'The vote is open: this no longer changes.'
);
export const withdrawnText = message(
	'Le vote est retiré : ceci ne change plus.',
	'The vote is withdrawn: this no longer changes.'
);
export const announcedText = message(
	'Le vote est annoncé : vous pouvez encore corriger, jusqu’à l’ouverture. Il doit rester complet.',
	'The vote is announced: you may still correct it until it opens. It has to stay complete.'
);

export const titleLabel = message('La question posée', 'The question asked');
export const titleHelp = message(
	'Telle qu’on la lira sur le bulletin. Une seule question, sans pousser vers une réponse.',
	'As it will be read on the ballot. One question only, that pushes towards no answer.'
);
export const placeLabel = message('Ce vote concerne', 'This vote is about');
export const choosePlace = message('Choisissez…', 'Choose…');
export const wholeTheme = message<{ title: string }>(
	({ title }) => `Tout le thème : ${title}`,
	({ title }) => `The whole theme: ${title}`
);
export const ficheOption = message<{ number: number; title: string }>(
	({ number, title }) => `Fiche n° ${number} : ${title}`,
	({ number, title }) => `Sheet no. ${number}: ${title}`
);
export const groupsOption = message('Un groupe', 'A group');
export const introductionLabel = message(
	'Quelques mots avant le bulletin',
	'A few words before the ballot'
);
export const objectLegend = message('Ce qui est soumis à l’avis', 'What the opinion is asked on');
export const objectTextChoice = message('Un texte que j’écris ici', 'A text that I write here');
export const objectVersionChoice = message(
	'Une version d’une fiche, qui ne change plus',
	'A version of a sheet, which no longer changes'
);
export const objectTextLabel = message('Le texte', 'The text');
export const objectTextHelp = message(
	'Ce que les gens lisent pour se décider. Il sera figé à l’ouverture.',
	'What people read to decide. It will be frozen at opening.'
);
export const versionsLegend = message('La version', 'The version');
export const versionsHelp = message(
	'La fiche peut continuer d’évoluer : le vote dira sur quelle version il a porté.',
	'The sheet may go on changing: the vote will say which version it was about.'
);
export const versionSearch = message(
	'Chercher une fiche ou une version',
	'Search a sheet or a version'
);
export const versionSearchButton = message('Chercher', 'Search');
export const noVersion = message(
	'Aucune version ne correspond. Une version se garde depuis la page « Versions » d’une fiche.',
	'No version matches. A version is kept from the “Versions” page of a sheet.'
);
export const versionLine = message<{ fiche: number; title: string; number: number; label: string }>(
	({ fiche, title, number, label }) => `Fiche n° ${fiche}, ${title} – version ${number} : ${label}`,
	({ fiche, title, number, label }) => `Sheet no. ${fiche}, ${title} – version ${number}: ${label}`
);
export const versionKept = message<{ date: string; hash: string }>(
	({ date, hash }) => `Gardée le ${date} · empreinte ${hash}…`,
	({ date, hash }) => `Kept on ${date} · fingerprint ${hash}…`
);
export const moreVersions = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} autres : précisez la recherche.`,
	({ count }) => `${formatNumber(count)} more: narrow the search.`
);

export const methodLegend = message('Comment on vote', 'How people vote');
export const parametersOf = message<{ method: string }>(
	({ method }) => `Réglages : ${method}`,
	({ method }) => `Settings: ${method}`
);
const parameters: Record<string, () => string> = {
	seats: message('Nombre d’options retenues', 'Number of options kept'),
	minChoices: message('Nombre de choix, au moins', 'Number of choices, at least'),
	maxChoices: message('Nombre de choix, au plus', 'Number of choices, at most'),
	maxObjections: message('Objections permises, au plus', 'Objections allowed, at most'),
	allowsBlock: message(
		'Une opposition suffit à bloquer la proposition',
		'One block is enough to stop the proposal'
	),
	lowest: message('Note la plus basse', 'Lowest score'),
	highest: message('Note la plus haute', 'Highest score'),
	points: message('Points de chaque personne', 'Points of each person'),
	cap: message('Points sur une même option, au plus', 'Points on one option, at most'),
	credits: message('Crédits de chaque personne', 'Credits of each person'),
	budget: message('Budget commun, en euros', 'Common budget, in euros')
};
export const parameterLabel = (name: string): string => parameters[name]!();
export const noLimit = message('Laissez vide pour ne pas limiter.', 'Leave empty for no limit.');
export const optionsTitle = message('Les options du bulletin', 'The options of the ballot');
export const optionsHelp = message(
	'Dans l’ordre où on les lira. « Blanc » et « je ne me prononce pas » y sont toujours : ne les ajoutez pas.',
	'In the order they will be read. “Blank” and “I take no position” are always there: do not add them.'
);
export const consentHelp = message(
	'Pour le consentement, écrivez une seule option : la proposition.',
	'For consent, write one option only: the proposal.'
);
export const optionNumber = message<{ place: number }>(
	({ place }) => `Option ${place}`,
	({ place }) => `Option ${place}`
);
export const optionLabel = message('Intitulé', 'Label');
export const optionDescription = message('Explication', 'Explanation');
export const optionCost = message('Coût, en euros', 'Cost, in euros');
export const addOption = message('Ajouter une option', 'Add an option');
export const moveUp = message<{ place: number }>(
	({ place }) => `Monter l’option ${place}`,
	({ place }) => `Move option ${place} up`
);
export const moveDown = message<{ place: number }>(
	({ place }) => `Descendre l’option ${place}`,
	({ place }) => `Move option ${place} down`
);
export const removeOption = message<{ place: number }>(
	({ place }) => `Retirer l’option ${place}`,
	({ place }) => `Remove option ${place}`
);
export const notSavedYet = message(
	'La liste est changée à l’écran. Enregistrez pour la garder.',
	'The list is changed on screen. Save to keep it.'
);
export const theirOptions = message<{ labels: string }>(
	({ labels }) => `Options enregistrées entre-temps : ${labels}`,
	({ labels }) => `Options saved meanwhile: ${labels}`
);

export const whoTitle = message('Qui vote', 'Who votes');
export const groupsLegend = message('Les membres de ces groupes', 'Members of these groups');
export const rolesLegend = message(
	'Les personnes du contrat qui sont',
	'People of the contract who are'
);
export const rollTitle = message('Une liste et des lettres', 'A list and letters');
export const rollHelp = message(
	'Des personnes sans compte ou hors des groupes : une liste d’adresses, ou des lettres avec un code personnel.',
	'People without an account or outside the groups: a list of addresses, or letters with a personal code.'
);
export const keepRoll = message('Tenir la liste et les lettres', 'Keep the list and the letters');
export const countNow = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne pourrait voter', 'personnes pourraient voter')} si le vote ouvrait maintenant, chacune une fois.`,
	({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person', 'people')} could vote if it opened now, each once.`
);
export const secrecyLegend = message('Ce qui est gardé secret', 'What is kept secret');
export const withoutScriptLegend = message(
	'Et une personne sans JavaScript ?',
	'And somebody without JavaScript?'
);
export const withoutScriptHelp = message(
	'Chiffrer un bulletin demande JavaScript. Tous les appareils ne l’ont pas : la page du vote le dira.',
	'Encrypting a ballot needs JavaScript. Not all devices have it: the page of the vote will say so.'
);
const scriptless = {
	paper: message('Elle vote sur papier', 'They vote on paper'),
	confidential: message(
		'Elle peut voter en ligne de façon confidentielle : le serveur voit passer son choix, l’enferme aussitôt et ne le garde pas',
		'They may vote online confidentially: the server sees their choice pass by, seals it at once and does not keep it'
	)
};
export const scriptlessLabel = (way: keyof typeof scriptless): string => scriptless[way]();
export const bureauTitle = message('Le bureau du vote secret', 'The bureau of the secret vote');
export const bureauHelp = message(
	'Trois à neuf personnes gardent la clé, chacune sa part. Enregistrez cette étape, puis nommez-les.',
	'Three to nine people keep the key, a share each. Save this step, then appoint them.'
);
export const goBureau = message('Nommer le bureau', 'Appoint the bureau');
export const canChangeLabel = message(
	'Chacun peut changer son bulletin jusqu’à la clôture',
	'People may change their ballot until closing'
);
export const paperLegend = message('Le papier', 'Paper');
export const allowsPaperLabel = message(
	'Des bulletins en papier sont comptés avec les autres',
	'Ballots on paper are counted with the others'
);
export const allowsPaperHelp = message(
	'Pour qui ne vote pas en ligne : vous imprimez les bulletins et la liste à signer, vous cochez qui vote sur papier avant la clôture, puis deux personnes tapent chaque bulletin. Dites où et à quelles heures voter dans « Quelques mots avant le bulletin ».',
	'For those who do not vote online: you print the ballots and the list to sign, you tick who votes on paper before closing, then two people type each ballot. Say where and at what hours to vote in “A few words before the ballot”.'
);
export const datesTitle = message('Quand', 'When');
export const opensAtLabel = message('Ouverture', 'Opening');
export const closesAtLabel = message('Clôture', 'Closing');
export const datesHelp = message(
	'Heure de Paris. À l’ouverture, tout est figé ; le vote ouvre et ferme de lui-même.',
	'Paris time. At opening everything is frozen; the vote opens and closes by itself.'
);
export const remindersLegend = message(
	'Rappeler par courriel celles et ceux qui n’ont pas voté',
	'Remind by e-mail those who have not voted'
);
export const remindersHelp = message(
	'Un courriel part tout seul. Personne ne voit à qui.',
	'An e-mail leaves by itself. Nobody sees to whom.'
);
export const reminderDay = message<{ days: number }>(
	({ days }) => `${days} ${plural('fr', days, 'jour', 'jours')} avant la clôture`,
	({ days }) => `${days} ${plural('en', days, 'day', 'days')} before closing`
);
export const rulesTitle = message('Les règles du résultat', 'The rules of the result');
export const quorumLabel = message('Quorum', 'Quorum');
export const quorumHelp = message(
	'Combien de personnes doivent prendre part au vote pour qu’il vaille.',
	'How many people must take part for the vote to stand.'
);
export const quorumNone = message('Pas de quorum', 'No quorum');
export const quorumVoters = message('Un nombre de personnes', 'A number of people');
export const quorumShare = message<{ share: string }>(
	({ share }) => `${share} de la liste des votants`,
	({ share }) => `${share} of the roll`
);
export const quorumCountLabel = message('Ce nombre', 'That number');
export const thresholdLabel = message('Seuil', 'Threshold');
export const thresholdHelp = message(
	'Ce que l’option en tête doit réunir. Seulement pour « Un seul choix » et « Approbation ».',
	'What the first option must have. Only for “Single choice” and “Approval”.'
);
export const thresholdNone = message('Pas de seuil', 'No threshold');
export const thresholdMore = message<{ share: string }>(
	({ share }) => `Plus de ${share} des bulletins exprimés`,
	({ share }) => `More than ${share} of the ballots expressed`
);
export const thresholdLeast = message<{ share: string }>(
	({ share }) => `Au moins ${share} des bulletins exprimés`,
	({ share }) => `At least ${share} of the ballots expressed`
);
export const drawsTiesLabel = message(
	'En cas d’égalité, tirer au sort (sinon l’égalité est annoncée telle quelle)',
	'In case of a tie, draw (otherwise the tie is reported as such)'
);
export const minBallotsLabel = message(
	'Nombre de bulletins sous lequel aucun résultat n’est montré',
	'Number of ballots under which no result is shown'
);
export const minBallotsHelp = message(
	'Avec trop peu de bulletins, le résultat dirait qui a voté quoi. De 3 à 100 ; 5 d’ordinaire.',
	'With too few ballots, the result would tell who voted what. From 3 to 100; usually 5.'
);
export const deciderLabel = message('Qui décide ensuite', 'Who decides afterwards');
export const deciderHelp = message(
	'Par exemple : le comité de pilotage du 3 mai, qui dira pourquoi il suit l’avis ou non.',
	'For example: the steering committee of 3 May, which will say why it follows the opinion or not.'
);

export const previewTitle = message('Ce que verront les votants', 'What voters will see');
export const previewHelp = message(
	'Un aperçu : rien n’est envoyé ni gardé.',
	'A preview: nothing is sent or kept.'
);
export const seePage = message('Voir la page du vote', 'See the page of the vote');
export const announceTitle = message('Avant d’annoncer', 'Before announcing');
export const announceHelp = message(
	'Une fois annoncé, le vote est visible de tous et ouvrira à son heure. À l’ouverture, ceci ne changera plus :',
	'Once announced, the vote is visible to everybody and will open at its time. At opening, this will no longer change:'
);
export const notReady = message('Il manque quelque chose', 'Something is missing');
export const ready = message('C’est prêt', 'This is ready');
export const stillMissing = message<{ count: number }>(
	({ count }) =>
		`Il manque encore ${count} ${plural('fr', count, 'chose', 'choses')} avant d’annoncer.`,
	({ count }) =>
		`${count} ${plural('en', count, 'thing is', 'things are')} still missing before announcing.`
);
export const announceButton = message('Annoncer le vote', 'Announce the vote');
export const announced = message(
	'Le vote est annoncé. Il ouvrira de lui-même à l’heure dite.',
	'The vote is announced. It will open by itself at the time said.'
);
const frozenThings: Record<string, () => string> = {
	question: message(
		'La question et ce qui est soumis à l’avis',
		'The question and what the opinion is asked on'
	),
	options: message(
		'La méthode, ses réglages et les options',
		'The method, its settings and the options'
	),
	roll: message(
		'La liste des votants (sauf l’annulation d’une lettre perdue, visible sur le tableau)',
		'The roll of voters (except revoking a lost letter, shown on the board)'
	),
	secrecy: message('Ce qui est gardé secret', 'What is kept secret'),
	paper: message(
		'Le papier : des bulletins en papier sont comptés avec les autres',
		'Paper: ballots on paper are counted with the others'
	),
	dates: message('L’ouverture et la clôture', 'The opening and the closing'),
	rules: message('Le quorum, le seuil et les égalités', 'The quorum, the threshold and the ties'),
	decider: message('Qui décide ensuite', 'Who decides afterwards')
};
export const frozenThing = (thing: string): string => frozenThings[thing]!();
export const removeDraftTitle = message('Jeter ce brouillon', 'Throw this draft away');
export const removeDraftHelp = message(
	'Personne ne l’a vu : il disparaît, avec sa liste et ses lettres.',
	'Nobody saw it: it disappears, with its list and its letters.'
);
export const removeDraftButton = message('Jeter le brouillon', 'Throw the draft away');
export const withdrawTitle = message('Retirer ce vote', 'Withdraw this vote');
export const withdrawHelp = message(
	'La page reste, avec votre raison. Les bulletins déjà déposés sont détruits sans être lus. On ne revient pas en arrière.',
	'The page stays, with your reason. Ballots already cast are destroyed unread. There is no way back.'
);
export const withdrawCounting = message(
	'Ce vote est clos et attend son décompte. Ne le retirez que si plus personne ne peut le compter : parts de clé perdues, papier que personne ne peut taper.',
	'This vote is closed and waits to be counted. Withdraw it only if nobody can count it any more: lost shares of the key, paper that nobody can type.'
);
export const withdrawReason = message(
	'La raison, qui sera publique',
	'The reason, which will be public'
);
export const withdrawButton = message('Retirer le vote', 'Withdraw the vote');
export const toolsTitle = message('Suivre ce vote', 'Follow this vote');
export const couldNotOpen = message(
	'L’heure d’ouverture est passée et le vote n’a pas ouvert',
	'The opening time has passed and the vote did not open'
);

export const rollPageTitle = message('Liste et lettres', 'List and letters');
export const rollPageLead = message(
	'Les personnes inscrites une à une. Les membres des groupes et les rôles s’y ajoutent à l’ouverture, sans double.',
	'People listed one by one. Members of groups and roles are added at opening, without doubles.'
);
export const importTitle = message('Ajouter une liste', 'Add a list');
export const importHelp = message(
	'Un fichier CSV, ou un copier-coller d’un tableur : une personne par ligne, son nom puis son adresse (nom;adresse). Elles voteront en se connectant avec cette adresse.',
	'A CSV file, or a paste from a spreadsheet: one person a line, name then address (name;address). They will vote by signing in with that address.'
);
export const importFile = message('Fichier CSV', 'CSV file');
export const importText = message('Ou collez les lignes ici', 'Or paste the lines here');
export const importPreview = message('Regarder avant d’ajouter', 'Look before adding');
export const importWill = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne sera ajoutée', 'personnes seront ajoutées')}.`,
	({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person will be added', 'people will be added')}.`
);
export const importNot = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'ligne ne sera pas prise', 'lignes ne seront pas prises')} :`,
	({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'line will not be taken', 'lines will not be taken')}:`
);
export const importAdd = message<{ count: number }>(
	({ count }) => `Ajouter ${formatNumber(count)} ${plural('fr', count, 'personne', 'personnes')}`,
	({ count }) => `Add ${formatNumber(count)} ${plural('en', count, 'person', 'people')}`
);
export const imported = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne est ajoutée', 'personnes sont ajoutées')}.`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'person is', 'people are')} added.`
);
export const importNothing = message('Aucune ligne à ajouter.', 'No line to add.');
export const line = message<{ line: number }>(
	({ line: place }) => `Ligne ${place}`,
	({ line: place }) => `Line ${place}`
);
export const andMore = message<{ count: number }>(
	({ count }) => `… et ${formatNumber(count)} autres.`,
	({ count }) => `… and ${formatNumber(count)} more.`
);
export const lettersTitle = message('Faire des lettres', 'Make letters');
export const lettersHelp = message(
	'Chaque lettre porte un code qui vote une fois, sans compte. Donnez-les à des personnes qui ne votent pas autrement. Les codes sont montrés une seule fois, pour l’impression : nous ne gardons que leur empreinte.',
	'Each letter has a code that votes once, without an account. Give them to people who do not vote otherwise. Codes are shown once only, to be printed: we keep their fingerprint alone.'
);
export const lettersCount = message('Nombre de lettres', 'Number of letters');
export const lettersButton = message('Faire les lettres', 'Make the letters');
export const listedTitle = message('Sur la liste', 'On the list');
export const listedSearch = message(
	'Chercher un nom, une adresse ou un numéro de lettre',
	'Search a name, an address or a letter number'
);
export const listedNone = message(
	'Personne n’est inscrit une à une pour le moment.',
	'Nobody is listed one by one yet.'
);
export const nobodyFound = message('Personne ne correspond.', 'Nobody matches.');
export const letterNumber = message<{ number: number }>(
	({ number }) => `Lettre n° ${number}`,
	({ number }) => `Letter no. ${number}`
);
export const revokedMark = message('annulée', 'revoked');
export const revokedBecause = message<{ reason: string }>(
	({ reason }) => `Raison : ${reason}`,
	({ reason }) => `Reason: ${reason}`
);
export const replacedBy = message('remplacée par une autre lettre', 'replaced by another letter');
export const removeLine = message<{ name: string }>(
	({ name }) => `Retirer ${name} de la liste`,
	({ name }) => `Remove ${name} from the list`
);
export const remove = message('Retirer', 'Remove');
export const replaceLetter = message<{ number: number }>(
	({ number }) => `Refaire la lettre n° ${number}`,
	({ number }) => `Make letter no. ${number} again`
);
export const replace = message('Refaire', 'Make again');
export const revokeLetter = message<{ number: number }>(
	({ number }) => `Annuler la lettre n° ${number}`,
	({ number }) => `Revoke letter no. ${number}`
);
export const revoke = message('Annuler', 'Revoke');
export const revokeReason = message(
	'La raison (perdue, mauvaise adresse…)',
	'The reason (lost, wrong address…)'
);
export const rollFrozen = message(
	'Le vote est ouvert : la liste est figée. Une lettre perdue peut encore être annulée ; le tableau public le dira.',
	'The vote is open: the list is frozen. A lost letter may still be revoked; the public board will say so.'
);
export const done = message('C’est fait.', 'Done.');

export const lettersPageTitle = message('Lettres à imprimer', 'Letters to print');
export const lettersPageHelp = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'lettre', 'lettres')}, une page chacune. Imprimez-les maintenant : en quittant cette page, les codes disparaissent. Ceux qui manqueraient se refont depuis la liste.`,
	({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'letter', 'letters')}, one page each. Print them now: when you leave this page the codes disappear. Any that are missing can be made again from the list.`
);
export const lettersGone = message(
	'Les lettres ne s’affichent qu’une fois, juste après avoir été faites.',
	'Letters are shown once only, just after they were made.'
);
export const backToRoll = message(
	'Revenir à la liste et aux lettres',
	'Back to the list and the letters'
);
export const letterGreeting = message('Votre avis est demandé', 'Your opinion is asked for');
export const letterWhen = message<{ from: string; to: string }>(
	({ from, to }) => `Vous pouvez voter du ${from} au ${to}.`,
	({ from, to }) => `You may vote from ${from} to ${to}.`
);
export const letterScan = message(
	'Avec un téléphone : visez ce carré avec l’appareil photo.',
	'With a phone: point the camera at this square.'
);
export const letterType = message(
	'Ou tapez cette adresse dans un navigateur :',
	'Or type this address in a browser:'
);
export const letterCode = message('Votre code personnel', 'Your personal code');
export const letterOnce = message(
	'Ce code ne sert qu’à vous, et à ce vote. Ne le montrez à personne. Il n’est écrit nulle part à côté de votre nom.',
	'This code is for you alone, and for this vote. Show it to nobody. It is written nowhere beside your name.'
);
export const letterLost = message(
	'Lettre perdue ou abîmée ? Demandez-en une autre à la coordination : celle-ci sera annulée.',
	'Letter lost or damaged? Ask the coordination for another: this one will be revoked.'
);
export const letterQr = message<{ number: number }>(
	({ number }) => `QR code de la lettre n° ${number}`,
	({ number }) => `QR code of letter no. ${number}`
);
