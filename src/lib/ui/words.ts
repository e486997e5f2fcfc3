import { message } from '../shared/messages.ts';

/** Words that several domains say: written here once. A word of one domain stands in its own words. */

export const accept = message({ fr: 'Accepter', en: 'Accept' });
export const add = message({ fr: 'Ajouter', en: 'Add' });
export const addStep = message({ fr: 'Ajouter une étape', en: 'Add a step' });
export const agree = message({ fr: 'D’accord', en: 'Agree' });
export const all = message({ fr: 'Toutes', en: 'All' });
export const answer = message({ fr: 'Réponse', en: 'Answer' });
export const asked = message({ fr: 'Demandé', en: 'Asked' });
export const cancel = message({ fr: 'Annuler', en: 'Cancel' });
export const choose = message({ fr: 'Choisir…', en: 'Choose…' });
export const coConstruction = message({ fr: 'Co-construction', en: 'Co-construction' });
export const commune = message({ fr: 'Commune', en: 'Commune' });
export const concertation = message({ fr: 'Concertation', en: 'Dialogue' });
export const consultation = message({ fr: 'Consultation', en: 'Consultation' });
export const consultations = message({ fr: 'Consultations', en: 'Consultations' });
export const coordination = message({ fr: 'Coordination', en: 'Coordination' });
export const createAccount = message({ fr: 'Créer un compte', en: 'Create an account' });
export const date = message({ fr: 'Date', en: 'Date' });
export const done = message({ fr: 'C’est fait.', en: 'Done.' });
export const draft = message({ fr: 'Brouillon', en: 'Draft' });
export const edit = message({ fr: 'Modifier', en: 'Edit' });
export const empty = message({ fr: '(vide)', en: '(empty)' });
export const fiches = message({ fr: 'Fiches action', en: 'Action sheets' });
export const fingerprint = message({ fr: 'Empreinte', en: 'Fingerprint' });
export const group = message({ fr: 'Groupe', en: 'Group' });
export const iConsent = message({ fr: 'Je consens', en: 'I consent' });
export const idea = message({ fr: 'Idée', en: 'Idea' });
export const iObject = message({ fr: 'J’ai une objection', en: 'I object' });
export const inShort = message({ fr: 'En bref', en: 'In short' });
export const information = message({ fr: 'Information', en: 'Information' });
export const moveDown = message({ fr: 'Descendre', en: 'Move down' });
export const moveUp = message({ fr: 'Monter', en: 'Move up' });
export const number = message({ fr: 'Nombre', en: 'Number' });
export const open = message({ fr: 'Ouvert', en: 'Open' });
export const people = message({ fr: 'Personnes', en: 'People' });
export const purpose = message({ fr: 'À quoi ça sert', en: 'What it is for' });
export const reason = message({ fr: 'Raison', en: 'Reason' });
export const reasonSaid = message<{ reason: string }>({
	fr: ({ reason: said }) => `Raison : ${said}`,
	en: ({ reason: said }) => `Reason: ${said}`
});
export const refuse = message({ fr: 'Refuser', en: 'Refuse' });
export const remove = message({ fr: 'Retirer', en: 'Remove' });
export const report = message({ fr: 'Signaler', en: 'Report' });
export const save = message({ fr: 'Enregistrer', en: 'Save' });
export const saved = message({ fr: 'C’est enregistré.', en: 'Saved.' });
export const tooLong = message({ fr: 'C’est trop long.', en: 'This is too long.' });
export const savedByOther = message({
	fr: 'Enregistré entre-temps par une autre personne :',
	en: 'Saved meanwhile by somebody else:'
});
export const search = message({ fr: 'Chercher', en: 'Search' });
export const nothingMatches = message({ fr: 'Rien ne correspond', en: 'Nothing matches' });
export const searchPerson = message({ fr: 'Chercher une personne', en: 'Search for a person' });
export const seeChanges = message({ fr: 'Voir ce qui a changé', en: 'See what changed' });
export const showAll = message({ fr: 'Tout afficher', en: 'Show everything' });
export const signIn = message({ fr: 'Se connecter', en: 'Sign in' });
export const singleChoice = message({ fr: 'Un seul choix', en: 'Single choice' });
export const step = message({ fr: 'Étape', en: 'Step' });
export const stepPlace = message<{ place: number }>({
	fr: ({ place }) => `Étape ${place}`,
	en: ({ place }) => `Step ${place}`
});
export const takePart = message({ fr: 'Prendre part', en: 'Take part' });
export const theQuestion = message({ fr: 'La question', en: 'The question' });
export const theme = message({ fr: 'Thème', en: 'Theme' });
export const throwDraft = message({ fr: 'Jeter le brouillon', en: 'Throw the draft away' });
export const throwThisDraft = message({ fr: 'Jeter ce brouillon', en: 'Throw this draft away' });
export const title = message({ fr: 'Titre', en: 'Title' });
export const tryFewerWords = message({
	fr: 'Essayez avec moins de mots, ou retirez un filtre.',
	en: 'Try fewer words, or remove a filter.'
});
export const votes = message({ fr: 'Votes', en: 'Votes' });
export const waiting = message({ fr: 'En attente', en: 'Waiting' });
export const when = message({ fr: 'Quand', en: 'When' });
export const whoDecides = message({ fr: 'Qui décide', en: 'Who decides' });
export const why = message({ fr: 'Pourquoi', en: 'Why' });
// Said otherwise: an act of whoever published or sent it; an item of a list is removed.
export const withdraw = message({ fr: 'Retirer', en: 'Withdraw' });
export const withdrawn = message({ fr: 'Retirée', en: 'Withdrawn' });
export const you = message({ fr: 'vous', en: 'you' });
export const emailAddress = message({ fr: 'Adresse électronique', en: 'E-mail address' });
export const phone = message({ fr: 'Téléphone', en: 'Phone' });
export const yourEmail = message({ fr: 'Votre adresse électronique', en: 'Your e-mail address' });
export const yourMessage = message({ fr: 'Votre message', en: 'Your message' });
