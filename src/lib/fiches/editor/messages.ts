import { formatList } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';

export { empty as emptyNow, moveDown, moveUp, remove as removeRow } from '../../ui/words.ts';
export {
	onWholeFiche,
	post as commentSend,
	reopen,
	reply,
	rowAdded,
	yourComment as commentBody
} from '../words.ts';
export { discussion as toDiscussion, untitled, write } from '../messages.ts';

export const opening = message({ fr: 'Ouverture de la fiche…', en: 'Opening the sheet…' });
export const openingSlow = message({
	fr: 'La connexion tarde. La fiche s’ouvrira dès que le réseau répondra.',
	en: 'The connection is slow. The sheet will open as soon as the network answers.'
});
export const withoutJavaScript = message({
	fr: 'Pour écrire à plusieurs, cette page a besoin de JavaScript, qui est absent ou bloqué dans votre navigateur. Sans lui, vous pouvez lire la fiche et participer à la discussion.',
	en: 'To write together, this page needs JavaScript, which is missing or blocked in your browser. Without it, you can read the sheet and take part in the discussion.'
});
export const pageTitle = message<{ number: number }>({
	fr: ({ number }) => `Écrire la fiche ${number}`,
	en: ({ number }) => `Write sheet ${number}`
});
export const ficheNumber = message<{ number: number }>({
	fr: ({ number }) => `Fiche ${number}`,
	en: ({ number }) => `Sheet ${number}`
});
export const toReading = message({ fr: 'Lire la fiche', en: 'Read the sheet' });
export const createVersion = message({ fr: 'Créer une version', en: 'Create a version' });

export const tabsLabel = message({ fr: 'Parties de la fiche', en: 'Parts of the sheet' });
export const notStated = message({ fr: 'Non précisé', en: 'Not stated' });
export const noOption = message({
	fr: 'Le cadre de ce contrat n’en propose pas.',
	en: 'This contract’s framework offers none.'
});
export const filterOptions = message<{ label: string }>({
	fr: ({ label }) => `Chercher dans « ${label} »`,
	en: ({ label }) => `Search in “${label}”`
});

// What happens to the words.
export const connecting = message({ fr: 'Connexion…', en: 'Connecting…' });
export const saving = message({ fr: 'Enregistrement…', en: 'Saving…' });
export const savingPieces = message<{ done: number; total: number }>({
	fr: ({ done, total }) => `Enregistrement… ${done} sur ${total}`,
	en: ({ done, total }) => `Saving… ${done} of ${total}`
});
export const saved = message({ fr: 'Enregistré', en: 'Saved' });
export const keptOnDevice = message({
	fr: 'Hors ligne : vos mots sont gardés sur cet appareil',
	en: 'Offline: your words are kept on this device'
});
export const keptInTab = message({
	fr: 'Hors ligne : vos mots sont gardés dans cet onglet seulement, ne le fermez pas',
	en: 'Offline: your words are kept in this tab only, do not close it'
});
export const offline = message({
	fr: 'Hors ligne : tout ce que vous aviez écrit est enregistré',
	en: 'Offline: everything you wrote is saved'
});
export const waitingOnDevice = message({
	fr: 'Pas encore enregistré : le serveur ne répond pas. Vos mots sont gardés sur cet appareil',
	en: 'Not saved yet: the server does not answer. Your words are kept on this device'
});
export const waitingInTab = message({
	fr: 'Pas encore enregistré : le serveur ne répond pas. Vos mots sont dans cet onglet seulement, ne le fermez pas',
	en: 'Not saved yet: the server does not answer. Your words are in this tab only, do not close it'
});
export const fallback = message({ fr: 'Connexion de secours', en: 'Backup connection' });
export const fallbackWhy = message({
	fr: 'Le réseau d’où vous écrivez bloque ou coupe les WebSocket. Vos mots passent par des requêtes ordinaires : rien n’est perdu, ceux des autres arrivent parfois un peu plus tard. Maillage reprend la connexion directe dès qu’elle est possible.',
	en: 'The network you are writing from blocks or cuts WebSocket. Your words travel by ordinary requests: nothing is lost, those of others sometimes arrive a little later. Maillage returns to the direct connection as soon as it can.'
});
export const fallbackAsk = message<{ address: string }>({
	fr: ({ address }) =>
		`À demander à votre DSI : « Autoriser les WebSocket vers ${address}, sans les inspecter ni les couper, et ne pas mettre en tampon les réponses de ce site. »`,
	en: ({ address }) =>
		`To ask of your IT department: “Allow WebSocket to ${address}, without inspecting or cutting it, and do not buffer the answers of this site.”`
});
export const unreached = message({
	fr: 'Le texte n’est pas arrivé : la connexion en direct ne s’ouvre pas, nouvel essai dans un instant. Si cela dure, demandez à votre service informatique d’autoriser les WebSocket (wss) vers ce site',
	en: 'The text has not arrived: the live connection does not open, trying again in a moment. If it lasts, ask your IT department to allow WebSocket (wss) to this site'
});
export const readOnly = message<{ reason: string }>({
	fr: ({ reason }) => `Lecture seule : ${reason}`,
	en: ({ reason }) => `Read only: ${reason}`
});
export const reasonNotWriter = message({
	fr: 'cette fiche est écrite par les groupes et les partenaires qui en ont la charge. Vous pouvez la suivre en direct.',
	en: 'this sheet is written by the groups and partners in charge of it. You can follow it live.'
});
export const reasonWithdrawn = message({
	fr: 'la coordination vous a retiré le droit d’écrire dans cette fiche.',
	en: 'the coordination has withdrawn your right to write in this sheet.'
});
export const reasonStill = message({
	fr: 'ce contrat est archivé ou retiré du site : plus personne n’y écrit.',
	en: 'this contract is archived or taken from the site: nobody writes in it any more.'
});
export const reasonStatus = message({
	fr: 'à cette étape, seule la coordination modifie le texte.',
	en: 'at this stage only the coordination changes the text.'
});
export const reasonFrozen = message({
	fr: 'à cette étape, le texte est figé : personne ne le modifie.',
	en: 'at this stage the text is frozen: nobody changes it.'
});
export const reasonSessionEnded = message({
	fr: 'votre session est terminée. Reconnectez-vous pour continuer.',
	en: 'your session has ended. Sign in again to continue.'
});
export const reasonMalformed = message({
	fr: 'une modification n’a pas été comprise. Ce qui manque est ci-dessus : rechargez la page pour continuer.',
	en: 'a change was not understood. What is missing is above: reload the page to go on.'
});
export const reasonTooLarge = message({
	fr: 'ce que vous avez collé est trop grand. Il est ci-dessus : rechargez la page pour continuer.',
	en: 'what you pasted is too large. It is above: reload the page to go on.'
});
export const reasonFull = message({
	fr: 'cette fiche a atteint sa taille limite. La coordination peut commencer une nouvelle édition, depuis la page des versions.',
	en: 'this sheet has reached its largest size. The coordination can begin a new edition, from the page of versions.'
});
export const reasonGone = message({
	fr: 'ce texte n’est plus ouvert ici : une nouvelle édition l’a remplacé, ou la fiche n’est plus là. Rechargez la page.',
	en: 'this text is no longer open here: a new edition has taken its place, or the sheet is gone. Reload the page.'
});
export const reasonRefused = message({
	fr: 'le serveur n’accepte plus ce que cette page envoie. Ce qui manque est ci-dessus : rechargez-la pour continuer.',
	en: 'the server no longer takes what this page sends. What is missing is above: reload it to go on.'
});
export const withdrawnDetail = message<{ words: string }>({
	fr: ({ words }) => `Motif donné : « ${words} »`,
	en: ({ words }) => `Reason given: “${words}”`
});
export const statusLabel = message({ fr: 'État de l’enregistrement', en: 'State of saving' });
export const bar = message({ fr: 'Barre de la fiche', en: 'Sheet bar' });
// Said otherwise: what was just written is undone; elsewhere something is given up before it is done.
export const undo = message({ fr: 'Annuler', en: 'Undo' });
export const redo = message({ fr: 'Rétablir', en: 'Redo' });
export const undoHint = message({
	fr: 'Annuler ma dernière modification (Ctrl+Z)',
	en: 'Undo my last change (Ctrl+Z)'
});
export const redoHint = message({
	fr: 'Rétablir ma modification (Ctrl+Maj+Z)',
	en: 'Redo my change (Ctrl+Shift+Z)'
});

// Words that were refused.
export const refusedTitle = message({
	fr: 'Ces mots n’ont pas été enregistrés',
	en: 'These words were not saved'
});
export const refusedWaits = message({
	fr: 'Ils sont gardés sur cet appareil, et partiront d’eux-mêmes quand vous vous serez reconnecté·e ici. Vous pouvez aussi les copier.',
	en: 'They are kept on this device, and will leave by themselves once you have signed in again here. You can also copy them.'
});
export const refusedShared = message({
	fr: 'Si quelqu’un d’autre se connecte sur ce navigateur, ces mots y restent scellés : vous seul·e pourrez les rouvrir.',
	en: 'If somebody else signs in with this browser, these words stay in it sealed: only you will be able to open them again.'
});
export const refusedKept = message({
	fr: 'Ils restent sur cet appareil, scellés pour vous, jusqu’à ce que vous fermiez ce panneau.',
	en: 'They stay on this device, sealed for you, until you close this panel.'
});
export const refusedHere = message({
	fr: 'Cet appareil ne peut pas les garder : copiez-les avant de quitter cette page.',
	en: 'This device cannot keep them: copy them before you leave this page.'
});
export const signInAgain = message({ fr: 'Se reconnecter', en: 'Sign in again' });
export const refusedText = message({
	fr: 'Ils ont été écrits quand le texte ne pouvait plus être modifié. Les voici, champ par champ : copiez ce que vous voulez garder.',
	en: 'They were written when the text could no longer be changed. Here they are, field by field: copy what you want to keep.'
});
export const copy = message({ fr: 'Copier', en: 'Copy' });
export const copied = message({ fr: 'Copié', en: 'Copied' });
export const copyField = message<{ field: string }>({
	fr: ({ field }) => `Copier « ${field} »`,
	en: ({ field }) => `Copy “${field}”`
});
export const letGo = message({
	fr: 'J’ai copié ce qu’il me faut, fermer',
	en: 'I have copied what I need, close'
});
export const letGoSure = message({
	fr: 'Fermer pour de bon ? Ces mots seront oubliés.',
	en: 'Close for good? These words will be forgotten.'
});
export const letGoYes = message({ fr: 'Oui, les oublier', en: 'Yes, forget them' });

// Who is here.
export const besides = message({ fr: 'À côté du texte', en: 'Beside the text' });
export const people = message({ fr: 'Avec vous', en: 'With you' });
export const alone = message({
	fr: 'Vous êtes seul·e ici pour le moment.',
	en: 'You are alone here for now.'
});
export const peopleCount = message<{ count: number }>({
	fr: ({ count }) => `${count} ${plural('fr', count, 'autre personne', 'autres personnes')} ici`,
	en: ({ count }) => `${count} ${plural('en', count, 'other person', 'other people')} here`
});
export const reads = message({ fr: 'lit la fiche', en: 'is reading the sheet' });
export const isIn = message<{ field: string }>({
	fr: ({ field }) => `dans « ${field} »`,
	en: ({ field }) => `in “${field}”`
});
export const goTo = message<{ name: string }>({
	fr: ({ name }) => `Aller là où écrit ${name}`,
	en: ({ name }) => `Go where ${name} is writing`
});
export const elsewhere = message<{ name: string }>({
	fr: ({ name }) => `${name} (vous, ailleurs)`,
	en: ({ name }) => `${name} (you, elsewhere)`
});
export const writesHere = message<{ names: readonly string[] }>({
	fr: ({ names }) => `${formatList(names)} ${plural('fr', names.length, 'est ici', 'sont ici')}`,
	en: ({ names }) => `${formatList(names)} ${plural('en', names.length, 'is here', 'are here')}`
});
export const somebody = message({ fr: 'Quelqu’un', en: 'Somebody' });

// What happens, said and listed.
export const activity = message({ fr: 'Activité', en: 'Activity' });
export const activityEmpty = message({
	fr: 'Ce que les autres font pendant que vous êtes ici s’affichera là.',
	en: 'What others do while you are here will show there.'
});
export const announcements = message({ fr: 'Annonces vocales', en: 'Spoken announcements' });
export const announcementsHelp = message({
	fr: 'Pour les lecteurs d’écran : ce qui est dit de l’activité des autres.',
	en: 'For screen readers: what is said of the activity of others.'
});
export const announceAll = message({ fr: 'Tout', en: 'Everything' });
export const announceNear = message({ fr: 'Près de moi', en: 'Near me' });
export const announceNothing = message({ fr: 'Rien', en: 'Nothing' });
export const joined = message<{ names: readonly string[] }>({
	fr: ({ names }) => `${formatList(names)} ${plural('fr', names.length, 'arrive', 'arrivent')}`,
	en: ({ names }) => `${formatList(names)} ${plural('en', names.length, 'joins', 'join')}`
});
export const left = message<{ names: readonly string[] }>({
	fr: ({ names }) =>
		`${formatList(names)} ${plural('fr', names.length, 'est parti·e', 'sont partis')}`,
	en: ({ names }) => `${formatList(names)} left`
});
export const wrote = message<{ name: string; fields: readonly string[] }>({
	fr: ({ name, fields }) => `${name} a modifié ${formatList(fields)}`,
	en: ({ name, fields }) => `${name} changed ${formatList(fields)}`
});
export const rowRemoved = message<{ name: string; field: string }>({
	fr: ({ name, field }) => `${name} a retiré une ligne de ${field}`,
	en: ({ name, field }) => `${name} removed a line from ${field}`
});
export const undone = message<{ field: string }>({
	fr: ({ field }) => `Annulé dans ${field}`,
	en: ({ field }) => `Undone in ${field}`
});
export const redone = message<{ field: string }>({
	fr: ({ field }) => `Rétabli dans ${field}`,
	en: ({ field }) => `Redone in ${field}`
});

// Rich text.
export const richHelp = message({
	fr: 'Tab passe au champ suivant, Échap sort du texte, Alt+F10 va à la mise en forme.',
	en: 'Tab goes to the next field, Escape leaves the text, Alt+F10 goes to the formatting.'
});
export const toolbar = message<{ field: string }>({
	fr: ({ field }) => `Mise en forme : ${field}`,
	en: ({ field }) => `Formatting: ${field}`
});
export const bold = message({ fr: 'Gras', en: 'Bold' });
/** On the button itself: G for « gras ». */
export const boldSign = message({ fr: 'G', en: 'B' });
export const italic = message({ fr: 'Italique', en: 'Italic' });
// Said otherwise: a heading inside a text, not the name of something.
export const heading = message({ fr: 'Titre', en: 'Heading' });
export const subheading = message({ fr: 'Sous-titre', en: 'Subheading' });
export const bulletList = message({ fr: 'Liste à puces', en: 'Bulleted list' });
export const orderedList = message({ fr: 'Liste numérotée', en: 'Numbered list' });
export const quote = message({ fr: 'Citation', en: 'Quote' });
export const link = message({ fr: 'Lien', en: 'Link' });
export const linkAddressLabel = message({ fr: 'Adresse du lien', en: 'Address of the link' });
export const linkHelp = message({
	fr: 'Une page (https://…), une adresse électronique ou un téléphone (tel:…).',
	en: 'A page (https://…), an e-mail address or a phone number (tel:…).'
});
export const linkRefused = message({
	fr: 'Cette adresse n’est pas acceptée. Commencez par https://, mailto: ou tel:.',
	en: 'This address is not accepted. Start with https://, mailto: or tel:.'
});
export const linkSet = message({ fr: 'Poser le lien', en: 'Set the link' });
export const linkRemove = message({ fr: 'Retirer le lien', en: 'Remove the link' });
export const commentPassage = message({
	fr: 'Commenter ce passage',
	en: 'Comment on this passage'
});
export const commentNeedsSelection = message({
	fr: 'Sélectionnez d’abord les mots à commenter.',
	en: 'Select the words to comment on first.'
});

export const imagesLeftOut = message({
	fr: 'Le texte est collé. Les images n’ont pas été reprises : une fiche n’en contient pas.',
	en: 'The text is pasted. Pictures were left out: a sheet holds none.'
});
export const understood = message({ fr: 'Compris', en: 'Understood' });
export const wordsTaken = message<{ words: string }>({
	fr: ({ words }) => `Quelqu’un vient de retirer ce que vous écriviez : « ${words} »`,
	en: ({ words }) => `Somebody has just removed what you were writing: “${words}”`
});
export const wordsPutBack = message({ fr: 'Remettre ces mots', en: 'Put these words back' });

// Rows.
export const addRow = message<{ field: string }>({
	fr: ({ field }) => `Ajouter une ligne : ${field}`,
	en: ({ field }) => `Add a line: ${field}`
});
export const rowName = message<{ field: string; index: number; name: string }>({
	fr: ({ field, index, name }) => `${field}, ligne ${index}${name && ` : ${name}`}`,
	en: ({ field, index, name }) => `${field}, line ${index}${name && `: ${name}`}`
});
export const noRow = message({ fr: 'Aucune ligne pour le moment.', en: 'No line yet.' });
export const rowGone = message({
	fr: 'Ligne retirée. « Annuler » la remet.',
	en: 'Line removed. “Undo” puts it back.'
});
export const rowMoved = message<{ index: number; count: number }>({
	fr: ({ index, count }) => `Ligne déplacée : ${index} sur ${count}`,
	en: ({ index, count }) => `Line moved: ${index} of ${count}`
});
export const rowTaken = message<{ name: string }>({
	fr: ({ name }) => `Une ligne vient d’être retirée par quelqu’un d’autre${name && ` : ${name}`}`,
	en: ({ name }) => `A line was just removed by somebody else${name && `: ${name}`}`
});
export const rowsPasted = message<{ count: number }>({
	fr: ({ count }) => `${count} ${plural('fr', count, 'ligne collée', 'lignes collées')}`,
	en: ({ count }) => `${count} ${plural('en', count, 'line pasted', 'lines pasted')}`
});
export const rowPutBack = message({ fr: 'La remettre', en: 'Put it back' });
export const dismiss = message({ fr: 'Laisser ainsi', en: 'Leave it so' });
export const amountRefused = message({
	fr: 'Écrivez une somme en euros, par exemple 12 000.',
	en: 'Write a sum in euros, for example 12 000.'
});

// Comments.
export const comments = message({ fr: 'Commentaires', en: 'Comments' });
export const commentWhole = message({ fr: 'Commenter la fiche', en: 'Comment on the sheet' });
export const commentsHelp = message({
	fr: 'Pour commenter un passage, sélectionnez-le puis appuyez sur la bulle, ou sur Ctrl+Alt+M.',
	en: 'To comment on a passage, select it, then press the speech bubble, or Ctrl+Alt+M.'
});
export const commentsClosed = message({
	fr: 'La discussion de travail est ouverte aux personnes qui ont une place dans le contrat.',
	en: 'The working discussion is open to those who have a part in the contract.'
});
export const noComment = message({ fr: 'Aucun commentaire ouvert.', en: 'No open comment.' });
export const commentsUnreachable = message({
	fr: 'Les commentaires ne répondent pas pour le moment.',
	en: 'Comments do not answer for now.'
});
export const commentBodyHelp = message({
	fr: 'Écrivez @ pour prévenir quelqu’un. Ne racontez pas la santé d’une personne.',
	en: 'Type @ to call somebody. Do not describe a person’s health.'
});
export const commentCancel = message({ fr: 'Renoncer', en: 'Give up' });
export const commentPosted = message({ fr: 'Commentaire publié', en: 'Comment posted' });
export const commentOn = message<{ field: string }>({
	fr: ({ field }) => `Passage de « ${field} »`,
	en: ({ field }) => `Passage of “${field}”`
});
export const goToPassage = message<{ quote: string }>({
	fr: ({ quote }) => `Aller au passage « ${quote} »`,
	en: ({ quote }) => `Go to the passage “${quote}”`
});
export const passageGone = message({
	fr: 'Ces mots ne sont plus dans le texte.',
	en: 'These words are no longer in the text.'
});
export const replyTo = message<{ name: string }>({
	fr: ({ name }) => `Répondre à ${name}`,
	en: ({ name }) => `Reply to ${name}`
});
export const resolve = message({ fr: 'C’est réglé', en: 'Resolved' });
export const resolvedSaid = message({ fr: 'Discussion réglée', en: 'Discussion resolved' });
export const reopenedSaid = message({ fr: 'Discussion rouverte', en: 'Discussion reopened' });
export const resolvedCount = message<{ count: number }>({
	fr: ({ count }) => `${count} ${plural('fr', count, 'discussion réglée', 'discussions réglées')}`,
	en: ({ count }) =>
		`${count} ${plural('en', count, 'resolved discussion', 'resolved discussions')}`
});
export const suggestions = message({ fr: 'Personnes à prévenir', en: 'People to call' });
export const suggestionCount = message<{ count: number }>({
	fr: ({ count }) =>
		`${count} ${plural('fr', count, 'personne', 'personnes')}, flèches pour choisir`,
	en: ({ count }) => `${count} ${plural('en', count, 'person', 'people')}, arrows to choose`
});
export const failedNetwork = message({
	fr: 'Le réseau n’a pas répondu. Votre texte est toujours là : réessayez.',
	en: 'The network did not answer. Your text is still here: try again.'
});
export const failedRefused = message({
	fr: 'Ce commentaire n’a pas pu être publié : la discussion a peut-être changé, ou vos droits. Votre texte est toujours là.',
	en: 'This comment could not be posted: the discussion or your rights may have changed. Your text is still here.'
});
export const failedTooLong = message({
	fr: 'Ce commentaire est trop long : 4 000 caractères au plus.',
	en: 'This comment is too long: 4,000 characters at most.'
});
export const failedMissing = message({ fr: 'Écrivez quelques mots.', en: 'Write a few words.' });
export const failedWait = message({
	fr: 'Vous avez beaucoup commenté en peu de temps. Attendez une minute, puis réessayez.',
	en: 'You have commented a lot in a short time. Wait a minute, then try again.'
});
export const editorFailed = message({
	fr: 'L’éditeur n’a pas pu être chargé. Vérifiez le réseau, puis rechargez la page.',
	en: 'The editor could not be loaded. Check the network, then reload the page.'
});
