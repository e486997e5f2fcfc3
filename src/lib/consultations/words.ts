import { message } from '../shared/messages.ts';

/** Words that several rooms of consultations say. */

export const agreeOrDisagree = message({ fr: 'D’accord, pas d’accord', en: 'Agree or disagree' });
export const allConsultations = message({
	fr: 'Toutes les consultations',
	en: 'All consultations'
});
export const answerOwed = message({ fr: 'Réponse attendue', en: 'Answer owed' });
export const answerPublished = message({ fr: 'Réponse publiée', en: 'Answer published' });
export const audience = message({ fr: 'Pour qui', en: 'For whom' });
export const backToConsultation = message({
	fr: 'Revenir à la consultation',
	en: 'Back to the consultation'
});
export const canChange = message({ fr: 'Ce qui peut changer', en: 'What can change' });
export const cannotChange = message({ fr: 'Ce qui ne peut pas changer', en: 'What cannot change' });
export const choose = message({ fr: 'Choisissez', en: 'Choose' });
export const consultationGone = message({
	fr: 'Cette consultation n’existe plus.',
	en: 'This consultation is gone.'
});
export const contribution = message({ fr: 'Contribution', en: 'Contribution' });
export const day = message({ fr: 'Jour', en: 'Day' });
export const enterCollected = message({
	fr: 'Saisir des réponses recueillies',
	en: 'Enter collected answers'
});
export const groupIntoIdeas = message({
	fr: 'Regrouper les textes en idées',
	en: 'Group the texts into ideas'
});
export const hidden = message({ fr: 'Masquée', en: 'Hidden' });
export const ideas = message({ fr: 'Les idées', en: 'The ideas' });
export const information = message({ fr: 'Pour se faire une idée', en: 'To form an opinion' });
export const mostSupported = message({ fr: 'Les plus soutenues', en: 'Most supported' });
export const myParticipation = message({ fr: 'Ma participation', en: 'My participation' });
export const noQuestion = message({
	fr: 'Ce questionnaire n’a pas encore de question.',
	en: 'This questionnaire has no question yet.'
});
export const noText = message({ fr: 'Aucun texte ici', en: 'No text here' });
export const other = message({ fr: 'Autre', en: 'Other' });
export const paperVersion = message({ fr: 'Version papier', en: 'Paper version' });
export const phaseGone = message({
	fr: 'Cette étape n’existe plus.',
	en: 'This step no longer exists.'
});
export const place = message({ fr: 'Lieu', en: 'Place' });
export const prepareAnswer = message({ fr: 'Préparer la réponse', en: 'Prepare the answer' });
export const proposedStatement = message({ fr: 'Phrase proposée', en: 'Proposed statement' });
export const publishAgain = message({ fr: 'Publier de nouveau', en: 'Publish again' });
export const published = message({ fr: 'Publiée', en: 'Published' });
export const readWaiting = message({ fr: 'Relire ce qui attend', en: 'Read what is waiting' });
export const results = message({ fr: 'Les résultats', en: 'The results' });
export const searchWord = message({ fr: 'Chercher un mot', en: 'Search a word' });
export const seePublicPage = message({ fr: 'Voir la page publique', en: 'See the public page' });
export const sendNow = message({ fr: 'Envoyer maintenant', en: 'Send now' });
export const steps = message({ fr: 'Les étapes', en: 'The steps' });
export const thisIs = message({ fr: 'C’est…', en: 'This is…' });
export const whatBecameOfWords = message({
	fr: 'Ce que vos mots sont devenus',
	en: 'What became of your words'
});
export const whatWordsChanged = message({
	fr: 'Ce que vos mots ont changé',
	en: 'What your words changed'
});
export const writeDate = message({
	fr: 'Écrivez une date comme 21/03/2027.',
	en: 'Write a date such as 21/03/2027.'
});
export const yourName = message({ fr: 'Votre nom', en: 'Your name' });
