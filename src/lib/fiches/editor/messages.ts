import { formatList } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';

export const opening = message('Ouverture de la fiche…', 'Opening the sheet…');
export const openingSlow = message(
	'La connexion tarde. La fiche s’ouvrira dès que le réseau répondra.',
	'The connection is slow. The sheet will open as soon as the network answers.'
);
export const withoutJavaScript = message(
	'Pour écrire à plusieurs, cette page a besoin de JavaScript, qui est absent ou bloqué dans votre navigateur. Sans lui, vous pouvez lire la fiche et participer à la discussion.',
	'To write together, this page needs JavaScript, which is missing or blocked in your browser. Without it, you can read the sheet and take part in the discussion.'
);
export const pageTitle = message<{ number: number }>(
	({ number }) => `Écrire la fiche ${number}`,
	({ number }) => `Write sheet ${number}`
);
export const ficheNumber = message<{ number: number }>(
	({ number }) => `Fiche ${number}`,
	({ number }) => `Sheet ${number}`
);
export const untitled = message('Fiche sans titre', 'Untitled sheet');
export const toReading = message('Lire la fiche', 'Read the sheet');
export const toVersions = message('Versions', 'Versions');
export const toDiscussion = message('Discussion', 'Discussion');
export const createVersion = message('Créer une version', 'Create a version');

export const tabsLabel = message('Parties de la fiche', 'Parts of the sheet');
export const notStated = message('Non précisé', 'Not stated');
export const noOption = message(
	'Le cadre de ce contrat n’en propose pas.',
	'This contract’s framework offers none.'
);
export const filterOptions = message<{ label: string }>(
	({ label }) => `Chercher dans « ${label} »`,
	({ label }) => `Search in “${label}”`
);

// What happens to the words.
export const connecting = message('Connexion…', 'Connecting…');
export const saving = message('Enregistrement…', 'Saving…');
export const saved = message('Enregistré', 'Saved');
export const keptOnDevice = message(
	'Hors ligne : vos mots sont gardés sur cet appareil',
	'Offline: your words are kept on this device'
);
export const keptInTab = message(
	'Hors ligne : vos mots sont gardés dans cet onglet seulement, ne le fermez pas',
	'Offline: your words are kept in this tab only, do not close it'
);
export const offline = message(
	'Hors ligne : tout ce que vous aviez écrit est enregistré',
	'Offline: everything you wrote is saved'
);
export const readOnly = message<{ reason: string }>(
	({ reason }) => `Lecture seule : ${reason}`,
	({ reason }) => `Read only: ${reason}`
);
export const reasonNotWriter = message(
	'cette fiche est écrite par les groupes et les partenaires qui en ont la charge. Vous pouvez la suivre en direct.',
	'this sheet is written by the groups and partners in charge of it. You can follow it live.'
);
export const reasonWithdrawn = message(
	'la coordination vous a retiré le droit d’écrire dans cette fiche.',
	'the coordination has withdrawn your right to write in this sheet.'
);
export const reasonStatus = message(
	'à cette étape, seule la coordination modifie le texte.',
	'at this stage only the coordination changes the text.'
);
export const reasonFrozen = message(
	'à cette étape, le texte est figé : personne ne le modifie.',
	'at this stage the text is frozen: nobody changes it.'
);
export const reasonSessionEnded = message(
	'votre session est terminée. Reconnectez-vous pour continuer.',
	'your session has ended. Sign in again to continue.'
);
export const reasonMalformed = message(
	'une modification n’a pas été comprise. Copiez ce qui manque puis rechargez la page.',
	'a change was not understood. Copy what is missing, then reload the page.'
);
export const reasonTooLarge = message(
	'ce que vous avez collé est trop grand. Rechargez la page et collez un texte plus court.',
	'what you pasted is too large. Reload the page and paste a shorter text.'
);
export const reasonFull = message(
	'cette fiche a atteint sa taille maximale. Prévenez la coordination.',
	'this sheet has reached its largest size. Tell the coordination.'
);
export const reasonGone = message(
	'cette fiche n’est plus ouverte ici. Rechargez la page.',
	'this sheet is no longer open here. Reload the page.'
);
export const withdrawnDetail = message<{ words: string }>(
	({ words }) => `Motif donné : « ${words} »`,
	({ words }) => `Reason given: “${words}”`
);
export const statusLabel = message('État de l’enregistrement', 'State of saving');
export const bar = message('Barre de la fiche', 'Sheet bar');
export const undo = message('Annuler', 'Undo');
export const redo = message('Rétablir', 'Redo');
export const undoHint = message(
	'Annuler ma dernière modification (Ctrl+Z)',
	'Undo my last change (Ctrl+Z)'
);
export const redoHint = message(
	'Rétablir ma modification (Ctrl+Maj+Z)',
	'Redo my change (Ctrl+Shift+Z)'
);

// Words that were refused.
export const refusedTitle = message(
	'Ces mots n’ont pas été enregistrés',
	'These words were not saved'
);
export const refusedText = message(
	'Ils ont été écrits quand le texte ne pouvait plus être modifié. Les voici, champ par champ : copiez ce que vous voulez garder.',
	'They were written when the text could no longer be changed. Here they are, field by field: copy what you want to keep.'
);
export const copy = message('Copier', 'Copy');
export const copied = message('Copié', 'Copied');
export const copyField = message<{ field: string }>(
	({ field }) => `Copier « ${field} »`,
	({ field }) => `Copy “${field}”`
);
export const letGo = message(
	'J’ai copié ce qu’il me faut, fermer',
	'I have copied what I need, close'
);
export const letGoSure = message(
	'Fermer pour de bon ? Ces mots seront oubliés.',
	'Close for good? These words will be forgotten.'
);
export const letGoYes = message('Oui, les oublier', 'Yes, forget them');
export const emptyNow = message('(vide)', '(empty)');

// Who is here.
export const besides = message('À côté du texte', 'Beside the text');
export const people = message('Avec vous', 'With you');
export const alone = message('Vous êtes seul·e ici pour le moment.', 'You are alone here for now.');
export const peopleCount = message<{ count: number }>(
	({ count }) => `${count} ${plural('fr', count, 'autre personne', 'autres personnes')} ici`,
	({ count }) => `${count} ${plural('en', count, 'other person', 'other people')} here`
);
export const reads = message('lit la fiche', 'is reading the sheet');
export const isIn = message<{ field: string }>(
	({ field }) => `dans « ${field} »`,
	({ field }) => `in “${field}”`
);
export const goTo = message<{ name: string }>(
	({ name }) => `Aller là où écrit ${name}`,
	({ name }) => `Go where ${name} is writing`
);
export const elsewhere = message<{ name: string }>(
	({ name }) => `${name} (vous, ailleurs)`,
	({ name }) => `${name} (you, elsewhere)`
);
export const writesHere = message<{ names: readonly string[] }>(
	({ names }) => `${formatList(names)} ${plural('fr', names.length, 'est ici', 'sont ici')}`,
	({ names }) => `${formatList(names)} ${plural('en', names.length, 'is here', 'are here')}`
);
export const somebody = message('Quelqu’un', 'Somebody');

// What happens, said and listed.
export const activity = message('Activité', 'Activity');
export const activityEmpty = message(
	'Ce que les autres font pendant que vous êtes ici s’affichera là.',
	'What others do while you are here will show there.'
);
export const announcements = message('Annonces vocales', 'Spoken announcements');
export const announcementsHelp = message(
	'Pour les lecteurs d’écran : ce qui est dit de l’activité des autres.',
	'For screen readers: what is said of the activity of others.'
);
export const announceAll = message('Tout', 'Everything');
export const announceNear = message('Près de moi', 'Near me');
export const announceNothing = message('Rien', 'Nothing');
export const joined = message<{ names: readonly string[] }>(
	({ names }) => `${formatList(names)} ${plural('fr', names.length, 'arrive', 'arrivent')}`,
	({ names }) => `${formatList(names)} ${plural('en', names.length, 'joins', 'join')}`
);
export const left = message<{ names: readonly string[] }>(
	({ names }) => `${formatList(names)} ${plural('fr', names.length, 'est parti·e', 'sont partis')}`,
	({ names }) => `${formatList(names)} left`
);
export const wrote = message<{ name: string; fields: readonly string[] }>(
	({ name, fields }) => `${name} a modifié ${formatList(fields)}`,
	({ name, fields }) => `${name} changed ${formatList(fields)}`
);
export const rowRemoved = message<{ name: string; field: string }>(
	({ name, field }) => `${name} a retiré une ligne de ${field}`,
	({ name, field }) => `${name} removed a line from ${field}`
);
export const undone = message<{ field: string }>(
	({ field }) => `Annulé dans ${field}`,
	({ field }) => `Undone in ${field}`
);
export const redone = message<{ field: string }>(
	({ field }) => `Rétabli dans ${field}`,
	({ field }) => `Redone in ${field}`
);

// Rich text.
export const richHelp = message(
	'Tab passe au champ suivant, Échap sort du texte, Alt+F10 va à la mise en forme.',
	'Tab goes to the next field, Escape leaves the text, Alt+F10 goes to the formatting.'
);
export const toolbar = message<{ field: string }>(
	({ field }) => `Mise en forme : ${field}`,
	({ field }) => `Formatting: ${field}`
);
export const bold = message('Gras', 'Bold');
/** On the button itself: G for « gras ». */
export const boldSign = message('G', 'B');
export const italic = message('Italique', 'Italic');
export const heading = message('Titre', 'Heading');
export const subheading = message('Sous-titre', 'Subheading');
export const bulletList = message('Liste à puces', 'Bulleted list');
export const orderedList = message('Liste numérotée', 'Numbered list');
export const quote = message('Citation', 'Quote');
export const link = message('Lien', 'Link');
export const linkAddressLabel = message('Adresse du lien', 'Address of the link');
export const linkHelp = message(
	'Une page (https://…), une adresse électronique ou un téléphone (tel:…).',
	'A page (https://…), an e-mail address or a phone number (tel:…).'
);
export const linkRefused = message(
	'Cette adresse n’est pas acceptée. Commencez par https://, mailto: ou tel:.',
	'This address is not accepted. Start with https://, mailto: or tel:.'
);
export const linkSet = message('Poser le lien', 'Set the link');
export const linkRemove = message('Retirer le lien', 'Remove the link');
export const commentPassage = message('Commenter ce passage', 'Comment on this passage');
export const commentNeedsSelection = message(
	'Sélectionnez d’abord les mots à commenter.',
	'Select the words to comment on first.'
);

// Rows.
export const addRow = message<{ field: string }>(
	({ field }) => `Ajouter une ligne : ${field}`,
	({ field }) => `Add a line: ${field}`
);
export const removeRow = message('Retirer', 'Remove');
export const moveUp = message('Monter', 'Move up');
export const moveDown = message('Descendre', 'Move down');
export const rowName = message<{ field: string; index: number; name: string }>(
	({ field, index, name }) => `${field}, ligne ${index}${name && ` : ${name}`}`,
	({ field, index, name }) => `${field}, line ${index}${name && `: ${name}`}`
);
export const noRow = message('Aucune ligne pour le moment.', 'No line yet.');
export const rowAdded = message('Ligne ajoutée', 'Line added');
export const rowGone = message(
	'Ligne retirée. « Annuler » la remet.',
	'Line removed. “Undo” puts it back.'
);
export const rowMoved = message<{ index: number; count: number }>(
	({ index, count }) => `Ligne déplacée : ${index} sur ${count}`,
	({ index, count }) => `Line moved: ${index} of ${count}`
);
export const rowTaken = message<{ name: string }>(
	({ name }) => `Une ligne vient d’être retirée par quelqu’un d’autre${name && ` : ${name}`}`,
	({ name }) => `A line was just removed by somebody else${name && `: ${name}`}`
);
export const rowPutBack = message('La remettre', 'Put it back');
export const dismiss = message('Laisser ainsi', 'Leave it so');
export const amountRefused = message(
	'Écrivez une somme en euros, par exemple 12 000.',
	'Write a sum in euros, for example 12 000.'
);

// Comments.
export const comments = message('Commentaires', 'Comments');
export const commentWhole = message('Commenter la fiche', 'Comment on the sheet');
export const commentsHelp = message(
	'Pour commenter un passage, sélectionnez-le puis appuyez sur la bulle, ou sur Ctrl+Alt+M.',
	'To comment on a passage, select it, then press the speech bubble, or Ctrl+Alt+M.'
);
export const commentsClosed = message(
	'La discussion de travail est ouverte aux personnes qui ont une place dans le contrat.',
	'The working discussion is open to those who have a part in the contract.'
);
export const noComment = message('Aucun commentaire ouvert.', 'No open comment.');
export const commentsUnreachable = message(
	'Les commentaires ne répondent pas pour le moment.',
	'Comments do not answer for now.'
);
export const commentBody = message('Votre commentaire', 'Your comment');
export const commentBodyHelp = message(
	'Écrivez @ pour prévenir quelqu’un. Ne racontez pas la santé d’une personne.',
	'Type @ to call somebody. Do not describe a person’s health.'
);
export const commentSend = message('Publier', 'Post');
export const commentCancel = message('Renoncer', 'Give up');
export const commentPosted = message('Commentaire publié', 'Comment posted');
export const commentOn = message<{ field: string }>(
	({ field }) => `Passage de « ${field} »`,
	({ field }) => `Passage of “${field}”`
);
export const onWholeFiche = message('Sur toute la fiche', 'On the whole sheet');
export const goToPassage = message<{ quote: string }>(
	({ quote }) => `Aller au passage « ${quote} »`,
	({ quote }) => `Go to the passage “${quote}”`
);
export const passageGone = message(
	'Ces mots ne sont plus dans le texte.',
	'These words are no longer in the text.'
);
export const reply = message('Répondre', 'Reply');
export const replyTo = message<{ name: string }>(
	({ name }) => `Répondre à ${name}`,
	({ name }) => `Reply to ${name}`
);
export const resolve = message('C’est réglé', 'Resolved');
export const reopen = message('Rouvrir', 'Reopen');
export const resolvedSaid = message('Discussion réglée', 'Discussion resolved');
export const reopenedSaid = message('Discussion rouverte', 'Discussion reopened');
export const resolvedCount = message<{ count: number }>(
	({ count }) => `${count} ${plural('fr', count, 'discussion réglée', 'discussions réglées')}`,
	({ count }) => `${count} ${plural('en', count, 'resolved discussion', 'resolved discussions')}`
);
export const withdrawn = message(
	'Commentaire retiré par son auteur',
	'Comment taken back by its author'
);
export const suggestions = message('Personnes à prévenir', 'People to call');
export const suggestionCount = message<{ count: number }>(
	({ count }) => `${count} ${plural('fr', count, 'personne', 'personnes')}, flèches pour choisir`,
	({ count }) => `${count} ${plural('en', count, 'person', 'people')}, arrows to choose`
);
export const failedNetwork = message(
	'Le réseau n’a pas répondu. Votre texte est toujours là : réessayez.',
	'The network did not answer. Your text is still here: try again.'
);
export const failedRefused = message(
	'Ce commentaire n’a pas pu être publié : la discussion a peut-être changé, ou vos droits. Votre texte est toujours là.',
	'This comment could not be posted: the discussion or your rights may have changed. Your text is still here.'
);
export const failedTooLong = message(
	'Ce commentaire est trop long : 4 000 caractères au plus.',
	'This comment is too long: 4,000 characters at most.'
);
export const failedMissing = message('Écrivez quelques mots.', 'Write a few words.');
export const failedWait = message(
	'Vous avez beaucoup commenté en peu de temps. Attendez une minute, puis réessayez.',
	'You have commented a lot in a short time. Wait a minute, then try again.'
);
export const write = message('Écrire', 'Write');
export const editorFailed = message(
	'L’éditeur n’a pas pu être chargé. Vérifiez le réseau, puis rechargez la page.',
	'The editor could not be loaded. Check the network, then reload the page.'
);
